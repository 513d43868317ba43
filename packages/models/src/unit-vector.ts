/** The numbers as a vector of length one; undefined where one is not finite or all are zero. */
export function unitVector(numbers: ArrayLike<number>): Float32Array | undefined {
  let square = 0
  for (let at = 0; at < numbers.length; at++) square += numbers[at] * numbers[at]
  if (!(square > 0 && Number.isFinite(square))) return undefined
  const scale = 1 / Math.sqrt(square)
  return Float32Array.from(numbers, (value) => value * scale)
}
