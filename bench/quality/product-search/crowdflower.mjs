/*
 * Measures  nDCG@10 of our ranking of the judged products of each query, beside plain BM25 over one field (title and
 *           description, words as they are); gain 2^(grade - 1) - 1 for grades 1 to 4, mean over queries with a 95 %
 *           bootstrap interval
 * Data      crowdflower-search-relevance: 261 queries, 10,158 judged pairs; nothing in the engine was tuned on it
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/product-search/crowdflower.mjs
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { report } from '../../harness/report.mjs'

const file = join(process.env.ELMO_BENCH_DATA ?? '', 'crowdflower-search-relevance', 'train.csv.gz')
if (!process.env.ELMO_BENCH_DATA || !existsSync(file)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no crowdflower-search-relevance.')
} else {
  evaluate(readRows(gunzipSync(readFileSync(file)).toString('utf8')))
}

function evaluate(rows) {
  const queries = new Map()
  for (const row of rows) queries.set(row.query, [...(queries.get(row.query) ?? []), row])
  const rankings = { elmo: rankWithElmo(rows), 'bm25, one field': rankWithBm25(rows) }
  const scores = {}
  for (const [name, rank] of Object.entries(rankings)) {
    scores[name] = [...queries].map(([query, judged]) => ndcg(rank(query, judged).map(({ grade }) => grade)))
  }
  const [ours, baseline] = Object.values(scores)
  const results = [
    ...Object.entries(scores).map(([name, values]) => ({ name, ...meanWithInterval(values) })),
    { name: 'elmo minus bm25', ...meanWithInterval(ours.map((score, at) => score - baseline[at])) },
  ]
  const round = (number) => Number(number.toFixed(4))
  report(
    'product-search-crowdflower',
    results.map(({ name, mean, low, high }) => ({
      ranking: name,
      'nDCG@10': round(mean),
      'interval from': round(low),
      to: round(high),
    })),
  )
}

/** Each row is a product of one index; its query is an attribute, so that the judged ones can be asked for alone. */
function rankWithElmo(rows) {
  const numberOf = new Map([...new Set(rows.map(({ query }) => query))].map((query, at) => [query, `q${at}`]))
  const index = runToEnd(
    buildIndex(
      rows.map((row) => productOf(row, numberOf.get(row.query))),
      lexicon,
    ),
  )
  return (query, judged) => {
    const value = numberOf.get(query)
    const constraints = [{ field: 'judged-for', op: 'is', value, text: value }]
    const { hits } = index.search({ text: query, constraints, limit: 100, words: 'any' })
    const places = new Map(hits.map(({ product }, at) => [product.id, at]))
    return judged.toSorted((a, b) => (places.get(a.id) ?? 1000) - (places.get(b.id) ?? 1000))
  }
}

function productOf({ id, title, description }, query) {
  const judgedFor = { field: 'judged-for', label: 'judged for', text: query, concepts: [], from: 'column' }
  return {
    id,
    source: 'crowdflower',
    sourceId: id,
    title,
    description,
    language: 'en',
    brand: null,
    categories: [],
    attributes: [judgedFor],
    url: null,
    images: [],
    variants: [
      {
        id,
        sku: null,
        options: {},
        attributes: [],
        price: null,
        compareAt: null,
        available: true,
        stock: null,
        image: null,
      },
    ],
    releasedAt: null,
  }
}

function rankWithBm25(rows) {
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const documents = new Map(rows.map((row) => [row.id, wordsOf(`${row.title} ${row.description}`)]))
  const holding = new Map()
  let length = 0
  for (const words of documents.values()) {
    length += words.length
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1)
  }
  const average = length / documents.size
  const score = (query, id) => {
    const words = documents.get(id)
    let sum = 0
    for (const word of new Set(wordsOf(query))) {
      const count = words.filter((one) => one === word).length
      const known = holding.get(word) ?? 0
      const idf = Math.log(1 + (documents.size - known + 0.5) / (known + 0.5))
      sum += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / average))
    }
    return sum
  }
  return (query, judged) => {
    const scored = new Map(judged.map((row) => [row, score(query, row.id)]))
    return judged.toSorted((a, b) => scored.get(b) - scored.get(a))
  }
}

function ndcg(grades) {
  const gain = (list) =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** (grade - 1) - 1) / Math.log2(at + 2), 0)
  const ideal = gain(grades.toSorted((a, b) => b - a))
  return ideal === 0 ? 1 : gain(grades) / ideal
}

function meanWithInterval(values) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length
  const random = seededRandom(1)
  const means = Array.from({ length: 2000 }, () => mean(values.map(() => values[Math.floor(random() * values.length)])))
  means.sort((a, b) => a - b)
  return { mean: mean(values), low: means[50], high: means[1949] }
}

function readRows(csv) {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)]
  const rows = [[]]
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows
    .slice(1)
    .filter((row) => row.length === 6)
    .map(([id, query, title, description, grade]) => ({ id, query, title, description, grade: Number(grade) }))
}
