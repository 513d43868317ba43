/*
 * Measures  whether a customer's words open the flow that they are for (none where they are for none), and whether what they
 *           say at once is taken (order, item, reason, size …), beside key words, the longest of which wins, and an order
 *           number by its digits; the key words were written with these sentences in view. Sentences of our own, by one hand,
 *           written before anything was tuned: odd lines were read to learn from errors, even lines are only measured.
 *           Before anything was mended by them (2026-11-30; no flow for complaints and refunds yet), in percent of the even
 *           lines, English / Chinese: flow 76.7 / 70.0, slots 58.1 / 56.7, all of a line 60.0 / 56.7
 *           More lines were written later, to learn from (`…-more.jsonl`)
 * Data      bench/quality/flows/en.jsonl, zh.jsonl and more over the demo shop. `slots` is part of what must be known after the words,
 *           as shown or as a value; null must not be known. `after` was said before.
 * Machine   any: the result does not depend on it
 * Run       npm run build && node bench/quality/flows/flows.mjs (--errors prints what went wrong in the odd lines)
 */
import { readFileSync } from 'node:fs'
import { readFeed } from '../../../packages/catalog/dist/index.js'
import { demoCurrency, demoDocuments, demoFeed } from '../../../packages/demo/dist/index.js'
import { newConversation, takeTurn } from '../../../packages/dialogue/dist/index.js'
import { idMaker, runToEnd, seededRandom } from '../../../packages/kernel/dist/index.js'
import { passagesOf } from '../../../packages/knowledge/dist/index.js'
import { lexicon } from '../../../packages/language/dist/index.js'
import { buildIndex } from '../../../packages/search/dist/index.js'
import {
  createFacts,
  createFlows,
  createSkills,
  flowLibrary,
  serviceFacts,
} from '../../../packages/skills/dist/index.js'
import { buildVocabulary, understand } from '../../../packages/understanding/dist/index.js'
import { report } from '../../harness/report.mjs'
import { keyWordFlow, keyWordSlots } from './key-words.mjs'

const products = new Map()
async function* bytes() {
  yield new TextEncoder().encode(demoFeed())
}
const source = { source: 'main', currency: demoCurrency, priceUnit: 'major', fileName: 'demo.jsonl' }
for await (const item of readFeed(bytes(), source))
  if (item.kind === 'product') products.set(item.product.id, item.product)

/** Three orders of one customer, who is known: delivered, being packed, on its way. */
const methods = [
  { id: 'visa', kind: 'card', masked: 'Visa •••• 9212' },
  { id: 'alipay', kind: 'alipay', masked: '支付宝 Alipay' },
]
const orders = [
  ['EM20261107-1234', 'delivered', ['first-snow-leather-sneakers-black-41', 'old-book-cotton-t-shirt-black-m']],
  ['EM20261120-5566', 'packing', ['pine-wind-striped-wool-scarf-off-white']],
  ['#1001', 'shipped', ['ferry-cotton-chinos-olive-30']],
].map(([number, status, variants]) => {
  const lines = variants.map((variantId, place) => {
    const product = [...products.values()].find((one) => one.variants.some(({ id }) => id === variantId))
    // It costs less now, so that a claim for the difference goes on.
    const now = product.variants.find(({ id }) => id === variantId).price
    const price = { ...now, amount: now.amount + 1_000 }
    return { id: `l${place}`, productId: product.id, variantId, title: product.title, quantity: 1, price }
  })
  const total = { amount: lines.reduce((sum, { price }) => sum + price.amount, 0), currency: demoCurrency }
  return {
    number,
    version: '1',
    status,
    statusText: { en: status, zh: status },
    lines,
    total,
    timeline: [],
    methods,
    refunds: [],
  }
})
const clause = { id: 'refund', version: '1', title: { en: 'Refunds', zh: '退款' }, text: { en: 'soon', zh: '很快' } }
const service = {
  orders,
  access: () => 'seen',
  forbids: () => undefined,
  refusal: () => undefined,
  moneyOf: () => undefined,
  clause: () => undefined,
  invoiceKinds: ['personal', 'company'],
  refundClause: clause,
}

