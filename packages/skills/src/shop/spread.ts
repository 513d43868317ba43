import type { Product } from '@elmo-chat/catalog'
import { maximalMarginalRelevance } from '@elmo-chat/ranking'
import type { SearchHit } from '@elmo-chat/search'
import { lowestPrice } from './variant-fields.js'

/** How much likeness to what is chosen already weighs against the place in the list. */
const DIVERSITY = 0.5

/** Chooses hits that are good and unlike one another, the best first; relevance falls evenly down the list. */
export function spread(hits: readonly SearchHit[], wanted: number): SearchHit[] {
  const relevance = hits.map((_, place) => 1 - place / hits.length)
  const likeness = (a: number, b: number) => likenessOf(hits[a].product, hits[b].product)
  return maximalMarginalRelevance(relevance, likeness, wanted, DIVERSITY).map((place) => hits[place])
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
