/** Scales a vector to length one in place; zeros stay. */
export function unit(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  if (square > 0) {
    const scale = 1 / Math.sqrt(square)
    for (let at = 0; at < vector.length; at++) vector[at] *= scale
  }
  return vector
}
