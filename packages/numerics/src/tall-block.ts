import type { Steps } from '@elmo-chat/kernel'
import { cholesky } from './cholesky.js'

const STEP_ROWS = 128

/** AᵀB of two tall blocks of `width` floats a row, in double precision. */
export function* crossProduct(a: Float32Array, b: Float32Array, width: number): Steps<Float64Array> {
  const product = new Float64Array(width * width)
  for (let start = 0; start < a.length; start += width) {
    for (let row = 0; row < width; row++) {
      const factor = a[start + row]
      if (factor === 0) continue
      for (let column = 0; column < width; column++) product[row * width + column] += factor * b[start + column]
    }
    if ((start / width) % STEP_ROWS === 0) yield
  }
  return product
}

/** Makes the columns of a tall block orthonormal in place (Cholesky QR); columns that depend on others become zero. */
export function* orthonormalize(block: Float32Array, width: number): Steps<void> {
  const factor = cholesky(yield* crossProduct(block, block, width), width)
  const row = new Float64Array(width)
  for (let start = 0; start < block.length; start += width) {
    for (let column = 0; column < width; column++) row[column] = block[start + column]
    // row ← row · R⁻¹, column by column.
    for (let column = 0; column < width; column++) {
      const pivot = factor[column * width + column]
      const value = pivot === 0 ? 0 : row[column] / pivot
      block[start + column] = value
      if (value === 0) continue
      for (let right = column + 1; right < width; right++) row[right] -= value * factor[column * width + right]
    }
    if ((start / width) % STEP_ROWS === 0) yield
  }
}
