import type { Random } from '@elmo-chat/kernel'
import { isWeight } from '../interactions.js'
import type { Histories } from '../types.js'
import type { SasRecOptions } from './model.js'

/** Entries to learn from: each is followed by its target. Pieces of rows stand one behind the other. */
export interface Batch {
  readonly starts: number[]
  readonly inputs: number[]
  readonly targets: number[]
}

/** Cuts the rows into pieces of at most `window` steps. Entries without weight and unknown items are left out. */
export function piecesOf(histories: Histories, { window, longest }: SasRecOptions): Uint32Array[] {
  const { rows, items, starts, item, weight } = histories
  const pieces: Uint32Array[] = []
  for (let row = 0; row < rows; row++) {
    const known: number[] = []
    for (let place = Math.max(starts[row], starts[row + 1] - longest); place < starts[row + 1]; place++) {
      if (item[place] < items && isWeight(weight[place])) known.push(item[place])
    }
    for (let end = known.length; end > 1; end -= window) {
      pieces.push(Uint32Array.from(known.slice(Math.max(0, end - window - 1), end)))
    }
  }
  return pieces
}

/** The pieces in a new order, as many at once as fill a batch. */
export function* shuffledBatches(pieces: Uint32Array[], size: number, random: Random): Generator<Batch, void, void> {
  for (let at = pieces.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[pieces[at], pieces[other]] = [pieces[other], pieces[at]]
  }
  let batch: Batch = { starts: [0], inputs: [], targets: [] }
  for (const piece of pieces) {
    if (batch.inputs.length + piece.length - 1 > size) {
      yield batch
      batch = { starts: [0], inputs: [], targets: [] }
    }
    for (let at = 1; at < piece.length; at++) {
      batch.inputs.push(piece[at - 1])
      batch.targets.push(piece[at])
    }
    batch.starts.push(batch.inputs.length)
  }
  if (batch.inputs.length > 0) yield batch
}
