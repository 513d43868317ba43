import type { Steps } from '@elmo-chat/kernel'
import { bestOf, scoreAll } from '../evaluation/rank-cases.js'
import type { TestCase } from '../evaluation/test-case.js'
import type { Scorer } from '../types.js'
import { spread } from './spread.js'

/** So many of each part's best are looked at again under other weights. */
const CANDIDATES = 100
const ROUNDS = 25
/** So many people are asked at once. */
const TOGETHER = 64

/** The candidates of one person: for each its scores by part, side by side, and whether it was taken afterwards. */
interface Contest {
  readonly scores: Float32Array
  readonly isRelevant: Uint8Array
  readonly ideal: number
}

/**
 * Weights, adding up to 1, by which the blended lists reach the highest nDCG@k: the part that is best alone, then again and
 * again the one that helps most, each time counting once more.
 */
export function* chooseWeights(
  scorers: readonly Scorer[],
  items: number,
  cases: readonly TestCase[],
  k: number,
): Steps<number[]> {
  const contests: Contest[] = []
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const some = cases.slice(from, from + TOGETHER)
    const byPart: Float32Array[][] = []
    for (const scorer of scorers) {
      const scores = some.map(() => new Float32Array(items))
      yield* scoreAll(
        scorer,
        some.map(({ history }) => history),
        scores,
      )
      byPart.push(scores)
    }
    for (const [at, one] of some.entries()) {
      contests.push(
        contestOf(
          byPart.map((scores) => scores[at]),
          one,
          k,
        ),
      )
    }
    yield
  }
  const counts = new Array<number>(scorers.length).fill(0)
  let best = { counts: [...counts], reached: -1 }
  for (let round = 0; round < ROUNDS; round++) {
    let step = { part: 0, reached: -1 }
    for (let part = 0; part < scorers.length; part++) {
      counts[part]++
      const reached = yield* meanNdcg(contests, counts, k)
      if (reached > step.reached) step = { part, reached }
      counts[part]--
    }
    counts[step.part]++
    if (step.reached > best.reached) best = { counts: [...counts], reached: step.reached }
  }
  const sum = best.counts.reduce((total, count) => total + count, 0)
  return best.counts.map((count) => count / sum)
}

function contestOf(all: readonly Float32Array[], { history, relevant }: TestCase, k: number): Contest {
  for (const scores of all) {
    const scale = 1 / spread(scores)
    for (let item = 0; item < scores.length; item++) scores[item] *= scale
    for (const item of history.item) if (item < scores.length) scores[item] = 0
  }
  const candidates = [...new Set(all.flatMap((scores) => bestOf(scores, CANDIDATES)))].sort((a, b) => a - b)
  const taken = new Set(relevant)
  let ideal = 0
  for (let at = 0; at < Math.min(k, taken.size); at++) ideal += 1 / Math.log2(at + 2)
  return {
    scores: Float32Array.from(candidates.flatMap((item) => all.map((scores) => scores[item]))),
    isRelevant: Uint8Array.from(candidates, (item) => (taken.has(item) ? 1 : 0)),
    ideal,
  }
}

function* meanNdcg(contests: readonly Contest[], counts: readonly number[], k: number): Steps<number> {
  let sum = 0
  for (const [at, { scores, isRelevant, ideal }] of contests.entries()) {
    const blended = new Float32Array(isRelevant.length)
    for (let place = 0; place < blended.length; place++) {
      for (let part = 0; part < counts.length; part++) {
        blended[place] += counts[part] * scores[place * counts.length + part]
      }
    }
    let gain = 0
    for (const [rank, place] of bestOf(blended, k).entries()) gain += isRelevant[place] / Math.log2(rank + 2)
    sum += gain / ideal
    if (at % 32 === 31) yield
  }
  return sum / Math.max(1, contests.length)
}
