import { hasBit } from './bits.js'
import type { CatalogueData, IndexReader } from './catalogue-data.js'
import type { Pair } from './plan.js'
import { POINT, rarityOf } from './postings.js'

/** What a product gets on top when a matching variant can be bought. */
export const STOCK_SCORE = POINT / 4
/** What each part of the query that is found gives on top, where not all of them must be. */
export const COVERAGE_SCORE = POINT / 2
/** What the words of a query count themselves; other ways to meet them count a share of it. */
export const FULL_SHARE = 256
/** A meaning counts half of a word as rare. */
const CONCEPT_IMPACT = 1 << 10
/** Two words that follow each other in the query and in the title count half of the commoner one. */
const PAIR_IMPACT = 1 << 10

/** A share of a rarity or a score, in whole numbers still. */
export function shareOf(whole: number, share: number): number {
  return (whole * share) >>> 8
}

/** The score of having a value that the query means. */
export function conceptScore(data: IndexReader, tag: number): number {
  return rarityOf(data.productsWithTag(tag), data.productCount) * CONCEPT_IMPACT
}

/** The score of a title in which both terms of the pair follow each other. */
export function pairScore(data: IndexReader, { first, second }: Pair): number {
  return Math.min(data.rarity(first), data.rarity(second)) * PAIR_IMPACT
}

/** The scores of the pairs that a product's title holds. */
export function phraseScore(
  { titles }: CatalogueData,
  pairs: readonly Pair[],
  scores: Int32Array,
  product: number,
): number {
  const { starts, items } = titles
  let sum = 0
  for (let at = 0; at < pairs.length; at++) {
    const { first, second } = pairs[at]
    for (let place = starts[product] + 1; place < starts[product + 1]; place++) {
      if (items[place] === second && items[place - 1] === first) {
        sum += scores[at]
        break
      }
    }
  }
  return sum
}

/** STOCK_SCORE where a variant that is selected (null: any) can be bought, else 0. */
export function stockScore({ shelf, available }: CatalogueData, selected: Uint32Array | null, product: number): number {
  if (!hasBit(available, product)) return 0
  if (!selected) return STOCK_SCORE
  for (let variant = shelf.variantStarts[product]; variant < shelf.variantStarts[product + 1]; variant++) {
    if (hasBit(selected, variant) && hasBit(shelf.available, variant)) return STOCK_SCORE
  }
  return 0
}
