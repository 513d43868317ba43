import type { Product } from '@elmo-chat/catalog'
import type { SearchHit } from '@elmo-chat/search'
import { lowestPrice } from './variant-fields.js'

/** How much likeness to what is chosen already weighs against the place in the list. */
const DIVERSITY = 0.5

/**
 * Chooses hits that are good and unlike one another: the best first, then each time the one that loses least by its
 * place and its likeness to those chosen (maximal marginal relevance).
 *
 * Source  Carbonell, Goldstein, "The Use of MMR", SIGIR 1998.
 * Cost    O(wanted² · hits).
 */
export function spread(hits: readonly SearchHit[], wanted: number): SearchHit[] {
  const left = [...hits]
  const chosen: SearchHit[] = []
  while (chosen.length < wanted && left.length > 0) {
    const values = left.map((hit) => {
      const place = hits.indexOf(hit) / hits.length
      const likeness = Math.max(0, ...chosen.map((other) => likenessOf(hit.product, other.product)))
      return (1 - DIVERSITY) * (1 - place) - DIVERSITY * likeness
    })
    chosen.push(...left.splice(values.indexOf(Math.max(...values)), 1))
  }
  return chosen
}

/** From 0 to 1: same kind, same brand, same color and near in price count a quarter each. */
function likenessOf(a: Product, b: Product): number {
  const shares = (field: string) => {
    const own = new Set(conceptsOf(a, field))
    return conceptsOf(b, field).some((id) => own.has(id))
  }
  const [low, high] = [lowestPrice(a)?.amount ?? 0, lowestPrice(b)?.amount ?? 0].sort((x, y) => x - y)
  const near = high > 0 && low / high > 0.8
  const alike = [shares('category'), a.brand !== null && a.brand === b.brand, shares('color'), near]
  return alike.filter(Boolean).length / alike.length
}

const conceptsOf = (product: Product, field: string) =>
  product.attributes.filter((attribute) => attribute.field === field).flatMap(({ concepts }) => concepts)
