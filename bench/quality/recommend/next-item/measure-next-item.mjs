import { bootstrapInterval } from '@elmo-chat/metrics'

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

/** Means of a list's measures with their 95 % bootstrap intervals over cases. */
export function nextItemFigures(ranks) {
  return {
    ...figures(
      `HR@${LIST}`,
      Array.from(ranks, (rank) => (rank > 0 ? 1 : 0)),
    ),
    ...figures(
      `MRR@${LIST}`,
      Array.from(ranks, (rank) => (rank > 0 ? 1 / rank : 0)),
    ),
  }
}

function figures(name, values) {
  const { mean, low, high } = bootstrapInterval(values, { seed: 1 })
  const round = (value) => Number(value.toFixed(4))
  return { [name]: round(mean), [`${name} from`]: round(low), [`${name} to`]: round(high) }
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
