/*
 * Measures  fitting a space of meaning in steps (whole time, longest step, memory), folding a product in, and queries:
 *           finding where a text lies, the exact search of all products, and both with the words and the fusion
 *           (`hybrid`, beside the same words alone); then the search of a bare table of 1,000,000 rows of 64, with SIMD
 *           and without
 * Data      made up by speed/search/products.mjs: 100,000 products, half English, half Chinese; seed 1
 * Machine   printed with the results, and how busy it was before. Steps and queries by processor time, which other work
 *           on the machine disturbs little; of each query the least of three
 * Run       npm run build && node bench/speed/meaning/meaning.mjs [products]
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { VectorTable } from '@elmo-chat/numerics'
import { buildIndex, buildMeaning, fuseRankings } from '@elmo-chat/search'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from '../search/products.mjs'
import { makeQueries } from '../search/queries.mjs'

const CANDIDATES = 100
const QUERIES = 300
const ROWS = 1_000_000
const DIMENSIONS = 64

const count = Number(process.argv[2] ?? 100_000)
const round = (number, digits = 2) => Number(number.toFixed(digits))

const rows = [...measureMeaning(makeProducts(count)), ...measureTable()]
report(`meaning-speed-${count}`, rows)

function measureMeaning(products) {
  const texts = makeQueries(products)
    .filter(({ kind }) => kind === 'one word' || kind === 'three words, all')
    .map(({ text }) => text)
    .slice(0, QUERIES)
  const before = usedBytes()
  const fit = inSteps(buildMeaning(products, lexicon))
  const meaning = fit.value
  const memory = usedBytes() - before
  const index = runToEnd(buildIndex(products, lexicon))
  const vectors = texts.map((text) => meaning.encode(text))
  const words = (text) =>
    index
      .search({ text, constraints: [], limit: CANDIDATES, words: 'any' })
      .hits.map(({ product, score }) => ({ id: product.id, score }))
  const near = (vector) =>
    meaning.nearest(vector, CANDIDATES).map(({ productId, similarity }) => ({ id: productId, score: similarity }))
  const put = products.slice(0, 100).map((product, at) => ({ ...product, id: `new${at}` }))
  const update = inSteps(meaning.update({ put, remove: [], all: products }))
  return [
    { what: 'fit, seconds', value: round(fit.ms / 1000) },
    { what: 'fit, longest step, ms', value: round(fit.longest) },
    { what: 'fit, step p99.9, ms', value: round(fit.most) },
    { what: 'space, MiB', value: round(memory / 2 ** 20, 0) },
    { what: 'fold in 100 products, ms', value: round(update.ms) },
    { what: 'fold in, longest step, ms', value: round(update.longest) },
    ...timed('where a text lies', texts, (text) => meaning.encode(text)),
    ...timed('nearest 100', vectors, (vector) => meaning.nearest(vector, CANDIDATES)),
    ...timed('words alone', texts, words),
    ...timed('hybrid', texts, (text) =>
      fuseRankings(words(text), near(meaning.encode(text)), { certainty: meaning.certainty(text) }),
    ),
  ]
}

function measureTable() {
  const random = seededRandom(1)
  return ['simd', 'plain'].flatMap((kind) => {
    const table = new VectorTable(DIMENSIONS, kind)
    const vector = new Float32Array(DIMENSIONS)
    const draw = () => {
      for (let at = 0; at < DIMENSIONS; at++) vector[at] = random() - 0.5
      return vector
    }
    for (let row = 0; row < ROWS; row++) table.push(draw())
    const queries = Array.from({ length: 5 }, () => draw().slice())
    return timed(`nearest 100 of ${ROWS} rows, ${kind}`, queries, (query) => table.nearest(query, CANDIDATES))
  })
}

/** Processor time of the median and of the slowest queries. */
function timed(what, inputs, work) {
  for (const input of inputs.slice(0, 50)) work(input)
  const times = inputs.map((input) => {
    const tries = Array.from({ length: 3 }, () => {
      const before = processorMs()
      work(input)
      return processorMs() - before
    })
    return Math.min(...tries)
  })
  return [
    { what: `${what}, p50 ms`, value: round(quantile(times, 0.5), 3) },
    { what: `${what}, p95 ms`, value: round(quantile(times, 0.95), 3) },
  ]
}

function inSteps(steps) {
  const times = []
  for (;;) {
    const before = processorMs()
    const { done, value } = steps.next()
    times.push(processorMs() - before)
    if (done) {
      const ms = times.reduce((sum, time) => sum + time, 0)
      return { value, ms, longest: Math.max(...times), most: quantile(times, 0.999) }
    }
  }
}

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function usedBytes() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, external } = process.memoryUsage()
  return heapUsed + arrayBuffers + external
}
