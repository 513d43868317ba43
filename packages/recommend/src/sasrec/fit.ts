import { type Steps, seededRandom } from '@elmo-chat/kernel'
import { isWeight } from '../interactions.js'
import type { Histories } from '../types.js'
import { piecesOf, shuffledBatches } from './batches.js'
import { Learner } from './learner.js'
import { defaultOptions, type SasRecModel, type SasRecOptions } from './model.js'
import { NegativeSampler } from './negative-sampler.js'

/** How far learning has come. */
export interface Progress {
  /** Of the whole, from 0 to 1. */
  readonly done: number
  /** Mean over the batches since the last report. */
  readonly loss: number
}

const REPORT_BATCHES = 50

/**
 * A transformer over the latest entries, learned with many sampled wrong answers. To stop early, do not resume. Learning goes
 * on from `before`, where that is given: from a model of the same shape, with as many items or fewer.
 *
 * Cost     an epoch: entries · dimensions · (6 · negatives + 12 · blocks · (4 · dimensions + 2 · hidden)) operations, mostly in
 *          matrix products; steps of a few milliseconds at 64 dimensions and batches of 1,024. Memory 16 bytes a float of the
 *          item vectors, and about 100 bytes a float of a batch.
 * Source   Kang and McAuley, Self-attentive sequential recommendation, ICDM 2018. Klenitskiy and Vasilev, Turning dross into
 *          gold loss, RecSys 2023, for the loss.
 * Departs  blocks normalize what goes in; entries are called for by scaled cosines (NISER); wrong answers are shared by a batch.
 */
export function* fitSasRec(
  histories: Histories,
  options: Partial<SasRecOptions> = {},
  onProgress: (progress: Progress) => void = () => {},
  before?: SasRecModel,
): Steps<SasRecModel> {
  const chosen = { ...defaultOptions, ...before?.options, ...options }
  const random = seededRandom(chosen.seed)
  const learner = new Learner(histories.items, chosen, random)
  if (before) learner.load(before)
  const pieces = piecesOf(histories, chosen)
  const sampler = new NegativeSampler(frequencies(histories), chosen.sampling, random)
  yield
  const whole = chosen.epochs * pieces.reduce((sum, piece) => sum + piece.length - 1, 0)
  let learned = 0
  let batches = 0
  let loss = 0
  for (let epoch = 0; epoch < chosen.epochs; epoch++) {
    for (const batch of shuffledBatches(pieces, chosen.batch, random)) {
      loss += yield* learner.slopes(batch, sampler.draw(chosen.negatives))
      learner.learn(chosen.learningRate * (1 - learned / whole))
      learned += batch.inputs.length
      if (++batches % REPORT_BATCHES === 0) {
        onProgress({ done: learned / whole, loss: loss / REPORT_BATCHES })
        loss = 0
      }
      yield
    }
  }
  return learner.model()
}

/** One more than how often each item was taken: what nobody took is a wrong answer, too. */
function frequencies({ items, item, weight }: Histories): Uint32Array {
  const frequency = new Uint32Array(items).fill(1)
  for (let place = 0; place < item.length; place++) {
    if (item[place] < items && isWeight(weight[place])) frequency[item[place]]++
  }
  return frequency
}
