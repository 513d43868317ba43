/*
 * Measures  time of what a query goes through before and beside matching: typos, pinyin, an unfinished last word, synonyms,
 *           suggestions while typing, and a page of 100 hits with and without features. Of each query the fastest of five
 *           runs, then p50, p95 and p99 over the queries: other work on the machine disturbs that little. Suggestions are
 *           remembered: half of the texts warm up, and each of the other half is asked once
 * Data      made up by products.mjs: 100,000 products, half English, half Chinese; seed 1; queries by queries.mjs, and the
 *           lexicon's Chinese categories as pinyin
 * Machine   printed with the results
 * Run       npm run build && node --max-old-space-size=6000 bench/speed/search/typing.mjs [products]
 */
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon, readAloud } from '@elmo-chat/language'
import { buildIndex, buildPopularQueries, buildSynonyms } from '@elmo-chat/search'
import { quantile, report } from '../../harness/report.mjs'
import { makeProducts } from './products.mjs'
import { makeQueries } from './queries.mjs'

const ROUNDS = 5
const QUERIES = 200
const MOST_POPULAR = 5000

const count = Number(process.argv[2] ?? 100_000)
const products = makeProducts(count)
const index = runToEnd(buildIndex(products, lexicon))
const asked = makeQueries(products)
const textsOf = (kind) => asked.filter((query) => query.kind === kind).map(({ text }) => text)
const words = textsOf('one word').slice(0, QUERIES)
const phrases = textsOf('three words, all').slice(0, QUERIES)
const pairs = textsOf('two Han characters').slice(0, QUERIES)
const typos = textsOf('one typo')
const named = lexicon.concepts.filter(({ field }) => field === 'category').flatMap(({ zh }) => zh)
const spoken = readAloud(named.filter((name) => /^\p{Script=Han}{2,4}$/u.test(name)).slice(0, QUERIES))
const popular = buildPopularQueries(
  products.slice(0, MOST_POPULAR).map(({ title }, at) => ({ query: title, searches: MOST_POPULAR - at, found: 1 })),
)
const synonyms = buildSynonyms(words.map((word, at) => ({ words: [word, words[(at + 1) % words.length]] })))
const search = (text, options = {}) => index.search({ text, constraints: [], limit: 10, words: 'all', ...options })

const kinds = {
  'one word': [words, (text) => search(text)],
  'one word, a typo': [typos, (text) => search(text)],
  'one word, unfinished': [words, (text) => search(text.slice(0, 4), { prefix: true })],
  'one word, synonyms': [words, (text) => search(text, { synonyms })],
  pinyin: [spoken, (syllables) => search(syllables.join(''))],
  'pinyin initials': [spoken, (syllables) => search(syllables.map(([first]) => first).join(''))],
  'page of 100': [words, (text) => search(text, { limit: 100 })],
  'page of 100, features': [words, (text) => search(text, { limit: 100, features: true })],
  'suggest, one letter': [words, (text) => index.suggest(text.slice(0, 1), 8, popular)],
  'suggest, four letters': [words, (text) => index.suggest(text.slice(0, 4), 8, popular)],
  'suggest, a slip': [typos, (text) => index.suggest(text, 8, popular)],
  'suggest, third word': [phrases, (text) => index.suggest(text.slice(0, -2), 8, popular)],
  'suggest, two Han characters': [pairs, (text) => index.suggest(text, 8, popular)],
  'suggest, pinyin in progress': [spoken, (syllables) => index.suggest(syllables.join('').slice(0, -1), 8, popular)],
}

report(
  `search-typing-${count}`,
  Object.entries(kinds).map(([kind, [queries, run]]) => {
    const times = kind.startsWith('suggest') ? timesOfFirst(queries, run) : fastestTimes(queries, run)
    const ms = (share) => Number(quantile(times, share).toFixed(3))
    return { kind, queries: times.length, 'p50 ms': ms(0.5), 'p95 ms': ms(0.95), 'p99 ms': ms(0.99) }
  }),
)

function fastestTimes(queries, run) {
  const times = queries.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [at, query] of queries.entries()) {
      const ms = timeOf(run, query)
      // The first round only warms up.
      if (round > 0) times[at] = Math.min(times[at], ms)
    }
  }
  return times
}

function timesOfFirst(queries, run) {
  const half = queries.length >> 1
  for (const query of queries.slice(0, half)) run(query)
  return queries.slice(half).map((query) => timeOf(run, query))
}

function timeOf(run, query) {
  const started = performance.now()
  run(query)
  return performance.now() - started
}
