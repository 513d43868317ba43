import type { Product } from '@elmo-chat/catalog'
import { type Clock, runInSlices } from '@elmo-chat/kernel'
import { type Lexicon, loadPinyin } from '@elmo-chat/language'
import type { SearchIndex } from '@elmo-chat/search'
import type { Store } from '@elmo-chat/storage'
import { buildVocabulary, type Vocabulary } from '@elmo-chat/understanding'
import { type Snapshots, shopIndex } from './shop-index.js'
import { changedProducts, visibleProducts } from './visible-products.js'

/** Everything that is worked out from one state of the catalogue. A change makes a new one; turns under way keep theirs. */
export interface Shop {
  /** Of the whole catalogue; changes with every import that changed anything. */
  readonly revision: string
  readonly index: SearchIndex
  readonly vocabulary: Vocabulary
  /** The revision of each product's content, for claims. */
  readonly revisions: ReadonlyMap<string, string>
  /** Names of the sources that products come from. */
  readonly sources: readonly string[]
  /** Ends when the index is saved, if it is. */
  readonly saved: Promise<void>
}

/** How work over the whole catalogue shares the thread with turns. */
export interface Sharing {
  readonly clock: Clock
  readonly rest: () => Promise<void>
  readonly snapshots?: Snapshots
  readonly onError: (error: unknown) => void
}

/** Long work goes on for so many milliseconds before turns are let in. */
export const SLICE_MS = 2

/**
 * Reads the visible catalogue and builds what answers are made from, in slices of a few milliseconds. The index is that of
 * the state `before` with what differs, of which alone the products are read; or else a snapshot's, where there is one of
 * this state.
 *
 * Cost  time and memory linear in variants; measured in bench/speed.
 */
export async function loadShop(store: Store, lexicon: Lexicon, sharing: Sharing, before?: Shop): Promise<Shop> {
  if (!before) loadPinyin()
  const revision = await store.catalog.revision()
  const products: Product[] = []
  const revisions = new Map<string, string>()
  const sources = new Set<string>()
  for await (const page of before ? changedProducts(store, before) : visibleProducts(store)) {
    for (const { product, revision: own } of page) {
      products.push(product)
      revisions.set(product.id, own)
      sources.add(product.source)
    }
    await sharing.rest()
  }
  const slicing = { ...sharing, sliceMs: SLICE_MS }
  const { index, saved } = await shopIndex({ products, revisions, lexicon, before }, { ...sharing, slicing })
  const vocabulary = await runInSlices(buildVocabulary(products, lexicon), slicing)
  return { revision, index, vocabulary, revisions, sources: [...sources], saved }
}
