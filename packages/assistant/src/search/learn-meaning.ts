import type { ClickKnowledge } from '@elmo-chat/feedback'
import { runInSlices } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { buildMeaning, type Meaning } from '@elmo-chat/search'
import { type Sharing, type Shop, SLICE_MS } from '../shop.js'

/**
 * Learns the space of meaning of a shop, from its catalogue and from what was clicked for which words; from the space of
 * the state before only what differs has to be read, as long as it is little.
 *
 * Cost  some ten seconds for 100,000 products, in slices
 */
export async function learnMeaning(
  shop: Shop,
  lexicon: Lexicon,
  clicks: ClickKnowledge | null,
  sharing: Sharing & { readonly signal: AbortSignal },
  before?: { readonly meaning: Meaning; readonly shop: Shop },
): Promise<Meaning> {
  const products = Array.from({ length: shop.index.size }, (_, at) => shop.index.productAt(at))
  const coClicks = {
    clicks: (clicks?.pairs ?? [])
      .filter((pair) => pair.clicks > 0)
      .map(({ query, productId, clicks }) => ({ query, productId, weight: Math.log1p(clicks) })),
  }
  const slicing = { ...sharing, sliceMs: SLICE_MS }
  if (!before) return runInSlices(buildMeaning(products, lexicon, { coClicks }), slicing)
  const known = before.shop.revisions
  const put = products.filter(({ id }) => known.get(id) !== shop.revisions.get(id))
  const remove = [...known.keys()].filter((id) => !shop.revisions.has(id))
  return runInSlices(before.meaning.update({ put, remove, all: products, coClicks }), slicing)
}
