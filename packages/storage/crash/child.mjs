// A process that the crash tests kill. `node child.mjs shop HOME [DATABASE_URL]` tells on its output what it
// found, then imports and chats without end and tells what was acknowledged; `hold HOME` only opens and waits; `lock
// HOME` only locks.
import { writeSync } from 'node:fs'
import { lockDirectory } from '../dist/directory-lock.js'
import { openStore } from '../dist/index.js'
import { deedsOf, hats, orderOf, turn } from '../dist/testing/samples.js'

const [task, home, databaseUrl] = process.argv.slice(2)
const tell = (line) => writeSync(1, `${line}\n`)
const open = () => openStore({ home, databaseUrl, clock: Date.now, random: Math.random })

async function look(store) {
  const turns = (await store.conversations.record('told'))?.turns ?? []
  const conversation = await store.conversations.find('told')
  const counted = await store.events.counts('2026-01-01T00:00:00Z')
  const products = (await store.catalog.products({ limit: 500 })).items
  const { imports } = await store.catalog.imports({ limit: 10 })
  return {
    turns: turns.length,
    version: conversation?.version ?? 0,
    stateTurn: conversation?.state.turn ?? 0,
    events: counted['message-sent'] ?? 0,
    complaints: (await store.orders.find('EM-100'))?.requests.length ?? 0,
    entries: (await store.orders.entries('EM-100')).length,
    notes: (await store.desk.entries('told')).length,
    products: products.length,
    titles: [...new Set(products.map(({ product }) => product.title))],
    running: imports.filter(({ state }) => state === 'running').length,
  }
}

async function importOn(store) {
  for (;;) {
    const run = await store.catalog.beginImport({ name: 'hats', source: 'main', dryRun: false })
    const title = String(Date.now())
    await store.catalog.stage(run.id, hats(400, { title }))
    await store.catalog.commit(run.id, { keepSourceIds: [], retireMissing: true, force: false })
    tell(`imported ${title}`)
    await store.sweep()
  }
}

async function chatOn(store) {
  const known = await store.conversations.find('told')
  for (let version = known?.version ?? 0; ; version++) {
    const deeds = (version + 1) % 3 === 0 ? { deeds: deedsOf('told', `deed-${version}`, version) } : {}
    const saved = await store.conversations.saveTurn(turn('told', version, deeds))
    if (!saved.ok) throw new Error(saved.error.code)
    tell(`told ${version + 1}`)
  }
}

const tasks = {
  shop: async () => {
    const store = await open()
    tell(`found ${JSON.stringify(await look(store))}`)
    if (!(await store.orders.find('EM-100')))
      await store.orders.save([{ order: orderOf('EM-100', 'mei'), contacts: [] }])
    await Promise.all([importOn(store), chatOn(store)])
  },
  hold: async () => {
    await open()
    tell('open')
    setInterval(() => {}, 1_000)
  },
  lock: async () => {
    await lockDirectory(home)
    tell('open')
    setInterval(() => {}, 1_000)
  },
}

try {
  await tasks[task]()
} catch (error) {
  tell(`${error.code} ${error.message.split('\n')[0]}`)
  process.exit(2)
}
