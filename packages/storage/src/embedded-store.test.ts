import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@elmo-chat/kernel'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeTemplate } from './database-directory.js'
import { openEmbedded } from './embedded-database.js'
import { storeOver } from './store.js'
import { hats, turn } from './testing/samples.js'
import { START, type StoreWorld, storeSuite } from './testing/store-suite.js'
import { vaultWith } from './vault.js'

// Each test opens a database; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 120_000 })

const homes: string[] = []

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'elmo-store-'))
  homes.push(home)
  return home
}

async function openWorld(): Promise<StoreWorld> {
  const database = await openEmbedded(newHome())
  const world = { now: START }
  const store = await storeOver(database, () => world.now, seededRandom(1))
  return Object.assign(world, { store, close: () => store.close() })
}

beforeAll(async () => {
  await makeTemplate()
})
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

describe('the embedded store', () => {
  storeSuite(openWorld)
})

describe('what is private in a turn', () => {
  it('lies in the database sealed, and is told to whose it is', async () => {
    const database = await openEmbedded(newHome())
    const store = await storeOver(database, () => START, seededRandom(1), vaultWith(new Uint8Array(32).fill(7)))
    const told = (where: string) => [{ type: 'text' as const, text: `To ${where}?` }]
    await store.conversations.saveTurn(
      turn('moves', 0, {
        ...{ message: '1 Quay Street', readable: '[address]', reply: told('1 Quay Street') },
        ...{ readableReply: told('[address]'), privateState: { address: '1 Quay Street' }, events: [] },
      }),
    )
    expect((await store.conversations.find('moves'))!.privateState).toEqual({ address: '1 Quay Street' })
    expect((await store.conversations.messages('moves')).map(({ parts }) => parts[0])).toEqual([
      { type: 'text', text: '1 Quay Street' },
      ...told('1 Quay Street'),
    ])
    const { message, reply } = (await store.conversations.record('moves'))!.turns[0]
    expect([message, reply]).toEqual(['[address]', told('[address]')])
    const rows = await database.query('select to_json(t) as t, to_json(c) as c from elmo.turn t, elmo.conversation c')
    expect(JSON.stringify(rows)).not.toContain('Quay')
    await store.close()
  })
})

describe('the embedded database', () => {
  it('asks the disk to keep each commit, and nothing for a reading', async () => {
    const database = await openEmbedded(newHome())
    const store = await storeOver(database, () => START, seededRandom(1))
    await database.query('select 1')
    const reading = await database.syncCount()
    for (let index = 0; index < 5; index++) await store.conversations.find('nobody')
    expect(await database.syncCount()).toBe(reading)
    for (let index = 0; index < 10; index++) await store.conversations.saveTurn(turn('synced', index))
    expect(await database.syncCount()).toBeGreaterThanOrEqual(reading + 10)
    await store.close()
  })

  it('makes a checkpoint now and then, so that its log does not grow for ever', async () => {
    const database = await openEmbedded(newHome())
    const redo = async () =>
      (await database.query<{ at: string }>('select redo_lsn::text as at from pg_control_checkpoint()'))[0].at
    await database.script('create table bulk (body text)')
    const before = await redo()
    for (let index = 0; index < 18; index++)
      await database.query('insert into bulk values ($1)', ['x'.repeat(1_000_000)])
    expect(await redo()).not.toBe(before)
    await database.close()
  })

  it('is readable by its owner alone', async () => {
    const home = newHome()
    const database = await openEmbedded(home)
    expect(statSync(join(home, 'database')).mode & 0o777).toBe(0o700)
    await database.close()
  })

  it('keeps what does not belong to a transaction out of it', async () => {
    const database = await openEmbedded(newHome())
    await database.script('create table pair (a integer)')
    const counts: number[] = []
    const count = async () => {
      const [row] = await database.query<{ count: number }>('select count(*) as count from pair')
      counts.push(row.count)
    }
    const transactions = Array.from({ length: 20 }, (_, index) =>
      database
        .transaction(async (statements) => {
          await statements.query('insert into pair values ($1)', [index])
          await Promise.resolve()
          await statements.query('insert into pair values ($1)', [index])
          if (index % 3 === 0) throw new Error('rolled back')
        })
        .catch(() => {}),
    )
    const reads = Array.from({ length: 40 }, count)
    await Promise.all([...transactions, ...reads])
    await count()
    expect(counts.every((value) => value % 2 === 0)).toBe(true)
    expect(counts.at(-1)).toBe(26)
    await database.close()
  })

  it('tells closed from broken', async () => {
    const database = await openEmbedded(newHome())
    await expect(database.query('select nonsense')).rejects.toMatchObject({ code: '42703' })
    await database.close()
    await database.close()
    await expect(database.query('select 1')).rejects.toMatchObject({ code: 'STORAGE_CLOSED' })
  })

  it('finds everything again after closing', async () => {
    const home = newHome()
    const first = await storeOver(await openEmbedded(home), () => START, seededRandom(1))
    await first.conversations.saveTurn(turn('kept', 0))
    const run = await first.catalog.beginImport({ name: 'hats', source: 'main', dryRun: false })
    await first.catalog.stage(run.id, hats(10))
    await first.close()
    const second = await storeOver(await openEmbedded(home), () => START, seededRandom(2))
    expect(await second.conversations.find('kept')).toMatchObject({ version: 1 })
    expect(second.secrets.signing).toEqual(first.secrets.signing)
    expect(await second.catalog.importReport(run.id)).toMatchObject({ state: 'failed' })
    expect(await second.catalog.sources()).toEqual([])
    await second.close()
  })

  it('refuses a database from a newer program', async () => {
    const home = newHome()
    const database = await openEmbedded(home)
    await (await storeOver(database, () => START, seededRandom(1))).ping()
    await database.script("insert into elmo.migration values (999, '2027-01-01')")
    await expect(storeOver(database, () => START, seededRandom(1))).rejects.toMatchObject({ code: 'STORAGE_NEWER' })
    await database.close()
  })
})
