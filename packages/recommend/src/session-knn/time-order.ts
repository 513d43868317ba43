import type { Steps } from '@elmo-chat/kernel'

const RUN = 4096
const STEP = 16_384

/** The rows in the order of their times, equal times in the order of the rows; a merge sort in steps. */
export function* timeOrder(at: Float64Array): Steps<Uint32Array> {
  let rows = new Uint32Array(at.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  yield
  for (let from = 0; from < rows.length; from += RUN) {
    rows.subarray(from, from + RUN).sort((a, b) => at[a] - at[b] || a - b)
    yield
  }
  let spare = new Uint32Array(rows.length)
  for (let width = RUN; width < rows.length; width *= 2) {
    for (let from = 0; from < rows.length; from += 2 * width) {
      const middle = Math.min(from + width, rows.length)
      const end = Math.min(from + 2 * width, rows.length)
      let left = from
      let right = middle
      for (let place = from; place < end; place++) {
        const isLeft = left < middle && (right === end || at[rows[left]] <= at[rows[right]])
        spare[place] = isLeft ? rows[left++] : rows[right++]
        if (place % STEP === 0) yield
      }
    }
    ;[rows, spare] = [spare, rows]
  }
  return rows
}
