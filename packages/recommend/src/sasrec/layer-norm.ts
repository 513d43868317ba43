const EPSILON = 1e-6

/** Rows to mean 0 and variance 1, then `gain` and `bias`; `inverse` keeps 1 / deviation of each row. */
export function normalize(
  rows: Float32Array,
  gain: Float32Array,
  bias: Float32Array,
  unit: Float32Array,
  inverse: Float32Array,
  out: Float32Array,
): void {
  const width = gain.length
  for (let row = 0, start = 0; start < rows.length; row++, start += width) {
    let mean = 0
    for (let k = start; k < start + width; k++) mean += rows[k]
    mean /= width
    let variance = 0
    for (let k = start; k < start + width; k++) variance += (rows[k] - mean) ** 2
    inverse[row] = 1 / Math.sqrt(variance / width + EPSILON)
    for (let k = 0; k < width; k++) {
      unit[start + k] = (rows[start + k] - mean) * inverse[row]
      out[start + k] = unit[start + k] * gain[k] + bias[k]
    }
  }
}

/** Adds what the slope of `out` says of the rows, the gain and the bias. */
export function normalizeBackward(
  slope: Float32Array,
  unit: Float32Array,
  inverse: Float32Array,
  gain: Float32Array,
  rowsSlope: Float32Array,
  gainSlope: Float32Array,
  biasSlope: Float32Array,
): void {
  const width = gain.length
  for (let row = 0, start = 0; start < slope.length; row++, start += width) {
    let mean = 0
    let along = 0
    for (let k = 0; k < width; k++) {
      const through = slope[start + k] * gain[k]
      mean += through
      along += through * unit[start + k]
      gainSlope[k] += slope[start + k] * unit[start + k]
      biasSlope[k] += slope[start + k]
    }
    mean /= width
    along /= width
    for (let k = 0; k < width; k++) {
      rowsSlope[start + k] += inverse[row] * (slope[start + k] * gain[k] - mean - unit[start + k] * along)
    }
  }
}
