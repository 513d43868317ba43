import { seededRandom } from '@elmo-chat/kernel'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import type { DeskSignal } from './desk-store.js'
import { openStore, type Store } from './store.js'
import { askedFor } from './testing/asked-for.js'
import { startTestPostgres } from './testing/postgres.js'
import { event, hats, turn } from './testing/samples.js'
import { rollUp, searched } from './testing/search-suite.js'
import { START, type StoreWorld, storeSuite } from './testing/store-suite.js'

const server = await startTestPostgres()
if ('skipped' in server) console.warn(`PostgreSQL tests are skipped: ${server.skipped}.`)

async function openWorld(): Promise<StoreWorld> {
  if ('skipped' in server) throw new Error(server.skipped)
  const world = { now: START }
  const databaseUrl = await server.databaseUrl()
  const store = await openStore({ home: '', databaseUrl, clock: () => world.now, random: seededRandom(1) })
  return Object.assign(world, { store, close: () => store.close() })
}

/** Two processes' stores over one database. */
async function openTwo(): Promise<{ one: Store; two: Store; close(): Promise<void> }> {
  if ('skipped' in server) throw new Error(server.skipped)
  const databaseUrl = await server.databaseUrl()
  const open = (seed: number) => openStore({ home: '', databaseUrl, clock: () => START, random: seededRandom(seed) })
  const [one, two] = await Promise.all([open(1), open(2)])
  return {
    one,
    two,
    close: async () => {
      await one.close()
      await two.close()
    },
  }
}

afterAll(async () => {
  if (!('skipped' in server)) await server.stop()
})

describe.skipIf('skipped' in server)('the store on PostgreSQL', () => {
  storeSuite(openWorld)
})

