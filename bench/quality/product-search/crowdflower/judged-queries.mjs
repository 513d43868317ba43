import { runToEnd } from '@elmo-chat/kernel'
import { lexicon, stem, tokenize } from '@elmo-chat/language'
import { buildFeatureTable } from '@elmo-chat/ranking'
import { buildIndex, buildMeaning, searchFeatures } from '@elmo-chat/search'
import { ShopMeaning } from '../../../../packages/assistant/dist/search/shop-meaning.js'
import { plainProduct } from '../../../harness/plain-product.mjs'

const engineNames = searchFeatures.map(({ name }) => name)

/** What a ranker is given: per query the features of its judged rows, from the engine's hits, and their grades. */
export function judgedQueries(byQuery) {
  const numberOf = new Map([...byQuery.keys()].map((query, at) => [query, `q${at}`]))
  const rows = [...byQuery.values()].flat()
  const products = rows.map((row) => productOf(row, numberOf.get(row.query)))
  const index = runToEnd(buildIndex(products, lexicon))
  const space = new ShopMeaning(runToEnd(buildMeaning(rows.map(plainOf), lexicon)))
  return [...byQuery].map(([query, judged]) => {
    const value = numberOf.get(query)
    const constraints = [{ field: 'judged-for', op: 'is', value, text: value }]
    const { hits } = index.search({ text: query, constraints, limit: 100, words: 'any', features: true })
    const hitOf = new Map(hits.map((hit) => [hit.product.id, hit]))
    const facts = {
      at: 0,
      words: wordsOf(query),
      categories: new Map(),
      brands: new Set(),
      price: null,
      clickedPrice: null,
      bestScore: hits[0]?.score ?? 0,
    }
    const meaning = space.of(query)
    const companies = meaning?.companyOf(judged.map(({ id }) => id)) ?? []
    const candidates = judged.map((row, at) =>
      candidateOf(facts, row, hitOf.get(row.id), {
        similarity: meaning?.nearnessOf(row.id) ?? null,
        meaningCompany: companies[at] ?? null,
      }),
    )
    return {
      query,
      products: judged.map(({ id }) => id),
      table: withoutConstants(buildFeatureTable(engineNames, candidates)),
      grades: judged.map(({ grade }) => grade),
    }
  })
}

const wordsOf = (text) => tokenize(text).map(({ norm }) => stem(norm))

function candidateOf(query, { title }, hit, near) {
  return {
    query,
    product: {
      categories: [],
      brand: null,
      price: null,
      available: true,
      stock: null,
      releasedAt: null,
      titleWords: wordsOf(title),
      recentDemand: 0,
    },
    match: { score: hit?.score ?? null, ...near, constraints: { asked: 0, met: 0 }, clicks: null },
    ...(hit ? { engine: hit.features } : {}),
  }
}

/** What these rows cannot tell (brands, categories, prices, stock, demand, clicks) is left out. */
const told = (name) =>
  !/^(brand|category|attributes|category-agreement|attribute-agreement|brand-named|popularity|freshness|availability|price-fit|click-rate)$/.test(
    name,
  )

function withoutConstants({ names, values, rows }) {
  const kept = names.flatMap((name, at) => (told(name) ? [at] : []))
  const narrow = new Float32Array(rows * kept.length)
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < kept.length; at++) narrow[row * kept.length + at] = values[row * names.length + kept[at]]
  }
  return { names: kept.map((at) => names[at]), values: narrow, rows }
}

/** Without what it is judged for, which a space of meaning would learn. */
function plainOf({ id, title, description }) {
  return plainProduct(id, { title, description })
}

function productOf({ id, title, description }, query) {
  const judgedFor = { field: 'judged-for', label: 'judged for', text: query, concepts: [], from: 'column' }
  return plainProduct(id, { title, description, attributes: [judgedFor] })
}
