import { runToEnd } from '@elmo-chat/kernel'
import { evaluate, openModel } from '@elmo-chat/recommend'

export const round = (number, digits = 4) => Number(number.toFixed(digits))

/** Fits one method; the seconds of the processor are told beside those of the clock, since a busy machine stretches these. */
export function fitted(method, histories, options) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const model = runToEnd(method.fit(histories, options))
  const { user, system } = process.cpuUsage(before)
  return {
    model,
    times: { 'fit s': round((performance.now() - start) / 1000, 1), 'fit cpu s': round((user + system) / 1e6, 1) },
  }
}

/** One row of a leaderboard, and the evaluation behind it. */
export function measured({ name, settings = '', method, options, known, histories, cases, k = 20, features }) {
  const { model, times } = known ? { model: known, times: {} } : fitted(method, histories, options)
  const start = performance.now()
  const evaluation = runToEnd(
    evaluate(name, openModel(model), histories, cases, { k, ...(features ? { features } : {}) }),
  )
  const { all, coldItems, variety } = evaluation
  const row = {
    method: name,
    settings,
    [`Recall@${k}`]: round(all.recall.mean),
    [`nDCG@${k}`]: round(all.ndcg.mean),
    'nDCG from': round(all.ndcg.low),
    'nDCG to': round(all.ndcg.high),
    [`MRR@${k}`]: round(all.reciprocalRank.mean),
    'recall of rare items': round(coldItems.recall.mean),
    coverage: round(variety.coverage, 3),
    'novelty bits': round(variety.noveltyBits, 2),
    ...(variety.diversity === null ? {} : { diversity: round(variety.diversity, 3) }),
    people: all.cases,
    ...times,
    'list ms': round((performance.now() - start) / cases.length, 2),
  }
  console.log(JSON.stringify(row))
  return { row, evaluation, model }
}
