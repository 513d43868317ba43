import { fitLambdaMart, fitWeighted, scoreRows } from '@elmo-chat/ranking'

/** A method gives scores for a query that it has not seen; the settings among which it may choose are tried in order. */
const asItIs = (scoresOf) => ({ settings: [{}], *fit() {}, score: (_, query) => scoresOf(query) })

const learned = (fit, settings) => ({
  settings,
  fit,
  score: (ranker, query) => Array.from(scoreRows(ranker, query.table)),
})

const trees = { trees: 400, patience: 40 }

export const methods = (bm25) => ({
  'bm25, one field': asItIs(({ query }) => bm25.get(query)),
  'elmo, words': asItIs((query) => column(query, 'words').map((score) => score || 0)),
  'weighted (ridge)': learned(
    fitWeighted,
    [30, 300].flatMap((ridge) => ['order', 'grades'].map((of) => ({ ridge, of }))),
  ),
  lambdamart: learned(fitLambdaMart, [
    { ...trees, leaves: 7 },
    { ...trees, leaves: 4, shrinkage: 0.05, minRows: 50 },
    { ...trees, leaves: 7, pointwise: 0.1 },
    { ...trees, leaves: 7, pointwise: 1, shrinkage: 0.05 },
  ]),
})

function column({ table: { names, values, rows } }, name) {
  const place = names.indexOf(name)
  return Array.from({ length: rows }, (_, row) => values[row * names.length + place])
}
