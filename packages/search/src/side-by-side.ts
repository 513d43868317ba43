import { hasBit } from './bits.js'
import type { Standing } from './catalogue-data.js'
import { placesOf } from './postings.js'
import { seek } from './stream.js'

const MOST_READ = 200
const MOST_STEPS = 2_000

/**
 * About in how many titles one term stands right behind another, told from the first products that hold both.
 *
 * Cost  O(products of the rarer one · log), bounded by 200 titles and 2,000 steps.
 */
export function titlesSideBySide({ segment, live }: Standing, first: number, second: number): number {
  const { postings, titles } = segment
  const { products } = postings
  const [one, other] = [placesOf(postings, first), placesOf(postings, second)]
  const [rare, common] = one.end - one.start <= other.end - other.start ? [one, other] : [other, one]
  let [place, behind, read, found] = [rare.start, common.start, 0, 0]
  for (let step = 0; place < rare.end && read < MOST_READ && step < MOST_STEPS; step++) {
    const product = products[place]
    behind = seek(products, behind, common.end, product)
    if (behind >= common.end) return found
    if (products[behind] !== product) {
      place = seek(products, place + 1, rare.end, products[behind])
      continue
    }
    place++
    if (live !== null && !hasBit(live, product)) continue
    read++
    for (let at = titles.starts[product] + 1; at < titles.starts[product + 1]; at++) {
      if (titles.items[at - 1] !== first || titles.items[at] !== second) continue
      found++
      break
    }
  }
  // The products behind those that were read are taken to be like them.
  return place < rare.end ? Math.round((found * (rare.end - rare.start)) / (place - rare.start)) : found
}
