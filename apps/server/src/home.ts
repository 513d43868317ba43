import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const running = z.object({ pid: z.number(), url: z.string(), token: z.string() })

/** A server that has a home open, as it tells the command line of the same home. */
export type RunningServer = z.infer<typeof running>

const fileOf = (home: string) => join(home, 'server.json')

/** Makes the home, readable by its owner alone. */
export function prepareHome(home: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 })
}

/**
 * The key with which customers' personal data is sealed: given in the configuration, else the home's own, made at the
 * first start. Who has the database but not this key cannot read it.
 */
export function readSealKey(home: string, given: string | undefined): Uint8Array {
  if (given !== undefined) return new Uint8Array(Buffer.from(given, 'base64'))
  const file = join(home, 'seal.key')
  try {
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return new Uint8Array(readFileSync(file))
}

/** Tells where the server of this home listens, and the token that lets its owner in. */
export function announce(home: string, url: string, token: string): void {
  writeFileSync(fileOf(home), JSON.stringify({ pid: process.pid, url, token }), { mode: 0o600 })
}

export function withdraw(home: string): void {
  rmSync(fileOf(home), { force: true })
}

/** The server that has this home open, or null when there is none alive. */
export function findRunning(home: string): RunningServer | null {
  try {
    const found = running.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')))
    process.kill(found.pid, 0)
    return found
  } catch {
    return null
  }
}

export const newToken = () => randomBytes(32).toString('base64url')
