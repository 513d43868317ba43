import type { Product, Variant } from '@elmo-chat/catalog'
import type { SearchIndex } from '@elmo-chat/search'

export interface OwnedVariant {
  readonly product: Product
  readonly variant: Variant
}

const finders = new WeakMap<SearchIndex, (id: string) => OwnedVariant | undefined>()

/**
 * Finds variants of any product by id. The table of owners is made at the first look-up and shared by all that read
 * this index: it is for replaying old claims, not for turns, which know their products.
 *
 * Cost   O(variants) once, O(1) after it; memory one map entry a variant.
 */
export function variantFinder(index: SearchIndex): (id: string) => OwnedVariant | undefined {
  const known = finders.get(index)
  if (known) return known
  let owners: Map<string, number> | undefined
  const find = (id: string) => {
    owners ??= ownersOf(index)
    const place = owners.get(id)
    return place === undefined ? undefined : variantIn(index.productAt(place), id)
  }
  finders.set(index, find)
  return find
}

/** A variant of one product. */
export function variantIn(product: Product | undefined, id: string): OwnedVariant | undefined {
  const variant = product?.variants.find((candidate) => candidate.id === id)
  return product && variant && { product, variant }
}

function ownersOf(index: SearchIndex): Map<string, number> {
  const owners = new Map<string, number>()
  for (let place = 0; place < index.size; place++) {
    for (const variant of index.productAt(place).variants) owners.set(variant.id, place)
  }
  return owners
}
