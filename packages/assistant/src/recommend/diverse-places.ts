import type { Product } from '@elmo-chat/catalog'
import { greedyDpp } from '@elmo-chat/ranking'
import { tasteNumbers } from './tastes.js'

/**
 * Which of the products to show, the first first, so that they are good and differ in kind, color, material and what else tastes
 * are of. `quality` above 0, on the scale of chances.
 */
export function diversePlaces(products: readonly Product[], quality: readonly number[], limit: number): number[] {
  const keys = products.map(tasteNumbers)
  return greedyDpp(quality, (a, b) => likeness(keys[a], keys[b]), limit)
}

/** The share of what either has that both have (Jaccard), of rising numbers. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    if (a[left] === b[right]) {
      shared++
      left++
      right++
    } else if (a[left] < b[right]) left++
    else right++
  }
  const either = a.length + b.length - shared
  return either === 0 ? 1 : shared / either
}
