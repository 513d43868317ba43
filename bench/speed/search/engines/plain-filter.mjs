/*
 * Filters and facets as one writes them around an engine that has none: over the ids that it gives back.
 */
import { filtersOf } from '../products.mjs'

export function plainFilter(products) {
  const known = new Map(products.map((product) => [product.id, filtersOf(product)]))
  return {
    fits: (id, wanted) => {
      const has = known.get(id)
      return (
        has.category === wanted.category &&
        has.material === wanted.material &&
        has.colors.includes(wanted.color) &&
        has.sizes.includes(wanted.size) &&
        has.price <= wanted.maxPrice
      )
    },
    facets: (ids) => {
      const counts = { category: {}, color: {}, size: {} }
      for (const id of ids) {
        const has = known.get(id)
        counts.category[has.category] = (counts.category[has.category] ?? 0) + 1
        for (const color of has.colors) counts.color[color] = (counts.color[color] ?? 0) + 1
        for (const size of has.sizes) counts.size[size] = (counts.size[size] ?? 0) + 1
      }
      return counts
    },
  }
}

/** Latin words in lower case, and pairs of neighbouring Han characters (a lone one as itself). */
export function bigrams(text) {
  const terms = []
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) terms.push(run)
    else if (run.length === 1) terms.push(run)
    else for (let at = 0; at + 1 < run.length; at++) terms.push(run.slice(at, at + 2))
  }
  return terms
}
