import { type Steps, seededRandom } from '@elmo-chat/kernel'
import type { Rows } from './rows.js'

export interface Softmax {
  /** Those of feature n stand from n · labels on, one for each label. */
  readonly weights: Float32Array
  readonly biases: Float32Array
}

const RATE = 0.2
/** Rows have length 1, which is short for a logistic loss. */
const LENGTH = 8
/** The share of a text's features that is left out at each visit. */
const DROPPED = 0.3
/** Labels whose chance is right to this are left as they are. */
const SMALL = 2e-3
const ROWS_PER_STEP = 16

/**
 * Chances of all labels together, learned with features left out at random, so that no label leans on a single one:
 * logistic loss, stochastic gradients with a rate of its own for each weight that falls to 0. Separators that know nothing
 * of each other miss what this sees, and the other way round.
 *
 * Cost     time passes · features of all rows · labels; memory 8 bytes · features · labels.
 * Source   Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 2011; Srivastava et al., "Dropout", JMLR 2014.
 * Repeats  The same rows in the same order give the same weights.
 */
export function* fitSoftmax(
  { count, starts, ids, values }: Rows,
  labels: Int32Array,
  labelCount: number,
  featureCount: number,
  passes: number,
): Steps<Softmax> {
  const random = seededRandom(1)
  const weights = new Float32Array(featureCount * labelCount)
  const squares = new Float32Array(featureCount * labelCount).fill(0.1)
  const biases = new Float32Array(labelCount)
  const biasSquares = new Float32Array(labelCount).fill(1)
  const order = Int32Array.from({ length: count }, (_, row) => row)
  const chances = new Float64Array(labelCount)
  const moved = new Int32Array(labelCount)
  for (let pass = 0; pass < passes; pass++) {
    const rate = RATE * (1 - pass / passes)
    for (let place = 0; place < count; place++) {
      if (place % ROWS_PER_STEP === 0) yield
      const other = place + Math.floor(random() * (count - place))
      const row = order[other]!
      order[other] = order[place]!
      order[place] = row

      const kept: number[] = []
      chances.set(biases)
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        if (random() < DROPPED) continue
        kept.push(at)
        const value = (values[at]! * LENGTH) / (1 - DROPPED)
        const from = ids[at]! * labelCount
        for (let label = 0; label < labelCount; label++) chances[label]! += value * weights[from + label]!
      }
      toChances(chances)
      chances[labels[row]!]!--

      let movedCount = 0
      for (let label = 0; label < labelCount; label++) {
        const slope = chances[label]!
        if (Math.abs(slope) < SMALL) continue
        moved[movedCount++] = label
        biasSquares[label]! += slope * slope
        biases[label]! -= (rate * slope) / Math.sqrt(biasSquares[label]!)
      }
      for (const at of kept) {
        const value = (values[at]! * LENGTH) / (1 - DROPPED)
        const from = ids[at]! * labelCount
        for (let nth = 0; nth < movedCount; nth++) {
          const weight = from + moved[nth]!
          const slope = chances[moved[nth]!]! * value
          squares[weight]! += slope * slope
          weights[weight]! -= (rate * slope) / Math.sqrt(squares[weight]!)
        }
      }
    }
  }
  for (let at = 0; at < weights.length; at++) weights[at]! *= LENGTH
  return { weights, biases }
}

function toChances(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at]! - most)
    sum += scores[at]!
  }
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum
}
