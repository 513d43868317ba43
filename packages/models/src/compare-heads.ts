import type { Random, Steps } from '@elmo-chat/kernel'

/** One list that was shown after a query, and what of it was clicked; all as the frozen encoder's vectors. */
export interface ShownList {
  readonly query: string
  readonly vector: Float32Array
  /** Among `shown` too. */
  readonly clicked: readonly Float32Array[]
  readonly shown: readonly Float32Array[]
}

/** Mean reciprocal rank of the first click within its list, a mean over queries. */
export interface HeadComparison {
  readonly queries: number
  readonly before: number
  readonly after: number
  /** After minus before, with its 95 % interval: paired bootstrap over queries. */
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number }
}

const RESAMPLES = 1000
const STEP_RESAMPLES = 20

/** Ranks each list by the query as it lies and as the head moves it; a step is a list, or some of the resamples. */
export function* compareHeads(
  lists: readonly ShownList[],
  move: (vector: Float32Array) => Float32Array,
  random: Random,
): Steps<HeadComparison> {
  const byQuery = new Map<string, { before: number; after: number; lists: number }>()
  for (const list of lists) {
    const sums = byQuery.get(list.query) ?? { before: 0, after: 0, lists: 0 }
    sums.before += reciprocalRank(list, list.vector)
    sums.after += reciprocalRank(list, move(list.vector))
    sums.lists++
    byQuery.set(list.query, sums)
    yield
  }
  const queries = [...byQuery.values()]
  const before = mean(queries.map((sums) => sums.before / sums.lists))
  const after = mean(queries.map((sums) => sums.after / sums.lists))
  const differences = queries.map((sums) => (sums.after - sums.before) / sums.lists)
  const draws: number[] = []
  for (let draw = 0; draw < RESAMPLES; draw++) {
    draws.push(mean(differences.map(() => differences[Math.floor(random() * differences.length)])))
    if (draw % STEP_RESAMPLES === 0) yield
  }
  draws.sort((a, b) => a - b)
  const at = (share: number) => draws[Math.floor(share * (RESAMPLES - 1))]
  return {
    queries: queries.length,
    before,
    after,
    difference: { mean: after - before, low: at(0.025), high: at(0.975) },
  }
}

/** Of equal scores the clicked one ranks last: a head that makes all alike must not win. */
function reciprocalRank({ clicked, shown }: ShownList, vector: Float32Array): number {
  const score = (product: Float32Array) => product.reduce((dot, value, at) => dot + value * vector[at], 0)
  const best = Math.max(...clicked.map(score))
  const others = shown.filter((product) => !clicked.includes(product))
  return 1 / (1 + others.filter((product) => score(product) >= best).length)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
