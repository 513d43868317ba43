/**
 * The value that stands at `rank` (from 0) among the first `length` numbers in falling order; reorders them.
 *
 * Source   Hoare, Algorithm 65: FIND (1961).
 */
export function nthLargest(numbers: Float32Array, length: number, rank: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const pivot = numbers[(low + high) >> 1]
    let left = low
    let right = high
    while (left <= right) {
      while (numbers[left] > pivot) left++
      while (numbers[right] < pivot) right--
      if (left > right) break
      const held = numbers[left]
      numbers[left++] = numbers[right]
      numbers[right--] = held
    }
    if (rank <= right) high = right
    else if (rank >= left) low = left
    else return pivot
  }
  return numbers[rank]
}
