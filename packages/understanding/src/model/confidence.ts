import type { Steps } from '@elmo-chat/kernel'
import { fitLogistic } from './logistic.js'

/** How scores become chances. */
export interface Confidence {
  /** What a step of the scores is worth: chances are the softmax of `sharpness · score`. */
  readonly sharpness: number
  /** Weights of the bias and of `signs`: how likely a text is any of the labels at all. */
  readonly gate: readonly number[]
}

/** What the classifier sees of a text. */
export interface Scored {
  /** How far it lies on the side of each label; and behind them, if it was trained with such texts, on that of none. */
  readonly scores: Float64Array
  readonly known: number
}

/** A text that the classifier had not seen, and what it was: -1 for none of the labels. */
export interface Observation extends Scored {
  readonly label: number
}

export interface Sureness {
  /** The chance of each label, given that the text is one of them. */
  readonly chances: Float64Array
  /** The chance that it is one of them. */
  readonly inside: number
}

export function sureness({ sharpness, gate }: Confidence, scored: Scored, labelCount: number): Sureness {
  const chances = softmax(scored.scores, labelCount, sharpness)
  const signs = signsOf(scored, labelCount)
  let weighted = gate[0]!
  for (let at = 0; at < signs.length; at++) weighted += signs[at]! * gate[at + 1]!
  return { chances, inside: 1 / (1 + Math.exp(-weighted)) }
}

/**
 * Learns from texts held out: how sharp the scores are, by the likelihood of the true labels, and what tells a text that
 * is none of them. Where there is no such text, all count as inside.
 */
export function* fitConfidence(observed: readonly Observation[], labelCount: number): Steps<Confidence> {
  const inside = observed.filter(({ label }) => label >= 0)
  const sharpness = yield* fitSharpness(inside, labelCount)
  if (inside.length === observed.length || inside.length === 0) return { sharpness, gate: ALWAYS_INSIDE }
  const rows = observed.map((scored) => signsOf(scored, labelCount))
  // As if one text in `1 / NONE_SHARE` were none of the labels, however many such examples there are.
  const each = { inside: (1 - NONE_SHARE) / inside.length, none: NONE_SHARE / (observed.length - inside.length) }
  const weights = observed.map(({ label }) => observed.length * (label >= 0 ? each.inside : each.none))
  const gate = yield* fitLogistic(
    rows,
    observed.map(({ label }) => label >= 0),
    weights,
  )
  return { sharpness, gate }
}

const NONE_SHARE = 0.15
const ALWAYS_INSIDE = [30, 0, 0, 0, 0]

/** The best score, its lead over the second, the score of none of the labels, and how much of the text is known. */
function signsOf({ scores, known }: Scored, labelCount: number): number[] {
  let best = -Infinity
  let second = -Infinity
  for (let label = 0; label < labelCount; label++) {
    const score = scores[label]!
    if (score > best) {
      second = best
      best = score
    } else if (score > second) second = score
  }
  return [best, labelCount > 1 ? best - second : 0, scores[labelCount] ?? 0, known]
}

/** Of the first `count` scores. */
function softmax(scores: Float64Array, count: number, sharpness: number): Float64Array {
  let most = -Infinity
  for (let at = 0; at < count; at++) most = Math.max(most, scores[at]!)
  const chances = new Float64Array(count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const chance = Math.exp((scores[at]! - most) * sharpness)
    chances[at] = chance
    sum += chance
  }
  for (let at = 0; at < count; at++) chances[at]! /= sum
  return chances
}

const MOST_SHARPNESS = 64
const PER_OCTAVE = 4

/** Tries sharpness from 1 to 64 in quarters of an octave. */
function* fitSharpness(observed: readonly Observation[], labelCount: number): Steps<number> {
  let best = { sharpness: 1, loss: Infinity }
  for (let step = 0; 2 ** (step / PER_OCTAVE) <= MOST_SHARPNESS; step++) {
    const sharpness = 2 ** (step / PER_OCTAVE)
    let loss = 0
    for (const { scores, label } of observed) {
      loss -= Math.log(Math.max(1e-12, softmax(scores, labelCount, sharpness)[label]!))
      yield
    }
    if (loss < best.loss) best = { sharpness, loss }
  }
  return best.sharpness
}
