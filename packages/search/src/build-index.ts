import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { CatalogueIndex } from './catalogue-index.js'
import { buildState, makeSearchable } from './index-state.js'
import type { SearchIndex } from './types.js'

/**
 * Builds the search index over a state of the catalogue.
 *
 * Cost     time O(text), in steps of a few milliseconds; memory beside the products about 6 bytes per different word
 *          of a product and 8 per value.
 * Repeats  The same products give the same index, in whatever order they come.
 */
export function* buildIndex(products: readonly Product[], lexicon: Lexicon): Steps<SearchIndex> {
  return new CatalogueIndex(yield* makeSearchable(yield* buildState(products, lexicon)))
}
