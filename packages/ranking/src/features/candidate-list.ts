import type { FeatureInput } from './feature.js'

/** What the titles of all candidates of one query have in common. */
export interface CandidateList {
  readonly size: number
  /** How many candidates have the word in their titles. */
  readonly holding: (word: string) => number
  /** The same, each candidate counted by its share of the best score. */
  readonly weighing: (word: string) => number
  readonly weight: number
}

export function candidateList(candidates: readonly Omit<FeatureInput, 'list'>[]): CandidateList {
  const holding = new Map<string, number>()
  const weighing = new Map<string, number>()
  let weight = 0
  for (const { query, product, match } of candidates) {
    const share = query.bestScore > 0 ? (match.score ?? 0) / query.bestScore : 0
    weight += share
    for (const word of new Set(product.titleWords)) {
      holding.set(word, (holding.get(word) ?? 0) + 1)
      weighing.set(word, (weighing.get(word) ?? 0) + share)
    }
  }
  return {
    size: candidates.length,
    holding: (word) => holding.get(word) ?? 0,
    weighing: (word) => weighing.get(word) ?? 0,
    weight,
  }
}
