import type { Steps } from '@elmo-chat/kernel'
import type { Features } from './feature-space.js'
import type { Rows } from './rows.js'
import { fitSoftmax } from './softmax.js'
import { fitSeparator, type SvmOptions } from './svm.js'

/** Weights by feature, in whole numbers of -127 to 127: those of feature n stand from `starts[n]` to `starts[n + 1]`. */
export interface LinearData {
  readonly starts: Uint32Array
  readonly labels: Uint16Array
  readonly weights: Int8Array
  /** What a weight of 1 is worth, by label. */
  readonly scales: Float32Array
  readonly biases: Float32Array
}

export interface LinearOptions extends SvmOptions {
  /** The most weights that are kept; each takes 3 bytes. */
  readonly most: number
  /** Passes of the softmax that is blended into the separators; 0 for separators alone. */
  readonly softmaxPasses: number
}

const FEATURES_PER_STEP = 256
const MOST = 127
/** What the softmax counts beside the separators. */
const BLEND = 0.1

/** How far a text lies on each label's side: 1 and more is sure, below 0 is the other side. Writes into `scores`. */
export function scoreLabels(linear: LinearData, features: Features, scores: Float64Array): void {
  const { starts, labels, weights, scales, biases } = linear
  scores.fill(0)
  for (let at = 0; at < features.count; at++) {
    const id = features.ids[at]!
    const value = features.values[at]!
    const end = starts[id + 1]!
    for (let place = starts[id]!; place < end; place++) scores[labels[place]!]! += weights[place]! * value
  }
  for (let label = 0; label < scores.length; label++) scores[label] = scores[label]! * scales[label]! + biases[label]!
}

/**
 * Separates each label from all others, adds what a softmax over all labels says, and keeps the `most` weights that matter,
 * as whole numbers. Both are linear, and so is their sum.
 *
 * Cost   memory 4 bytes · features · labels while it runs, three times as much with a softmax.
 */
export function* fitLinear(
  rows: Rows,
  labels: Int32Array,
  labelCount: number,
  featureCount: number,
  options: LinearOptions,
): Steps<LinearData> {
  const full: Float32Array[] = []
  const biases = new Float32Array(labelCount)
  for (let label = 0; label < labelCount; label++) {
    const weights = new Float32Array(featureCount)
    biases[label] = yield* fitSeparator(rows, labels, label, weights, options)
    full.push(weights)
    yield
  }
  if (options.softmaxPasses > 0) {
    const softmax = yield* fitSoftmax(rows, labels, labelCount, featureCount, options.softmaxPasses)
    for (const [label, weights] of full.entries()) {
      biases[label]! += BLEND * softmax.biases[label]!
      for (let id = 0; id < featureCount; id++) weights[id]! += BLEND * softmax.weights[id * labelCount + label]!
      yield
    }
  }
  const most: number[] = []
  for (const weights of full) {
    most.push(largest(weights))
    yield
  }
  const scales = Float32Array.from(most, (weight) => weight / MOST || 1)
  const least = yield* leastKept(full, Math.max(...most) || 1, options.most)

  const starts = new Uint32Array(featureCount + 1)
  const keptLabels: number[] = []
  const kept: number[] = []
  for (let id = 0; id < featureCount; id++) {
    for (let label = 0; label < labelCount; label++) {
      const weight = full[label]![id]!
      const whole = Math.round(weight / scales[label]!)
      if (whole === 0 || Math.abs(weight) < least) continue
      keptLabels.push(label)
      kept.push(whole)
    }
    starts[id + 1] = kept.length
    if (id % FEATURES_PER_STEP === 0) yield
  }
  // Not `from`, which asks an iterator for each of half a million.
  return { starts, labels: new Uint16Array(keptLabels), weights: new Int8Array(kept), scales, biases }
}

function largest(weights: Float32Array): number {
  let most = 0
  for (let at = 0; at < weights.length; at++) most = Math.max(most, Math.abs(weights[at]!))
  return most
}

const STEPS = 4096

/** The size that at most `most` of the weights reach, to one part in 4096 of `top`, the largest. */
function* leastKept(full: readonly Float32Array[], top: number, most: number): Steps<number> {
  const counts = new Uint32Array(STEPS + 1)
  for (const weights of full) {
    for (const weight of weights) counts[Math.floor((Math.abs(weight) / top) * STEPS)]!++
    yield
  }
  let reached = 0
  for (let step = STEPS; step > 0; step--) {
    reached += counts[step]!
    if (reached > most) return ((step + 1) / STEPS) * top
  }
  return 0
}
