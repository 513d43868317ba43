/*
 * Measures  on real Chinese queries: the share that is read without an error, how long planning and answering take, which
 *           language they are taken for, and how many queries that products answer are "corrected" all the same (none may be);
 *           of queries that the catalogue does not know, how many are answered, mended, or told what is missing
 * Data      multicpr-ecom-queries: the 100,000 queries of train are the titles of a catalogue; asked are the first 20,000
 *           of them, which it therefore holds, and the 1,000 of dev, which were read while two rules were written (another
 *           last character is no slip; runs of Han characters are put together again): what they show is not held out. Held
 *           out are 2,000 queries of train, drawn by seed 7 and left out of the catalogue, which nobody reads: only the
 *           shares are reported. What people meant is not known, so that no share of right corrections can be told
 * Machine   printed with the results
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/query-correction/real-queries.mjs
 */
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { detectLanguage, lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { plainProduct } from '../../harness/plain-product.mjs'
import { quantile, report } from '../../harness/report.mjs'
import { linesOf } from './shops.mjs'

const ASKED = 20_000
const HELD_OUT = 2_000
const WARM_UPS = 500
/** The fastest of so many counts: other work on the machine disturbs it little. */
const ROUNDS = 3

const train = linesOf('multicpr-ecom-queries/train.query.txt.gz')
const dev = linesOf('multicpr-ecom-queries/dev.query.txt.gz')
if (train && dev) report('query-reading-multicpr', measure(train.map(queryOf), dev.map(queryOf)))
else console.log('Skipped: ELMO_BENCH_DATA is unset or lacks multicpr-ecom-queries.')

function measure(known, unknown) {
  const { kept, heldOut } = parted(known)
  const index = runToEnd(buildIndex(known.map(productOf), lexicon))
  for (const text of known.slice(-WARM_UPS)) ask(index, text, 10)
  return [
    { queries: 'held by the catalogue', ...measureOn(index, known.slice(0, ASKED)) },
    { queries: 'dev, read while rules were written', ...measureOn(index, unknown) },
    { queries: 'held out, read by nobody', ...measureOn(runToEnd(buildIndex(kept.map(productOf), lexicon)), heldOut) },
  ]
}

/** Different queries, some of which are kept apart. */
function parted(queries) {
  const random = seededRandom(7)
  const different = [...new Set(queries)]
  const heldOut = new Set()
  while (heldOut.size < HELD_OUT) heldOut.add(different[Math.floor(random() * different.length)])
  return { kept: queries.filter((query) => !heldOut.has(query)), heldOut: [...heldOut] }
}

function measureOn(index, queries) {
  const counts = { read: 0, zh: 0, found: 0, corrected: 0, correctedThoughHeld: 0, missing: 0 }
  const times = []
  for (const text of queries) {
    if (detectLanguage(text) === 'zh') counts.zh++
    let result
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now()
      result = ask(index, text, 10)
      best = Math.min(best, performance.now() - started)
    }
    times.push(best)
    if (result === undefined) continue
    counts.read++
    if (result.total > 0) counts.found++
    if (result.corrected !== undefined) counts.corrected++
    if (result.missing.length > 0) counts.missing++
    if (result.corrected !== undefined && result.hits.some(({ product }) => product.title === text)) {
      counts.correctedThoughHeld++
    }
  }
  const share = (count) => Number((count / queries.length).toFixed(4))
  return {
    count: queries.length,
    'read without error': share(counts.read),
    'taken for Chinese': share(counts.zh),
    found: share(counts.found),
    'corrected though held': counts.correctedThoughHeld,
    corrected: share(counts.corrected),
    'with words missing': share(counts.missing),
    'p50 ms': Number(quantile(times, 0.5).toFixed(3)),
    'p95 ms': Number(quantile(times, 0.95).toFixed(3)),
    'p99 ms': Number(quantile(times, 0.99).toFixed(3)),
  }
}

function ask(index, text, limit) {
  try {
    return index.search({ text, constraints: [], limit, words: 'all' })
  } catch {
    return undefined
  }
}

function queryOf(line) {
  return line.slice(line.indexOf('\t') + 1).trim()
}

function productOf(title, at) {
  return plainProduct(`q${String(at).padStart(6, '0')}`, { title, language: 'zh' })
}
