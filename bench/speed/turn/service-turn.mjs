// Measures  one chat turn by the skill or flow that answers it, thought and stored, in process: p50, p95, p99; and the thinking alone
// Data      the demo shop with sample orders; all transcripts over it in both languages, several times, by fresh visitors
// Machine   printed with the result; the embedded database, nothing else asks at the same time
// Run       npm run build && node bench/speed/turn/service-turn.mjs [--rounds N]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openAssistant } from '@elmo-chat/assistant'
import { demoDocuments, demoFeed } from '@elmo-chat/demo'
import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { signIdentity } from '@elmo-chat/orders'
import { openStore } from '@elmo-chat/storage'
import { parseTranscript } from '../../../test/conversations/transcript.mjs'
import { quantile, report } from '../../harness/report.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '8' } } })
const home = mkdtempSync(join(tmpdir(), 'elmo-bench-'))
const random = seededRandom(1)
let ahead = 0
const clock = () => Date.now() + ahead
const store = await openStore({ home, clock, random, sealKey: new Uint8Array(32).fill(1) })
const onError = (error) => {
  throw error
}
const options = { lexicon, clock, preciseClock: () => performance.now(), random, rest: () => rest(), onError }
const assistant = await openAssistant({ ...options, store })
for (const language of ['zh', 'en']) {
  const source = `demo-${language}`
  const written = demoDocuments().filter((document) => document.language === language)
  await store.documents.put(
    source,
    written.map((document) => ({ ...document, source, url: `/documents/${document.id}` })),
  )
}
async function* feed() {
  yield new TextEncoder().encode(demoFeed())
}
const request = { name: 'demo.jsonl', source: 'main', currency: 'CNY', priceUnit: 'major', dryRun: false, force: false }
await assistant.importFeed(feed(), request, () => {})

const SHIRT = 'old-book-cotton-t-shirt'
const OTHER = 'wind-chime-striped-organic-cotton-t-shirt'
const products = [...assistant.products()]
const orders = [
  ['123456', 'delivered', `${SHIRT}-black-m`],
  ['123457', 'delivered', `${SHIRT}-beige-s`],
  ['123458', 'delivered', `${OTHER}-white-m`],
  ['200001', 'pending', `${SHIRT}-green-m`, `${OTHER}-pink-s`],
  ['300001', 'shipped', `${OTHER}-white-m`],
  ['EM20261107-1234', 'delivered', `${SHIRT}-black-l`, `${OTHER}-white-m`],
].map(([id, status, ...variants]) => orderOf(id, status, variants))

function orderOf(id, status, variants) {
  const lines = variants.map((wanted, place) => {
    const product = products.find((one) => one.variants.some((variant) => variant.id === wanted))
    const { price, options: chosen } = product.variants.find((variant) => variant.id === wanted)
    const title = { en: product.title, zh: product.title }
    const of = { productId: product.id, variantId: wanted, title, options: chosen, categories: [] }
    return { id: `l${place}`, quantity: 1, price, ...of }
  })
  const total = { amount: lines.reduce((sum, { price }) => sum + price.amount, 0), currency: 'CNY' }
  const at = new Date(Date.now() - 2 * 86_400_000).toISOString()
  return {
    ...{ id, customerId: 'mei', placedAt: at, deliveredAt: at, status, lines, total },
    ...{ shipments: [], requests: [], promotions: [], applied: [], shipping: { amount: 0, currency: 'CNY' } },
    timeline: [{ at, what: 'placed' }],
    methods: [{ id: 'card', kind: 'card', masked: 'Visa •••• 9212' }],
    payments: [{ kind: 'payment', methodId: 'card', amount: total, at, actionId: null }],
    address: { lines: ['1 Quay Street'], city: 'Alderbay', region: '', postcode: '', country: 'CN' },
  }
}

const folder = new URL('../../../test/conversations/', import.meta.url)
const transcripts = ['zh', 'en']
  .flatMap((language) => readdirSync(new URL(language, folder)).map((file) => `${language}/${file}`))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => parseTranscript(readFileSync(new URL(name, folder), 'utf8'), name))
  .filter(({ shop }) => shop === 'demo')

const bySkill = new Map()
for (let round = -1; round < Number(values.rounds); round++)
  for (const transcript of transcripts) {
    const id = `${round}-${transcript.name}`
    await store.orders.save(orders.map((order) => ({ order, contacts: ['mei@shop.example'] })))
    const expires = Math.floor(clock() / 1_000) + 86_400
    if (transcript.orders === 'signed')
      await assistant.service.identify(id, signIdentity('mei', expires, store.secrets.identity))
    for (const [place, { say, hoursLater = 0 }] of transcript.turns.entries()) {
      ahead += hoursLater * 3_600_000
      const turn = { conversationId: id, visitorId: id, turnId: `${id}-${place}`, text: say }
      const started = performance.now()
      await assistant.chat({ ...turn, pageLanguage: transcript.language })
      const ms = performance.now() - started
      // The first round warms up.
      if (round < 0) continue
      const { trace } = (await store.conversations.record(id)).turns.at(-1)
      const name = trace.flows ? `flow ${trace.decision.skill}` : trace.decision.skill
      const times = bySkill.get(name) ?? { all: [], thought: [] }
      times.all.push(ms)
      times.thought.push(trace.steps.reduce((sum, step) => sum + step.ms, 0))
      bySkill.set(name, times)
    }
    ahead = 0
  }

const row = (skill, { all, thought }) => ({
  skill,
  turns: all.length,
  'p50 ms': quantile(all, 0.5).toFixed(1),
  'p95 ms': quantile(all, 0.95).toFixed(1),
  'p99 ms': all.length < 100 ? '' : quantile(all, 0.99).toFixed(1),
  'thinking p50 ms': quantile(thought, 0.5).toFixed(2),
  'thinking p95 ms': quantile(thought, 0.95).toFixed(2),
})
const joined = (some) => ({ all: some.flatMap(({ all }) => all), thought: some.flatMap(({ thought }) => thought) })
const skills = [...bySkill].sort((one, other) => other[1].all.length - one[1].all.length)
const ofFlows = skills.filter(([name]) => name.startsWith('flow ')).map(([, times]) => times)
report('turn-by-skill', [
  row('all turns', joined([...bySkill.values()])),
  row('all turns of flows', joined(ofFlows)),
  ...skills.map(([name, times]) => row(name, times)),
])
await assistant.close()
await store.close()
rmSync(home, { recursive: true, force: true })
