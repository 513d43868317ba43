import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Place } from '@elmo-chat/kernel'
import { checkPack, installPack, packFolderOf, removePack } from '@elmo-chat/server'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { newPack } from '../new-pack.js'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `pack new NAME`, `pack check PATH`, `pack install PATH|NAME`, `pack remove NAME`. */
export async function pack(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { home: { type: 'string' } } })
  const [what, target] = positionals
  if (!target) throw new CommandError('say what: new NAME, check PATH, install PATH|NAME, remove NAME', 2)
  switch (what) {
    case 'new':
      return create(target)
    case 'check':
      return checked(folderOf(target)).isSound ? 0 : 1
    case 'install':
      return install(target, configuration({ home: values.home }).home)
    case 'remove':
      return remove(target, configuration({ home: values.home }).home)
    default:
      throw new CommandError('say what: new NAME, check PATH, install PATH|NAME, remove NAME', 2)
  }
}

/** Installs a pack; one that is not sound is refused. */
export function install(target: string, home: string): number {
  const folder = folderOf(target)
  const { name, isSound } = checked(folder)
  if (!name || !isSound) throw new CommandError(`the pack in ${folder} is not sound, so it was not installed.`)
  installPack(folder, name, home)
  say(`Installed ${name} in ${home}. 已安装 ${name}。`)
  return 0
}

function remove(name: string, home: string): number {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !removePack(name, home))
    throw new CommandError(`no pack "${name}" is installed in ${home}.`)
  say(`Removed ${name}. 已移除 ${name}。`)
  return 0
}

function create(name: string): number {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new CommandError('a name is lower-case words with hyphens.', 2)
  if (existsSync(name)) throw new CommandError(`${name} is already there.`)
  for (const [path, text] of newPack(name)) {
    mkdirSync(dirname(join(name, path)), { recursive: true })
    writeFileSync(join(name, path), text)
  }
  say(`Wrote ${name}/. Next: elmo pack check ${name}, elmo pack install ${name}.`)
  return 0
}

function folderOf(target: string): string {
  const folder = packFolderOf(target)
  if (!folder) throw new CommandError(`there is no pack "${target}": neither one that comes along nor a folder.`)
  return folder
}

function checked(folder: string): { readonly name: string | undefined; readonly isSound: boolean } {
  const { value, problems } = checkPack(folder)
  for (const { code, message, remedy, place } of problems)
    say(`${at(place)}: ${message.en} ${message.zh} ${code}\n  ${remedy.en}\n  ${remedy.zh}`)
  if (value) {
    const tables = [...value.tables.values()].map((table) => `${table.name}: ${table.byId.size} rows`)
    say(
      `${value.name} ${value.version} · ${tables.join(', ')} · ${value.answers.size} answers · ${value.guards.length} guards`,
    )
  }
  return { name: value?.name, isSound: value !== null && problems.every(({ severity }) => severity !== 'error') }
}

const at = (place: Place | undefined) =>
  [place?.file, place?.row, place?.column, place?.value].filter((part) => part !== undefined).join(':')
