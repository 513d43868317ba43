/*
 * Measures  processor time of one search in a search box, from its words to the page with its facets and explanations: in
 *           the engine's order (`words`), in that of the ranker that a shop begins with (`standard`), and in the same with
 *           the learned space of meaning (`hybrid`); beside them the engine alone, asked for the same words
 * Data      made up by products.mjs: 100,000 products, half English, half Chinese, seed 1, three words of a title each,
 *           half of them with the name of a category; and the demo shop, with queries as people put them
 * Machine   printed with the results, and how busy it was before; processor time, of each query the least of three
 * Run       npm run build && node bench/speed/search/search-box.mjs [products]
 */
import { demoProducts } from '@elmo-chat/demo'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { wordsRanker } from '@elmo-chat/ranking'
import { buildIndex, buildMeaning } from '@elmo-chat/search'
import { buildVocabulary } from '@elmo-chat/understanding'
import { noBehavior } from '../../../packages/assistant/dist/search/behavior.js'
import { findProducts } from '../../../packages/assistant/dist/search/find-products.js'
import { RankedIndex } from '../../../packages/assistant/dist/search/ranked-index.js'
import { ShopMeaning } from '../../../packages/assistant/dist/search/shop-meaning.js'
import { standardRanker } from '../../../packages/assistant/dist/search/standard-ranker.js'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from './products.mjs'

const QUERIES = 300
const WARM = 60
const FACETS = ['category', 'color', 'brand']
const DEMO = [
  'red dress',
  'backpack',
  'gift for mother under $50',
  'waterproof jacket',
  'wool scarf',
  'blue mug',
  'desk lamp',
  'running shoes size 42',
  'cheap headphones',
  'linen shirt',
  '连衣裙',
  '蓝色 杯子',
  '送妈妈的礼物',
  '200元以内的背包',
  '防水外套',
  'bakpack',
]

const rankers = {
  words: { id: 'words', name: 'Words', kind: 'words', ranker: wordsRanker },
  standard: { id: 'standard', name: 'Standard', kind: 'weighted', ranker: standardRanker },
}

const count = Number(process.argv[2] ?? 100_000)
const { value: demo } = await demoProducts()
report(`search-box-${count}`, [
  ...measureShop('demo', demo, 'CNY', DEMO),
  ...measureShop('made up', ...withQueries(makeProducts(count))),
])

function withQueries(products) {
  const random = seededRandom(2)
  const queries = Array.from({ length: QUERIES }, (_, at) => {
    const { title, language, attributes } = products[Math.floor(random() * products.length)]
    const category = at % 2 === 0 ? attributes[0].text : ''
    const words = language === 'en' ? title.split(' ').slice(0, 2).join(' ') : title.slice(0, 4)
    return `${words} ${category}`.trim()
  })
  return [products, 'USD', queries]
}

function measureShop(shopName, products, currency, queries) {
  const shop = {
    revision: 'r1',
    index: runToEnd(buildIndex(products, lexicon)),
    vocabulary: runToEnd(buildVocabulary(products, lexicon)),
    revisions: new Map(),
    sources: [],
    saved: Promise.resolve(),
  }
  const meaning = new ShopMeaning(runToEnd(buildMeaning(products, lexicon)))
  const base = { shop, lexicon, rules: [], behavior: noBehavior, categories: null, now: Date.now() }
  const states = {
    words: { ...base, ranker: rankers.words, meaning: null },
    standard: { ...base, ranker: rankers.standard, meaning: null },
    hybrid: { ...base, ranker: rankers.standard, meaning },
  }
  const engine = (text) => shop.index.search({ text, constraints: [], words: 'all', limit: 24, facets: FACETS })
  const told = (hits) => hits.map(({ because }) => because.length)
  const askers = Object.entries(states).map(([order, state]) => {
    const settings = { brandName: {}, humanContact: {}, currency }
    const view = { index: new RankedIndex(shop, () => state), lexicon, revision: 'r1', settings, documents: [] }
    const asked = { constraints: [], limit: 24, facets: FACETS, language: 'en' }
    return [order, (text) => told(findProducts(state, view, { ...asked, text }).result.hits)]
  })
  return [['engine alone', (text) => told(engine(text).hits)], ...askers].map(([order, ask]) => {
    for (let at = 0; at < WARM; at++) ask(queries[at % queries.length])
    // In rounds, so that nothing of a query is still remembered when it comes again.
    const rounds = [1, 2, 3].map(() => queries.map((text) => processorMs(() => ask(text))))
    const times = queries.map((_, at) => Math.min(...rounds.map((round) => round[at])))
    const ms = (share) => Number(quantile(times, share).toFixed(2))
    return {
      shop: shopName,
      products: products.length,
      order,
      queries: queries.length,
      'p50 ms': ms(0.5),
      'p95 ms': ms(0.95),
    }
  })
}

function processorMs(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
