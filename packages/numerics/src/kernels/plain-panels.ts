import type { PanelKernels } from './kernels.js'
import type { LinearMemory } from './web-assembly.js'

/** The kernels of panels.wat in plain TypeScript. */
export function plainPanelKernels(memory: LinearMemory): PanelKernels {
  return {
    packPanels(from, count, depth, across, along, lines, scale, out) {
      const all = new Float32Array(memory.buffer)
      let to = out / 4
      for (let panel = 0; panel < count; panel += lines) {
        for (let k = 0; k < depth; k++) {
          for (let line = panel; line < panel + lines; line++) {
            all[to++] = line < count ? scale * all[(from + line * across + k * along) / 4] : 0
          }
        }
      }
    },
    multiplyPanels(a, b, depth, rows, columns, out, stride) {
      const all = new Float32Array(memory.buffer)
      for (let column = 0; column < columns; column++) {
        const right = b / 4 + (column & -8) * depth + (column & 7)
        for (let row = 0; row < rows; row += 4) {
          const left = a / 4 + row * depth
          let [first, second, third, fourth] = [0, 0, 0, 0]
          for (let k = 0; k < depth; k++) {
            const value = all[right + 8 * k]
            first += all[left + 4 * k] * value
            second += all[left + 4 * k + 1] * value
            third += all[left + 4 * k + 2] * value
            fourth += all[left + 4 * k + 3] * value
          }
          const to = (out + row * stride) / 4 + column
          all[to] += first
          all[to + stride / 4] += second
          all[to + stride / 2] += third
          all[to + (3 * stride) / 4] += fourth
        }
      }
    },
    solveSystems(matrices, rights, count, size) {
      const all = new Float32Array(memory.buffer)
      let bad = 0
      for (let system = 0; system < count; system++) {
        const matrix = matrices / 4 + system * size * size
        const right = rights / 4 + system * size
        if (!factorize(all, matrix, size)) bad++
        for (let row = 0; row < size; row++) {
          all[right + row] /= all[matrix + row * size + row]
          for (let after = row + 1; after < size; after++) {
            all[right + after] -= all[matrix + row * size + after] * all[right + row]
          }
        }
        for (let row = size - 1; row >= 0; row--) {
          let sum = all[right + row]
          for (let after = row + 1; after < size; after++) sum -= all[matrix + row * size + after] * all[right + after]
          all[right + row] = sum / all[matrix + row * size + row]
        }
      }
      return bad
    },
  }
}

/** The upper Cholesky factor in the place of its matrix; false where a pivot is not above zero. */
function factorize(all: Float32Array, matrix: number, size: number): boolean {
  let isPositive = true
  for (let row = 0; row < size; row++) {
    const own = matrix + row * size
    if (!(all[own + row] > 0)) isPositive = false
    all[own + row] = Math.sqrt(all[own + row])
    for (let column = row + 1; column < size; column++) all[own + column] /= all[own + row]
    for (let below = row + 1; below < size; below++) {
      for (let column = below; column < size; column++) {
        all[matrix + below * size + column] -= all[own + below] * all[own + column]
      }
    }
  }
  return isPositive
}