describe.skipIf('skipped' in server)('two processes on one PostgreSQL', () => {
  it('let one of two turns of a conversation through', async () => {
    const { one, two, close } = await openTwo()
    for (let version = 0; version < 20; version++) {
      const outcomes = await Promise.all(
        [one, two].map((store, index) =>
          store.conversations.saveTurn(turn('raced', version, { turnId: `raced-${version}-${index}` })),
        ),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
    expect((await one.conversations.record('raced'))!.turns).toHaveLength(20)
    await close()
  })

  it('hear of each other what happens at the desk, and what anybody else says on the channel harms nobody', async () => {
    if ('skipped' in server) return
    const databaseUrl = await server.databaseUrl()
    const open = (seed: number) => openStore({ home: '', databaseUrl, clock: () => START, random: seededRandom(seed) })
    const [one, two] = await Promise.all([open(1), open(2)])
    const heard: Record<'one' | 'two', DeskSignal[]> = { one: [], two: [] }
    one.desk.hear((signal) => heard.one.push(signal))
    const end = two.desk.hear((signal) => heard.two.push(signal))
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await expect
      .poll(async () => (await client.query("select from pg_stat_activity where query = 'listen elmo'")).rowCount)
      .toBe(2)
    await client.query("select pg_notify('elmo', 'no signal of ours')")
    await client.end()
    one.desk.signal({ type: 'typing', conversationId: 'heard', by: null })
    const next = { state: 2, agentId: null, agentName: null, priority: 0, reasons: [] } as const
    const entry = { id: 'ask', kind: 'state', by: '', words: '' } as const
    await one.desk.move({ conversationId: 'heard', version: 0, next, entry })
    await expect
      .poll(() => heard.two)
      .toEqual([
        { type: 'typing', conversationId: 'heard', by: null },
        { type: 'case', conversationId: 'heard' },
      ])
    expect(heard.one).toEqual([])
    end()
    two.desk.signal({ type: 'agent' })
    await expect.poll(() => heard.one).toEqual([{ type: 'agent' }])
    await one.close()
    await two.close()
    expect(heard.two).toHaveLength(2)
  })

  it('take what the webhook is to be told one from the other, never both the same', async () => {
    const { one, two, close } = await openTwo()
    const ids = Array.from({ length: 40 }, (_, index) => `r${String(index).padStart(2, '0')}`)
    for (const id of ids) await askedFor(one, id)
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).webhook.claim(3, 60_000)),
    )
    expect(
      taken
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids)
    await close()
  })

  it('count events that both bring once, in whatever order', async () => {
    const { one, two, close } = await openTwo()
    const batch = Array.from({ length: 300 }, (_, index) => event(`e${index}`))
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? one : two).events.append(index % 3 ? batch : [...batch].reverse()),
      ),
    )
    expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(300)
    expect(await one.events.counts(new Date(0).toISOString())).toEqual({ 'message-sent': 300 })
    await close()
  })

  it('give a reader every event, while both write', async () => {
    const { one, two, close } = await openTwo()
    let writing = true
    const writers = [one, two].map(async (store, writer) => {
      for (let index = 0; index < 40; index++)
        await Promise.all([
          store.events.append([event(`w${writer}-${index}`)]),
          store.conversations.saveTurn(turn(`c${writer}-${index}`, 0)),
        ])
    })
    const done = Promise.all(writers).then(() => {
      writing = false
    })
    const seen = new Set<string>()
    for (let after = 0, last = false; !last; ) {
      last = !writing
      const page = await one.events.read({ after, limit: 1_000 })
      for (const { number, event: found } of page) {
        seen.add(found.id)
        after = number
      }
    }
    await done
    expect(seen.size).toBe(160)
    await close()
  })

  it('leave each other’s running imports alone, and clear those of the dead', async () => {
    if ('skipped' in server) return
    const databaseUrl = await server.databaseUrl()
    const open = () => openStore({ home: '', databaseUrl, clock: () => START, random: seededRandom(3) })
    const one = await open()
    const run = await one.catalog.beginImport({ name: 'hats', source: 'main', dryRun: false })
    await one.catalog.stage(run.id, hats(5))
    const two = await open()
    expect(await two.catalog.importReport(run.id)).toMatchObject({ state: 'running' })
    await two.sweep()
    expect(await two.catalog.importReport(run.id)).toMatchObject({ state: 'running' })
    await one.close()
    await two.sweep()
    expect(await two.catalog.importReport(run.id)).toMatchObject({ state: 'failed' })
    await two.close()
  })

  it('are seen as alive again after the server has dropped their connections', async () => {
    if ('skipped' in server) return
    const databaseUrl = await server.databaseUrl()
    const open = () => openStore({ home: '', databaseUrl, clock: () => START, random: seededRandom(4) })
    const one = await open()
    const other = new pg.Client({ connectionString: databaseUrl })
    await other.connect()
    await other.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await other.end()
    const begin = () => one.catalog.beginImport({ name: 'hats', source: 'main', dryRun: false })
    // The first statements may still meet the broken connections.
    const run = await begin().catch(begin).catch(begin)
    const two = await open()
    expect(await two.catalog.importReport(run.id)).toMatchObject({ state: 'running' })
    await one.close()
    await two.close()
  })

  it('roll searches up together, each once', async () => {
    const { one, two, close } = await openTwo()
    const at = (index: number) => START - (index % 60) * 60_000
    const events = Array.from({ length: 900 }, (_, index) =>
      searched(`s${index}`, at(index), `query ${index % 9}`, { visitorId: `v${index}` }),
    )
    const work = async (store: Store, share: number) => {
      for (let from = share * 450; from < (share + 1) * 450; from += 30) {
        await store.events.append(events.slice(from, from + 30))
        await store.searches.rollUp()
      }
      await rollUp(store)
    }
    await Promise.all([work(one, 0), work(two, 1)])
    await Promise.all([rollUp(one), rollUp(two)])
    expect((await one.searches.analytics(3)).now).toMatchObject({ searches: 900, visitors: 900, withoutResult: 0 })
    await close()
  })

  it('switch a source one after the other, each whole', async () => {
    const { one, two, close } = await openTwo()
    const importAs = async (store: Store, title: string) => {
      const { id } = await store.catalog.beginImport({ name: title, source: 'main', dryRun: false })
      await store.catalog.stage(id, hats(60, { title }))
      return store.catalog.commit(id, { keepSourceIds: [], retireMissing: true, force: false })
    }
    const outcomes = await Promise.all([importAs(one, 'one'), importAs(two, 'two')])
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.added).sort()).toEqual([0, 60])
    const titles = (await one.catalog.products({ limit: 100 })).items.map(({ product }) => product.title)
    expect([titles.length, new Set(titles).size]).toEqual([60, 1])
    await close()
  })
})

describe.skipIf('skipped' in server)('a server that is not there', () => {
  it('is a clear error without the password', async () => {
    const databaseUrl = 'postgres://shop:hush@127.0.0.1:1/none'
    const opening = openStore({ home: '', databaseUrl, clock: () => START, random: seededRandom(1) })
    const error = await opening.catch((cause: Error) => cause)
    expect(error).toMatchObject({ code: 'STORAGE_CANNOT_OPEN' })
    expect((error as Error).message).toContain('127.0.0.1:1')
    expect((error as Error).message).not.toContain('hush')
  })
})
