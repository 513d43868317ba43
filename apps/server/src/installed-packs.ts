import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InstalledPack, InstalledPacks } from '@elmo-chat/assistant'
import type { Read } from '@elmo-chat/kernel'
import { type Pack, readPack, shippedPacks } from '@elmo-chat/packs'
import { agreeTo, codeOf, disagree, loadCode } from './pack-code.js'
import { packFiles } from './pack-folder.js'

const folderOf = (home: string) => join(home, 'packs')

/** The packs in a home: one folder each, put there by whoever owns it. */
export function installedPacks(home: string): InstalledPacks {
  const names = () => {
    const folder = folderOf(home)
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => !name.startsWith('.'))
          .sort()
      : []
  }
  const read = async (name: string): Promise<InstalledPack> => ({
    files: packFiles(join(folderOf(home), name)),
    ...(await loadCode(folderOf(home), name)),
  })
  return {
    revision: () =>
      names()
        .map((name) => `${name}@${statSync(join(folderOf(home), name), { throwIfNoEntry: false })?.ctimeMs}`)
        .join(' '),
    async read() {
      const packs = new Map<string, InstalledPack>()
      for (const name of names()) packs.set(name, await read(name))
      return packs
    },
  }
}

/** The folder of a pack that comes along, else the path itself; undefined where neither is there. */
export function packFolderOf(nameOrPath: string): string | undefined {
  const shipped = join(fileURLToPath(shippedPacks), nameOrPath)
  if (/^[a-z][a-z0-9-]*$/.test(nameOrPath) && existsSync(join(shipped, 'pack.json'))) return shipped
  return existsSync(nameOrPath) ? nameOrPath : undefined
}

/** What a folder holds as a pack, and which of its files are code. */
export const checkPack = (folder: string): Read<Pack | null> & { readonly code: readonly string[] } => ({
  ...readPack(packFiles(folder)),
  code: codeOf(folder),
})

/**
 * Puts a pack into a home, in place of an older one of its name; a server that runs there takes it within seconds.
 *
 * @param withCode whether the owner agrees to its code as it is now; otherwise none of it is run
 */
export function installPack(folder: string, name: string, home: string, withCode: boolean): void {
  const packs = folderOf(home)
  const fresh = join(packs, `.${name}`)
  mkdirSync(packs, { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  cpSync(folder, fresh, { recursive: true })
  if (withCode) agreeTo(packs, name, fresh)
  else disagree(packs, name)
  rmSync(join(packs, name), { recursive: true, force: true })
  renameSync(fresh, join(packs, name))
}

/** Whether there was one to take away. */
export function removePack(name: string, home: string): boolean {
  const folder = join(folderOf(home), name)
  const wasThere = existsSync(folder)
  disagree(folderOf(home), name)
  rmSync(folder, { recursive: true, force: true })
  return wasThere
}
