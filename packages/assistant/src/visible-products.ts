import type { Store, StoredProduct } from '@elmo-chat/storage'
import type { Shop } from './shop.js'

const PAGE = 200
const PAGE_OF_REVISIONS = 2000

/** The visible catalogue, page by page, small enough that turns are served in between. */
export async function* visibleProducts(store: Store): AsyncGenerator<StoredProduct[], void, void> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.catalog.products({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    yield page.items
    after = page.after
  }
}

/**
 * The same in the same order, where only products that differ from those of the state before are read: there is one object
 * per product, however many states there are of the catalogue. A product that has gone meanwhile is left out.
 */
export async function* changedProducts(
  store: Store,
  before: Pick<Shop, 'index' | 'revisions'>,
): AsyncGenerator<StoredProduct[], void, void> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.catalog.revisions({ limit: PAGE_OF_REVISIONS, ...(after === undefined ? {} : { after }) })
    const found = new Map<string, StoredProduct>()
    const differing: string[] = []
    for (const { id, revision } of page.items) {
      const product = before.revisions.get(id) === revision ? before.index.product(id) : undefined
      if (product) found.set(id, { product, revision })
      else differing.push(id)
    }
    for (let from = 0; from < differing.length; from += PAGE) {
      for (const stored of await store.catalog.productsOf(differing.slice(from, from + PAGE))) {
        found.set(stored.product.id, stored)
      }
    }
    yield page.items.flatMap(({ id }) => found.get(id) ?? [])
    after = page.after
  }
}
