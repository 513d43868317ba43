import type { RowKernels } from './kernels.js'
import type { LinearMemory } from './web-assembly.js'

/** The kernels of kernels.wat in plain TypeScript, for machines without SIMD and to compare with. */
export function plainKernels(memory: LinearMemory): RowKernels {
  const floats = () => new Float32Array(memory.buffer)
  const entriesOf = () => ({ values: floats(), numbers: new Uint32Array(memory.buffer) })
  return {
    dotRows(query, rows, count, width, out) {
      const all = floats()
      for (let row = 0; row < count; row++) {
        const start = rows / 4 + row * width
        let sum = 0
        for (let at = 0; at < width; at++) sum += all[query / 4 + at] * all[start + at]
        all[out / 4 + row] = sum
      }
    },
    boundRows(query, rows, count, width, scales, slacks, scale, norm, out) {
      const all = floats()
      const bytes = new Int8Array(memory.buffer)
      const asked = new Int16Array(memory.buffer, query, width)
      for (let row = 0; row < count; row++) {
        const start = rows + row * width
        let sum = 0
        for (let at = 0; at < width; at++) sum += asked[at] * bytes[start + at]
        all[out / 4 + row] = scale * all[scales / 4 + row] * sum + norm * all[slacks / 4 + row]
      }
    },
    normalizeRows(rows, count, width) {
      const all = floats()
      for (let row = 0; row < count; row++) {
        const start = rows / 4 + row * width
        let square = 0
        for (let at = start; at < start + width; at++) square += all[at] * all[at]
        if (square === 0) continue
        const scale = 1 / Math.sqrt(square)
        for (let at = start; at < start + width; at++) all[at] *= scale
      }
    },
    sparseTimes(starts, entries, from, to, block, out, width) {
      const { values, numbers } = entriesOf()
      for (let row = from; row < to; row++) {
        const sums = out / 4 + (row - from) * width
        values.fill(0, sums, sums + width)
        addEntries(values, numbers, starts / 4 + row, entries / 4, block / 4, sums, width)
      }
    },
    gramTimes(starts, entries, from, to, block, out, width) {
      const { values, numbers } = entriesOf()
      const product = new Float32Array(width)
      for (let row = from; row < to; row++) {
        product.fill(0)
        const first = entries / 4 + 2 * numbers[starts / 4 + row]
        const end = entries / 4 + 2 * numbers[starts / 4 + row + 1]
        for (let place = first; place < end; place += 2) {
          const at = block / 4 + numbers[place] * width
          for (let column = 0; column < width; column++) product[column] += values[place + 1] * values[at + column]
        }
        for (let place = first; place < end; place += 2) {
          const at = out / 4 + numbers[place] * width
          for (let column = 0; column < width; column++) values[at + column] += values[place + 1] * product[column]
        }
      }
    },
    crossRows(a, b, count, width, out) {
      const all = floats()
      const sums = new Float64Array(memory.buffer, out, width * width)
      for (let row = 0; row < count; row++) {
        const [left, right] = [a / 4 + row * width, b / 4 + row * width]
        for (let i = 0; i < width; i++) {
          for (let j = i & -8; j < width; j++) sums[i * width + j] += all[left + i] * all[right + j]
        }
      }
    },
    rowsTimes(rows, count, width, small, out) {
      const all = floats()
      for (let row = 0; row < count; row++) {
        const to = out / 4 + row * width
        all.fill(0, to, to + width)
        for (let at = 0; at < width; at++) {
          const factor = all[rows / 4 + row * width + at]
          const from = small / 4 + at * width
          for (let column = 0; column < width; column++) all[to + column] += factor * all[from + column]
        }
      }
    },
    addSparseRows(starts, entries, list, count, out) {
      const { values, numbers } = entriesOf()
      for (let at = list / 4; at < list / 4 + 2 * count; at += 2) {
        addRow(values, numbers, starts / 4 + numbers[at], entries / 4, values[at + 1], out / 4)
      }
    },
    floatsAbove(place, count, least, out) {
      const { values, numbers } = entriesOf()
      let found = 0
      for (let at = 0; at < count; at++) if (values[place / 4 + at] > least) numbers[out / 4 + found++] = at
      return found
    },
  }
}

function addEntries(
  values: Float32Array,
  numbers: Uint32Array,
  start: number,
  entries: number,
  block: number,
  sums: number,
  width: number,
): void {
  for (let place = entries + 2 * numbers[start]; place < entries + 2 * numbers[start + 1]; place += 2) {
    const at = block + numbers[place] * width
    for (let column = 0; column < width; column++) values[sums + column] += values[place + 1] * values[at + column]
  }
}

function addRow(
  values: Float32Array,
  numbers: Uint32Array,
  start: number,
  entries: number,
  weight: number,
  out: number,
): void {
  for (let place = entries + 2 * numbers[start]; place < entries + 2 * numbers[start + 1]; place += 2) {
    values[out + numbers[place]] += weight * values[place + 1]
  }
}
