import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Place } from '@elmo-chat/kernel'
import { checkPack, installPack, packFolderOf, removePack } from '@elmo-chat/server'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { newPack } from '../new-pack.js'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `pack new NAME`, `pack check PATH`, `pack install PATH|NAME [--with-code]`, `pack remove NAME`. */
export async function pack(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { home: { type: 'string' }, 'with-code': { type: 'boolean' } },
  })
  const [what, target] = positionals
  if (!target) throw new CommandError('say what: new NAME, check PATH, install PATH|NAME, remove NAME', 2)
  switch (what) {
    case 'new':
      return create(target)
    case 'check':
      return checked(folderOf(target)).isSound ? 0 : 1
    case 'install':
      return install(target, configuration({ home: values.home }).home, values['with-code'])
    case 'remove':
      return remove(target, configuration({ home: values.home }).home)
    default:
      throw new CommandError('say what: new NAME, check PATH, install PATH|NAME, remove NAME', 2)
  }
}

/** Installs a pack; one that is not sound is refused, and so is code that nobody agreed to. */
export function install(target: string, home: string, withCode = false): number {
  const folder = folderOf(target)
  const { name, isSound, code } = checked(folder)
  if (!name || !isSound) throw new CommandError(`the pack in ${folder} is not sound, so it was not installed.`)
  if (code.length > 0 && !withCode)
    throw new CommandError(
      `${name} brings code (${code.join(', ')}). Code runs in the server with all its rights: read it, then install with --with-code.`,
    )
  installPack(folder, name, home, withCode)
  say(`Installed ${name} in ${home}. 已安装 ${name}。`)
  return 0
}

function remove(name: string, home: string): number {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !removePack(name, home))
    throw new CommandError(`no pack "${name}" is installed in ${home}.`)
  say(`Removed ${name}. 已移除 ${name}。`)
  return 0
}

/** The folder's name is the pack's. */
function create(folder: string): number {
  const name = basename(folder)
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new CommandError('a name is lower-case words with hyphens.', 2)
  if (existsSync(folder)) throw new CommandError(`${folder} is already there.`)
  for (const [path, text] of newPack(name)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  say(`Wrote ${folder}. Next: elmo pack check ${folder}, elmo pack install ${folder}.`)
  say(`已写入 ${folder}。接下来：elmo pack check ${folder}，elmo pack install ${folder}。`)
  return 0
}

function folderOf(target: string): string {
  const folder = packFolderOf(target)
  if (!folder) throw new CommandError(`there is no pack "${target}": neither one that comes along nor a folder.`)
  return folder
}

interface Checked {
  readonly name: string | undefined
  readonly isSound: boolean
  readonly code: readonly string[]
}

function checked(folder: string): Checked {
  const { value, problems, code } = checkPack(folder)
  for (const { code, message, remedy, place } of problems)
    say(`${at(place)}: ${message.en} ${message.zh} ${code}\n  ${remedy.en}\n  ${remedy.zh}`)
  if (value) {
    const tables = [...value.tables.values()].map((table) => `${table.name}: ${table.byId.size} rows`)
    const counts = [`${value.answers.size} answers`, `${value.flows.length} flows`, `${value.guards.length} guards`]
    say([`${value.name} ${value.version}`, ...tables, ...counts, ...code].join(' · '))
  }
  return { name: value?.name, isSound: value !== null && problems.every(({ severity }) => severity !== 'error'), code }
}

const at = (place: Place | undefined) =>
  [place?.file, place?.row, place?.column, place?.value].filter((part) => part !== undefined).join(':')
