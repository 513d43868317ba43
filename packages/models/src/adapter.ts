import { type Random, type Steps, seededRandom } from '@elmo-chat/kernel'
import { solvePositive } from '@elmo-chat/numerics'
import { compareHeads, type HeadComparison, type ShownList } from './compare-heads.js'
import { unitVector } from './unit-vector.js'

/** A linear head on a frozen encoder: moves where queries lie. Row by row, `dimensions` x `dimensions`. */
export interface Adapter {
  readonly encoder: string
  readonly dimensions: number
  readonly matrix: Float32Array
}

export interface AdapterFit {
  /** Learned from all lists, with what did best in choosing. */
  readonly adapter: Adapter
  /** On queries that neither fitting nor choosing saw: without the head and with it. */
  readonly heldOut: HeadComparison
  /** Whether it is better beyond doubt; only then should it be used. */
  readonly promoted: boolean
}

/** How strongly the head is held to the identity, from hardly to nearly wholly. */
const SHRINKING = [0.01, 0.1, 1, 10, 100]
const ROUNDS = [1, 3]
/** How sharply a list's scores tell what was likely clicked. */
const SHARPNESS = 10
const LEAST_HELD_OUT = 20

/**
 * Learns a head from clicked against shown: each round moves the queries towards what was clicked and away from what the
 * head of the round before expected to be, by ridge regression shrunk to the identity. How strongly, and how often, is
 * chosen on a fifth of the queries; another fifth says what it is worth.
 *
 * Cost     time O(lists · dimensions² + dimensions³) a choice, ten choices; seconds for thousands of lists at 384.
 * Repeats  The same lists and seed give the same head.
 */
export function* fitAdapter(
  lists: readonly ShownList[],
  encoder: { readonly id: string; readonly dimensions: number },
  seed = 1,
): Steps<AdapterFit> {
  const { dimensions } = encoder
  const usable = lists.filter(({ clicked, shown }) => clicked.length > 0 && shown.length > clicked.length)
  const part = splitByQuery(usable, seededRandom(seed))
  const fitting = usable.filter(({ query }) => part.get(query)! >= 0.4)
  const choosing = usable.filter(({ query }) => part.get(query)! >= 0.2 && part.get(query)! < 0.4)
  const heldOut = usable.filter(({ query }) => part.get(query)! < 0.2)
  const random = seededRandom(seed + 1)
  // No rounds: the identity, unless something does better.
  let best = { shrinking: 1, rounds: 0, gain: 0 }
  for (const shrinking of SHRINKING) {
    for (const rounds of ROUNDS) {
      const matrix = yield* fit(fitting, dimensions, shrinking, rounds)
      const { difference } = yield* compareHeads(choosing, (vector) => applyMatrix(matrix, vector), random)
      if (difference.mean > best.gain) best = { shrinking, rounds, gain: difference.mean }
      yield
    }
  }
  const tried = yield* fit([...fitting, ...choosing], dimensions, best.shrinking, best.rounds)
  const comparison = yield* compareHeads(heldOut, (vector) => applyMatrix(tried, vector), random)
  const matrix = yield* fit(usable, dimensions, best.shrinking, best.rounds)
  return {
    adapter: { encoder: encoder.id, dimensions, matrix },
    heldOut: comparison,
    promoted: comparison.queries >= LEAST_HELD_OUT && comparison.difference.low > 0,
  }
}

/** Where the head puts a query; the vector itself where it belongs to another encoder. */
export function applyAdapter({ matrix, dimensions }: Adapter, vector: Float32Array): Float32Array {
  return vector.length === dimensions ? applyMatrix(matrix, vector) : vector
}

function splitByQuery(lists: readonly ShownList[], random: Random): Map<string, number> {
  const queries = [...new Set(lists.map(({ query }) => query))].sort()
  return new Map(queries.map((query) => [query, random()]))
}

function* fit(lists: readonly ShownList[], dimensions: number, shrinking: number, rounds: number): Steps<Float32Array> {
  const matrix = new Float32Array(dimensions * dimensions)
  for (let at = 0; at < dimensions; at++) matrix[at * dimensions + at] = 1
  for (let round = 0; round < rounds; round++) {
    const gram = new Float64Array(dimensions * dimensions)
    const pulls = new Float64Array(dimensions * dimensions)
    for (const { vector, clicked, shown } of lists) {
      const expected = expectedClick(applyMatrix(matrix, vector), shown)
      for (const product of clicked)
        for (let to = 0; to < dimensions; to++) expected[to] -= product[to] / clicked.length
      for (let row = 0; row < dimensions; row++) {
        for (let column = 0; column < dimensions; column++) {
          gram[row * dimensions + column] += vector[row] * vector[column]
          pulls[row * dimensions + column] -= vector[row] * expected[column]
        }
      }
      yield
    }
    for (let at = 0; at < dimensions; at++)
      gram[at * dimensions + at] += shrinking * Math.max(1, lists.length / dimensions)
    yield* solvePositive(gram, dimensions, pulls, dimensions)
    for (let row = 0; row < dimensions; row++) {
      for (let column = 0; column < dimensions; column++) {
        matrix[row * dimensions + column] += pulls[column * dimensions + row]
      }
    }
    yield
  }
  return matrix
}

/** The mean of the shown products, each as likely as its score makes a click. */
function expectedClick(query: Float32Array, shown: readonly Float32Array[]): Float64Array {
  const scores = shown.map((product) => SHARPNESS * product.reduce((dot, value, at) => dot + value * query[at], 0))
  const highest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = new Float64Array(query.length)
  for (const [place, product] of shown.entries()) {
    for (let at = 0; at < mean.length; at++) mean[at] += (weights[place] / total) * product[at]
  }
  return mean
}

function applyMatrix(matrix: Float32Array, vector: Float32Array): Float32Array {
  const moved = new Float32Array(vector.length)
  for (let row = 0; row < moved.length; row++) {
    let sum = 0
    for (let at = 0; at < vector.length; at++) sum += matrix[row * vector.length + at] * vector[at]
    moved[row] = sum
  }
  return unitVector(moved) ?? vector
}
