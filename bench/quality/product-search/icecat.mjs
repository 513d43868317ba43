/*
 * Measures  nDCG@10 and the share of queries whose first result is exactly right, of `/api/search` over the whole
 *           catalogue, beside plain BM25 (k1 1.2, b .75) over title, name, maker and short description; gain 2^grade - 1,
 *           mean over queries with a 95 % bootstrap interval. Raw takes what nobody judged for worthless; judged-only
 *           leaves it out of the list before measuring
 * Data      chorus-icecat-search: 19,406 products; the judged queries and their grades are ours (icecat/queries.mjs),
 *           written before anything was tuned on them; half of them (every second) are for tuning, half for reporting
 * Machine   any: the result does not depend on it
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/product-search/icecat.mjs [--worst] [--url http://…]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { seededRandom } from '@elmo-chat/kernel'
import { report } from '../../harness/report.mjs'
import { startServer } from '../../harness/server.mjs'
import { queries } from './icecat/queries.mjs'

const { values: options } = parseArgs({ options: { worst: { type: 'boolean' }, url: { type: 'string' } } })
const folder = join(process.env.ELMO_BENCH_DATA ?? '', 'chorus-icecat-search')
if (!process.env.ELMO_BENCH_DATA || !existsSync(folder)) {
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no chorus-icecat-search.')
} else {
  await evaluate(readProducts())
}

function readProducts() {
  return [1, 2, 3, 4].flatMap((part) =>
    JSON.parse(gunzipSync(readFileSync(join(folder, `products_${part}.json.gz`))).toString('utf8')),
  )
}

async function evaluate(products) {
  const byId = new Map(products.map((product) => [String(product.id), product]))
  const home = mkdtempSync(join(tmpdir(), 'elmo-icecat-'))
  const server = options.url
    ? { url: options.url, stop: async () => {} }
    : await startServer({ home, args: ['--empty'] })
  try {
    if (!options.url) await importAll(server, products)
    const bm25 = bm25Over(products)
    const rows = []
    for (const [place, judged] of queries.entries()) {
      const grade = (id) => gradeOf(judged, byId.get(id))
      const ideal = products.map((product) => gradeOf(judged, product)).sort((a, b) => b - a)
      const ours = await searchWith(server.url, judged.query)
      const theirs = bm25(judged.query)
      rows.push({
        place,
        query: judged.query,
        ours: ndcg(ours.map(grade), ideal),
        bm25: ndcg(theirs.map(grade), ideal),
        right: grade(ours[0]) === 3 ? 1 : 0,
        bm25Right: grade(theirs[0]) === 3 ? 1 : 0,
        shown: ours.length,
      })
    }
    if (options.worst) printWorst(rows.filter(({ place }) => place % 2 === 0))
    for (const [name, chosen] of [
      ['tuning half', rows.filter(({ place }) => place % 2 === 0)],
      ['reporting half', rows.filter(({ place }) => place % 2 === 1)],
    ]) {
      console.log(
        `${name}: ${mean(chosen.map(({ ours }) => ours)).toFixed(4)} (BM25 ${mean(chosen.map(({ bm25 }) => bm25)).toFixed(4)})`,
      )
    }
    if (!options.url)
      report('product-search-icecat', [...table(rows, 'reporting half', 1), ...table(rows, 'tuning half', 0)])
  } finally {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

function table(rows, half, parity) {
  const chosen = rows.filter(({ place }) => place % 2 === parity)
  const row = (ranking, scores, right) => {
    const { mean: middle, low, high } = meanWithInterval(scores)
    const round = (number) => Number(number.toFixed(4))
    return {
      half,
      ranking,
      queries: scores.length,
      'nDCG@10': round(middle),
      'interval from': round(low),
      to: round(high),
      ...(right ? { 'first is right': round(mean(right)) } : {}),
    }
  }
  return [
    row(
      'elmo',
      chosen.map(({ ours }) => ours),
      chosen.map(({ right }) => right),
    ),
    row(
      'bm25',
      chosen.map(({ bm25 }) => bm25),
      chosen.map(({ bm25Right }) => bm25Right),
    ),
    row(
      'elmo minus bm25',
      chosen.map(({ ours, bm25 }) => ours - bm25),
    ),
  ]
}

function printWorst(rows) {
  for (const { query, ours, bm25, shown } of rows.toSorted((a, b) => a.ours - b.ours).slice(0, 30))
    console.log(`${ours.toFixed(3)} (BM25 ${bm25.toFixed(3)}) ${query} [${shown}]`)
}

async function importAll({ url, token }, products) {
  const response = await fetch(`${url}/api/import?source=icecat&name=icecat.jsonl&currency=USD&priceUnit=minor`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: products.map((product) => JSON.stringify(product)).join('\n'),
  })
  const told = await response.json()
  if (told.state !== 'done' || told.products !== products.length) throw new Error(JSON.stringify(told).slice(0, 500))
}

async function searchWith(url, text) {
  const response = await fetch(`${url}/api/search?q=${encodeURIComponent(text)}&limit=10&facets=`)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()).items.map(({ id }) => id.replace(/^.*~/, ''))
}

function gradeOf({ grades }, product) {
  return product ? (grades.find(([, holds]) => holds(product))?.[0] ?? 0) : 0
}

function ndcg(grades, ideal) {
  const gain = (list) => list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const best = gain(ideal)
  return best === 0 ? 1 : gain(grades) / best
}

function bm25Over(products) {
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const documents = products.map(({ id, title, name, supplier, short_description: told = '' }) => ({
    id: String(id),
    words: wordsOf(`${title} ${name} ${supplier} ${told}`),
  }))
  const postings = new Map()
  for (const [place, { words }] of documents.entries()) {
    const counts = new Map()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const [word, count] of counts) {
      if (!postings.has(word)) postings.set(word, [])
      postings.get(word).push([place, count])
    }
  }
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length
  return (query) => {
    const scores = new Map()
    for (const word of new Set(wordsOf(query))) {
      const found = postings.get(word) ?? []
      const idf = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5))
      for (const [place, count] of found) {
        const norm = 1.2 * (0.25 + (0.75 * documents[place].words.length) / average)
        scores.set(place, (scores.get(place) ?? 0) + (idf * count * 2.2) / (count + norm))
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 10)
      .map(([place]) => documents[place].id)
  }
}

function mean(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length
}

function meanWithInterval(values) {
  const random = seededRandom(1)
  const means = Array.from({ length: 2000 }, () => mean(values.map(() => values[Math.floor(random() * values.length)])))
  means.sort((a, b) => a - b)
  return { mean: mean(values), low: means[50], high: means[1949] }
}