const all = [...products.values()]
const vocabulary = runToEnd(buildVocabulary(all, lexicon))
const view = {
  ...{ index: runToEnd(buildIndex(all, lexicon)), lexicon, revision: 'r1', documents: passagesOf(demoDocuments()) },
  settings: {
    brandName: { en: 'The shop', zh: '本店' },
    humanContact: { en: 'help', zh: '客服' },
    currency: demoCurrency,
  },
}
const skills = createSkills(view)
const facts = serviceFacts(createFacts(view), service)
const library = flowLibrary(view, service, facts)
const book = createFlows(library)
const dependencies = {
  ...{ skills, facts, address: '您', languages: ['en', 'zh'], currency: demoCurrency, clock: () => 0 },
  newId: idMaker(() => 0, seededRandom(1)),
  understand: (words, context) => understand(words, context, vocabulary),
  flows: { book, library, now: 1_700_000_000_000 },
}

/** The flow that the words are for, and what is known after them. */
function heard(language, { text, after = [] }) {
  let state = newConversation(language)
  for (const said of after) state = takeTurn({ text: said, state, pageLanguage: language }, dependencies).state
  const output = takeTurn({ text, state, pageLanguage: language }, dependencies)
  const { flows: notes = [] } = output.trace
  const begun = notes.find(({ event }) => event === 'began')?.flow
  const goesOn = notes.some(({ event }) => event === 'went-on' || event === 'corrected')
  const open = state.flow?.find(({ flow }) => flow !== 'identity')?.flow
  // A flow that ended within the turn keeps nothing: what it told was of this order.
  const told = output.trace.claims.find(({ subject }) => subject.startsWith('order:'))?.subject.slice(6)
  const slots = Object.fromEntries((output.state.flow ?? []).flatMap((frame) => Object.entries(frame.slots)))
  return {
    flow: begun ?? (goesOn ? open : undefined) ?? null,
    slots: told && !slots.order ? { ...slots, order: { value: told, text: told } } : slots,
  }
}

const isKnown = (known, wanted) =>
  known !== undefined && (known.value === wanted || String(known.text).toLowerCase().includes(wanted.toLowerCase()))

const rows = []
for (const language of ['en', 'zh']) {
  const linesOf = (file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map(JSON.parse)
  const lines = linesOf(`${language}.jsonl`)
  const parts = {
    'odd (read)': lines.filter((_, place) => place % 2 === 0),
    'more (read)': linesOf(`${language}-more.jsonl`),
    'even (measured)': lines.filter((_, place) => place % 2 === 1),
  }
  const tally = (name, read) => {
    for (const [part, chosen] of Object.entries(parts)) {
      const counts = { flow: 0, slots: 0, wanted: 0, all: 0 }
      for (const line of chosen) {
        const { flow, slots } = read(line)
        const wanted = Object.entries(line.slots ?? {})
        const missed = wanted.filter(([slot, value]) => (value === null ? slots[slot] : !isKnown(slots[slot], value)))
        const isRight = flow === line.flow
        if (isRight) counts.flow++
        counts.wanted += wanted.length
        counts.slots += wanted.length - missed.length
        if (isRight && missed.length === 0) counts.all++
        if (
          name === 'elmo' &&
          part !== 'even (measured)' &&
          process.argv.includes('--errors') &&
          (!isRight || missed.length > 0)
        )
          console.log(language, line.text, '→', flow, 'not', line.flow, missed.map(([slot]) => slot).join(), slots)
      }
      const share = (count, of) => Number(((100 * count) / of).toFixed(1))
      rows.push({
        ...{ language, lines: part, reader: name, 'flow %': share(counts.flow, chosen.length) },
        ...{ 'slots %': share(counts.slots, counts.wanted), 'whole line %': share(counts.all, chosen.length) },
      })
    }
  }
  tally('key words', (line) => {
    const open = line.after && keyWordFlow(line.after[0])
    const told = [...(line.after ?? []), line.text].map(keyWordSlots)
    const slots = Object.fromEntries(
      Object.entries(Object.assign({}, ...told)).map(([slot, value]) => [slot, { value, text: value }]),
    )
    return { flow: keyWordFlow(line.text, open), slots }
  })
  tally('elmo', (line) => heard(language, line))
}
report('flows-reading', rows)
