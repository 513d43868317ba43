import type { Store, StoredProduct } from '@elmo-chat/storage'

const PAGE = 200

/** The visible catalogue, page by page, small enough that turns are served in between. */
export async function* visibleProducts(store: Store): AsyncGenerator<StoredProduct[], void, void> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.catalog.products({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    yield page.items
    after = page.after
  }
}
