import type { Steps } from '@elmo-chat/kernel'
import { SparseMatrix } from '@elmo-chat/numerics'

/** Rows of items as a matrix, with the given values. */
export function* rowsOf(
  { starts, item }: { readonly starts: Uint32Array; readonly item: Uint32Array },
  value: Float32Array,
): Steps<SparseMatrix> {
  const matrix = new SparseMatrix()
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) matrix.push(item[entry], value[entry])
    matrix.endRow()
    if (row % 1024 === 1023) yield
  }
  return matrix
}
