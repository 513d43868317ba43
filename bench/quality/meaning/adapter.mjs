/*
 * Measures  what a head on a frozen space is worth: mean reciprocal rank of the first good product among the judged ones of
 *           each query, without the head and with it, on queries that fitting did not see, and how long fitting takes
 * Data      crowdflower-search-relevance: 261 queries, 10,158 judged pairs; the highest grade stands for a click. The space is
 *           learned from the products' titles and descriptions. Three splits by query: seeds 1, 2, 3
 * Machine   printed with the results
 * Run       npm run build && ELMO_BENCH_DATA=… node bench/quality/meaning/adapter.mjs
 */
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { fitAdapter } from '@elmo-chat/models'
import { buildMeaning } from '@elmo-chat/search'
import { plainProduct } from '../../harness/plain-product.mjs'
import { report } from '../../harness/report.mjs'
import { readRows } from '../product-search/crowdflower/data.mjs'

const rows = readRows()
if (rows) evaluate(rows)

function evaluate(rows) {
  const meaning = runToEnd(buildMeaning(rows.map(productOf), lexicon))
  const lists = [...new Set(rows.map(({ query }) => query))].map((query) => {
    const judged = rows.filter((row) => row.query === query)
    const shown = judged.map(({ id }) => meaning.vectorOf(id))
    return { query, vector: meaning.encode(query), shown, clicked: shown.filter((_, at) => judged[at].grade === 3) }
  })
  const round = (number) => Number(number.toFixed(4))
  report(
    'meaning-adapter-crowdflower',
    [1, 2, 3].map((seed) => {
      const started = performance.now()
      const { heldOut, promoted } = runToEnd(fitAdapter(lists, { id: 'own', dimensions: meaning.dimensions }, seed))
      return {
        seed,
        'held-out queries': heldOut.queries,
        before: round(heldOut.before),
        after: round(heldOut.after),
        'interval from': round(heldOut.difference.low),
        to: round(heldOut.difference.high),
        promoted,
        seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
      }
    }),
  )
}

function productOf({ id, title, description }) {
  return plainProduct(id, { title, description })
}
