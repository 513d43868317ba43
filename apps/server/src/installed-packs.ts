import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InstalledPacks } from '@elmo-chat/assistant'
import type { Read } from '@elmo-chat/kernel'
import { type Pack, readPack, shippedPacks } from '@elmo-chat/packs'
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
  return {
    revision: () =>
      names()
        .map((name) => `${name}@${statSync(join(folderOf(home), name), { throwIfNoEntry: false })?.ctimeMs}`)
        .join(' '),
    read: () => new Map(names().map((name) => [name, packFiles(join(folderOf(home), name))])),
  }
}

/** The folder of a pack that comes along, else the path itself; undefined where neither is there. */
export function packFolderOf(nameOrPath: string): string | undefined {
  const shipped = join(fileURLToPath(shippedPacks), nameOrPath)
  if (/^[a-z][a-z0-9-]*$/.test(nameOrPath) && existsSync(join(shipped, 'pack.json'))) return shipped
  return existsSync(nameOrPath) ? nameOrPath : undefined
}

export const checkPack = (folder: string): Read<Pack | null> => readPack(packFiles(folder))

/** Puts a pack into a home, in place of an older one of its name; a server that runs there takes it within seconds. */
export function installPack(folder: string, name: string, home: string): void {
  const packs = folderOf(home)
  const fresh = join(packs, `.${name}`)
  mkdirSync(packs, { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  cpSync(folder, fresh, { recursive: true })
  rmSync(join(packs, name), { recursive: true, force: true })
  renameSync(fresh, join(packs, name))
}

/** Whether there was one to take away. */
export function removePack(name: string, home: string): boolean {
  const folder = join(folderOf(home), name)
  const wasThere = existsSync(folder)
  rmSync(folder, { recursive: true, force: true })
  return wasThere
}
