/** Where the rows of a batch begin among its entries, and the end of the last. */
export type Starts = ArrayLike<number>

/**
 * Each entry looks at itself and at what came before it in its row. `shares` keeps the attention of each head, entry by entry,
 * `window` places each.
 */
export function attend(
  starts: Starts,
  query: Float32Array,
  key: Float32Array,
  value: Float32Array,
  width: number,
  heads: number,
  window: number,
  shares: Float32Array,
  out: Float32Array,
): void {
  const size = width / heads
  const scale = 1 / Math.sqrt(size)
  out.fill(0)
  for (let row = 0; row < starts.length - 1; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      for (let head = 0; head < heads; head++) {
        const own = entry * width + head * size
        const share = (entry * heads + head) * window - starts[row]
        let most = Number.NEGATIVE_INFINITY
        for (let other = starts[row]; other <= entry; other++) {
          const near = dot(query, own, key, other * width + head * size, size) * scale
          shares[share + other] = near
          if (near > most) most = near
        }
        let total = 0
        for (let other = starts[row]; other <= entry; other++) {
          shares[share + other] = Math.exp(shares[share + other] - most)
          total += shares[share + other]
        }
        for (let other = starts[row]; other <= entry; other++) {
          shares[share + other] /= total
          add(out, own, value, other * width + head * size, shares[share + other], size)
        }
      }
    }
  }
}

/** Writes what the slope of `out` says of queries, keys and values. */
export function attendBackward(
  starts: Starts,
  query: Float32Array,
  key: Float32Array,
  value: Float32Array,
  width: number,
  heads: number,
  window: number,
  shares: Float32Array,
  slope: Float32Array,
  querySlope: Float32Array,
  keySlope: Float32Array,
  valueSlope: Float32Array,
): void {
  const size = width / heads
  const scale = 1 / Math.sqrt(size)
  for (const out of [querySlope, keySlope, valueSlope]) out.fill(0)
  const shareSlope = new Float64Array(window)
  for (let row = 0; row < starts.length - 1; row++) {
    for (let entry = starts[row]; entry < starts[row + 1]; entry++) {
      for (let head = 0; head < heads; head++) {
        const own = entry * width + head * size
        const share = (entry * heads + head) * window - starts[row]
        let mean = 0
        for (let other = starts[row]; other <= entry; other++) {
          const place = other * width + head * size
          const along = dot(slope, own, value, place, size)
          shareSlope[other - starts[row]] = along
          mean += shares[share + other] * along
          add(valueSlope, place, slope, own, shares[share + other], size)
        }
        for (let other = starts[row]; other <= entry; other++) {
          const place = other * width + head * size
          const through = shares[share + other] * (shareSlope[other - starts[row]] - mean) * scale
          add(querySlope, own, key, place, through, size)
          add(keySlope, place, query, own, through, size)
        }
      }
    }
  }
}

function dot(a: Float32Array, from: number, b: Float32Array, start: number, size: number): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += a[from + k] * b[start + k]
  return sum
}

function add(out: Float32Array, to: number, from: Float32Array, start: number, factor: number, size: number): void {
  for (let k = 0; k < size; k++) out[to + k] += factor * from[start + k]
}
