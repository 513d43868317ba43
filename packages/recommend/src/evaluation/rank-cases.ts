import { type Steps, TopK } from '@elmo-chat/kernel'
import type { History, Scorer } from '../types.js'
import type { TestCase } from './test-case.js'

/** So many lists are made at once. */
const TOGETHER = 64

export interface RankOptions {
  /** How many items a list has. */
  readonly k: number
  /** Whether what a person already took is left out, as in a shop of things that are bought once. */
  readonly maskSeen: boolean
}

/**
 * A list for each case, over all items, the best first; of equal scores the lower item. What the scorer knows nothing about
 * (score 0) is not listed, so that a list may be short.
 *
 * Cost   a score for every item and case: no sampling of items, which would favour whoever knows popularity.
 */
export function* rankCases(
  scorer: Scorer,
  items: number,
  cases: readonly TestCase[],
  { k, maskSeen }: RankOptions,
): Steps<number[][]> {
  const scores = Array.from({ length: Math.min(TOGETHER, cases.length) }, () => new Float32Array(items))
  const lists: number[][] = []
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const some = cases.slice(from, from + TOGETHER).map(({ history }) => history)
    yield* scoreAll(scorer, some, scores)
    for (const [at, { item: taken }] of some.entries()) {
      if (maskSeen) for (const item of taken) if (item < items) scores[at][item] = 0
      lists.push(bestOf(scores[at], k))
    }
    yield
  }
  return lists
}

/** Scores several histories, together where the scorer can. */
export function* scoreAll(scorer: Scorer, histories: readonly History[], out: readonly Float32Array[]): Steps<void> {
  if (scorer.scoreAll) {
    yield* scorer.scoreAll(histories, out)
    return
  }
  for (const [at, history] of histories.entries()) {
    scorer.score(history, out[at])
    yield
  }
}

/** The `k` items with the highest scores other than 0. */
export function bestOf(scores: Float32Array, k: number): number[] {
  const best = new TopK(Math.min(k, scores.length))
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] > best.threshold && scores[item] !== 0) best.push(item, scores[item])
  }
  return best.ranked().map(({ item }) => item)
}
