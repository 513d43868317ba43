import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InstalledPack } from '@elmo-chat/assistant'
import type { Problem } from '@elmo-chat/kernel'
import { problemTexts } from '@elmo-chat/packs'

/*
 * Code of a pack runs in the server with all its rights. So it runs only as the owner agreed to it: the digest of every file is
 * written down at the install, beside the packs, and a file that reads otherwise is not run.
 */

/** The files of a pack that are code, by path. */
export function codeOf(folder: string): string[] {
  const skills = join(folder, 'skills')
  return existsSync(skills)
    ? readdirSync(skills)
        .filter((name) => /\.m?js$/.test(name))
        .sort()
        .map((name) => `skills/${name}`)
    : []
}

const agreementOf = (packs: string, name: string) => join(packs, `.${name}.code.json`)

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Writes down that the code in a folder may be run as that of a pack. */
export function agreeTo(packs: string, name: string, folder: string): void {
  const digests = codeOf(folder).map((file) => [file, digestOf(join(folder, file))] as const)
  writeFileSync(agreementOf(packs, name), JSON.stringify(Object.fromEntries(digests)), { mode: 0o600 })
}

export const disagree = (packs: string, name: string): void => rmSync(agreementOf(packs, name), { force: true })

/** What the code of a pack gives that was agreed to. */
export async function loadCode(packs: string, name: string): Promise<Omit<InstalledPack, 'files'>> {
  const folder = join(packs, name)
  const skills = new Map<string, unknown>()
  const problems: Problem[] = []
  const agreed = agreement(agreementOf(packs, name))
  for (const file of codeOf(folder)) {
    const digest = digestOf(join(folder, file))
    const tell = (code: 'PACK_CODE_UNAGREED' | 'PACK_SKILL', value: string) =>
      problems.push({ code, severity: 'error', ...problemTexts[code], place: { file, value } })
    if (agreed[file] !== digest) {
      tell('PACK_CODE_UNAGREED', '')
      continue
    }
    try {
      // The digest makes a changed file another module.
      const module: unknown = await import(`${pathToFileURL(join(folder, file)).href}?${digest}`)
      skills.set(file, (module as { default?: unknown }).default)
    } catch (error) {
      tell('PACK_SKILL', (error as Error).message)
    }
  }
  return { skills, problems }
}

function agreement(file: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}
