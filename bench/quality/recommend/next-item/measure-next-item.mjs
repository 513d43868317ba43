import { bootstrapInterval, pairedDifference } from '@elmo-chat/metrics'

export const LIST = 20

/**
 * The rank of each case's target among all items, of equal scores the lower number first; 0 beyond the list or without a
 * score.
 */
export function ranksOf(scorer, items, cases) {
  const scores = new Float32Array(items)
  return Uint8Array.from(cases, ({ history, target }) => {
    scorer.score(history, scores)
    return rankIn(scores, target)
  })
}

export function rankIn(scores, target) {
  const own = scores[target]
  if (!(own > 0)) return 0
  let rank = 1
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] > own || (scores[item] === own && item < target)) {
      if (++rank > LIST) return 0
    }
  }
  return rank
}

const measures = {
  [`HR@${LIST}`]: (rank) => (rank > 0 ? 1 : 0),
  [`MRR@${LIST}`]: (rank) => (rank > 0 ? 1 / rank : 0),
}

/** Means of the measures with their 95 % bootstrap intervals over cases. */
export function nextItemFigures(ranks) {
  return eachMeasure((worth) => bootstrapInterval(Array.from(ranks, worth), { seed: 1 }))
}

/** Second minus first, case by case. */
export function nextItemDifference(first, second) {
  return eachMeasure((worth) => pairedDifference(Array.from(first, worth), Array.from(second, worth), { seed: 1 }))
}

function eachMeasure(intervalOf) {
  const round = (value) => Number(value.toFixed(4))
  return Object.fromEntries(
    Object.entries(measures).flatMap(([name, worth]) => {
      const { mean, low, high } = intervalOf(worth)
      return [
        [name, round(mean)],
        [`${name} from`, round(low)],
        [`${name} to`, round(high)],
      ]
    }),
  )
}

/** The means alone, for choosing. */
export function nextItemMeans(ranks) {
  let hits = 0
  let gain = 0
  for (const rank of ranks) {
    if (rank === 0) continue
    hits++
    gain += 1 / rank
  }
  return { hitRate: hits / ranks.length, reciprocalRank: gain / ranks.length }
}

/**
 * The ranks of each case's target by several blends of the same scorers, which are asked once a case: sums of scores, each on
 * the scale of its spread over all items, as `blend` sums them. A blend is a list of weights.
 */
export function ranksOfBlends(scorers, blends, items, cases) {
  const scores = scorers.map(() => new Float32Array(items))
  const sum = new Float32Array(items)
  const ranks = blends.map(() => new Uint8Array(cases.length))
  for (const [place, { history, target }] of cases.entries()) {
    for (const [at, scorer] of scorers.entries()) {
      scorer.score(history, scores[at])
      const scale = 1 / spread(scores[at])
      for (let item = 0; item < items; item++) scores[at][item] *= scale
    }
    for (const [at, weights] of blends.entries()) {
      for (let item = 0; item < items; item++) {
        let score = 0
        for (let part = 0; part < weights.length; part++) score += weights[part] * scores[part][item]
        sum[item] = score
      }
      ranks[at][place] = rankIn(sum, target)
    }
  }
  return ranks
}

function spread(scores) {
  const mean = scores.reduce((total, score) => total + score, 0) / scores.length
  return Math.sqrt(scores.reduce((total, score) => total + (score - mean) ** 2, 0) / scores.length) || 1
}
