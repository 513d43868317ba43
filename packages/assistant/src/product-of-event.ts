import type { EventInput } from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'

type Named = Pick<EventInput, 'productId' | 'variantId'>

/** By variant id, SKU and feed id, worked out once for a state of the catalogue in which an unknown id was reported. */
const known = new WeakMap<SearchIndex, ReadonlyMap<string, Named>>()

/**
 * The product that an event is about by our id: shops report what they know it by, which may be the id of a variant, its SKU
 * or the id in the feed. What is not known stays as it was said.
 *
 * Cost  the first unknown id of a catalogue: one look at every variant.
 */
export function productOfEvent(index: SearchIndex, { productId, variantId }: Named): Named {
  if (productId === undefined || index.product(productId)) return {}
  let names = known.get(index)
  if (!names) {
    names = namesOf(index)
    known.set(index, names)
  }
  const named = names.get(productId)
  return named ? { ...named, ...(variantId === undefined ? {} : { variantId }) } : {}
}

function namesOf(index: SearchIndex): Map<string, Named> {
  const names = new Map<string, Named>()
  for (let at = 0; at < index.size; at++) {
    const product = index.productAt(at)
    names.set(product.sourceId, { productId: product.id })
    for (const { id, sku } of product.variants)
      for (const name of [id, sku])
        if (name !== null && !names.has(name)) names.set(name, { productId: product.id, variantId: id })
  }
  return names
}
