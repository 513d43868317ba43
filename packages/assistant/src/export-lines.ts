import { exportProduct } from '@elmo-chat/catalog'
import type { Store } from '@elmo-chat/storage'
import { visibleProducts } from './visible-products.js'

const CHUNK = 500

/** The catalogue, the events or the conversations as JSON Lines, read in chunks; null for anything else. */
export function exportLines(store: Store, what: string): AsyncGenerator<string, void, void> | null {
  if (what === 'catalog') return catalogLines(store)
  if (what === 'events') return eventLines(store)
  if (what === 'conversations') return conversationLines(store)
  return null
}

async function* catalogLines(store: Store): AsyncGenerator<string, void, void> {
  for await (const page of visibleProducts(store)) for (const { product } of page) yield* exportProduct(product)
}

async function* eventLines(store: Store): AsyncGenerator<string, void, void> {
  for (let after = 0; ; ) {
    const chunk = await store.events.read({ after, limit: CHUNK })
    for (const { event } of chunk) yield JSON.stringify(event)
    if (chunk.length === 0) return
    after = chunk[chunk.length - 1].number
  }
}

async function* conversationLines(store: Store): AsyncGenerator<string, void, void> {
  for await (const record of store.conversations.exportAll()) yield JSON.stringify(record)
}
