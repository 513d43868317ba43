import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { seededRandom } from '@elmo-chat/kernel'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeTemplate } from './database-directory.js'
import { openStore } from './store.js'
import { killCrashChildren, startCrashChild } from './testing/crash-child.js'
import { startTestPostgres } from './testing/postgres.js'

vi.setConfig({ testTimeout: 120_000 })

const server = await startTestPostgres()
const homes: string[] = []

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'elmo-crash-'))
  homes.push(home)
  return home
}

beforeAll(async () => {
  await makeTemplate()
})
afterEach(killCrashChildren)
afterAll(async () => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
  if (!('skipped' in server)) await server.stop()
})

/** What crash/child.mjs finds when it opens the store. */
interface Found {
  readonly turns: number
  readonly version: number
  readonly stateTurn: number
  readonly events: number
  /** What every third turn did to an order, what the order's entries tell of it, and what was laid before people. */
  readonly complaints: number
  readonly entries: number
  readonly notes: number
  readonly products: number
  readonly titles: readonly string[]
  readonly running: number
}

/** Kills a shopping child `kills` times; each next one must find all that the ones before it were told is kept. */
async function crash(home: string, databaseUrl: string | undefined, kills: number, longestMs: number) {
  const random = seededRandom(kills)
  const told = { turns: 0, title: '' }
  for (let round = 0; round <= kills; round++) {
    const child = startCrashChild('shop', home, databaseUrl)
    compare(JSON.parse((await child.told('found')).slice('found '.length)) as Found, told)
    // Now and then it gets as far as an import, however slow the machine; else it dies in the middle of anything.
    if (round % 4 === 3) await child.told('imported')
    await rest(random() * longestMs)
    await child.kill()
    for (const line of child.lines) {
      const [what, value] = line.split(' ')
      if (what === 'told') told.turns = Number(value)
      if (what === 'imported') told.title = value
    }
  }
  return told
}

function compare(found: Found, told: { turns: number; title: string }): void {
  // The last statement may have been kept without its answer having arrived.
  expect(found.turns).toBeGreaterThanOrEqual(told.turns)
  expect(found.turns).toBeLessThanOrEqual(told.turns + 1)
  told.turns = found.turns
  expect([found.version, found.stateTurn, found.events]).toEqual([found.turns, found.turns, found.turns])
  const done = Math.floor(found.turns / 3)
  expect([found.complaints, found.entries, found.notes]).toEqual([done, done, done])
  expect(found.running).toBe(0)
  if (told.title || found.products > 0) {
    expect([found.products, found.titles.length]).toEqual([400, 1])
    expect(Number(found.titles[0])).toBeGreaterThanOrEqual(Number(told.title))
  }
}

describe('a killed process', () => {
  it('loses no acknowledged turn or import of the embedded database, and shows no half import: 12 kills', async () => {
    const told = await crash(newHome(), undefined, 12, 700)
    expect(told.turns).toBeGreaterThan(0)
    expect(Number(told.title)).toBeGreaterThan(0)
  }, 240_000)

  it('survives kills during the very first start', async () => {
    for (const waitMs of [100, 250, 450, 700]) {
      const home = newHome()
      const child = startCrashChild('hold', home)
      await rest(waitMs)
      await child.kill()
      const store = await openStore({ home, clock: Date.now, random: seededRandom(1) })
      await store.ping()
      await store.close()
    }
  })

  it.skipIf('skipped' in server)('loses nothing acknowledged by PostgreSQL: 8 kills', async () => {
    if ('skipped' in server) return
    const told = await crash('', await server.databaseUrl(), 8, 400)
    expect(told.turns).toBeGreaterThan(0)
    expect(Number(told.title)).toBeGreaterThan(0)
  })
})

describe('the lock', () => {
  it('refuses a second process with the first one’s number, and passes on at once when that is killed', async () => {
    const home = newHome()
    const child = startCrashChild('hold', home)
    await child.told('open')
    const open = () => openStore({ home, clock: Date.now, random: seededRandom(1) })
    const error = await open().catch((cause: Error) => cause)
    expect(error).toMatchObject({ code: 'STORAGE_IN_USE' })
    expect((error as Error).message.match(new RegExp(`\\b${child.pid}\\b`, 'g'))).toHaveLength(2)
    await child.kill()
    const store = await open()
    await expect(open()).rejects.toMatchObject({ code: 'STORAGE_IN_USE' })
    await store.close()
    expect(readdirSync(home).filter((name) => name.includes('lock'))).toEqual([])
  })

  it('lets exactly one of many in, also over what dead ones left', async () => {
    const home = newHome()
    for (let round = 0; round < 3; round++) {
      const children = Array.from({ length: 6 }, () => startCrashChild('lock', home))
      const outcomes = await Promise.all(
        children.map((child) =>
          Promise.race([child.told('open').catch(() => ''), child.told('STORAGE').catch(() => '')]),
        ),
      )
      expect(outcomes.filter((line) => line === 'open')).toHaveLength(1)
      expect(outcomes.filter((line) => line.startsWith('STORAGE_IN_USE'))).toHaveLength(5)
      await Promise.all(children.map((child) => child.kill()))
    }
  })

  it.runIf(process.platform === 'linux')('works under a path longer than a socket’s address', async () => {
    const home = join(newHome(), 'a'.repeat(120))
    const open = () => openStore({ home, clock: Date.now, random: seededRandom(1) })
    const store = await open()
    await expect(open()).rejects.toMatchObject({ code: 'STORAGE_IN_USE' })
    await store.close()
  })
})
