import { exportProduct } from '@elmo-chat/catalog'
import type { Store } from '@elmo-chat/storage'
import { fineTuningLines } from './language/fine-tuning.js'
import { visibleProducts } from './visible-products.js'

const CHUNK = 500

/** What can be exported. */
export const exported = [
  ...(['catalog', 'events', 'conversations', 'searches', 'judgements', 'changes'] as const),
  ...(['fine-tuning-sft', 'fine-tuning-preference'] as const),
]

/** One of `exported` as JSON Lines, read in chunks; null for anything else. */
export function exportLines(store: Store, what: string): AsyncGenerator<string, void, void> | null {
  if (what === 'catalog') return catalogLines(store)
  if (what === 'events') return eventLines(store)
  if (what === 'conversations') return conversationLines(store)
  if (what === 'searches') return searchLines(store)
  if (what === 'judgements') return judgementLines(store)
  if (what === 'changes') return changeLines(store)
  if (what === 'fine-tuning-sft') return fineTuningLines(store, 'sft')
  if (what === 'fine-tuning-preference') return fineTuningLines(store, 'preference')
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

/** Each list that was shown for a query, with what followed from it. */
async function* searchLines(store: Store): AsyncGenerator<string, void, void> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.searches.impressions({ limit: CHUNK, ...(after === undefined ? {} : { after }) })
    for (const impression of page.items) yield JSON.stringify(impression)
    after = page.after
  }
}

async function* judgementLines(store: Store): AsyncGenerator<string, void, void> {
  for (let cursor: string | undefined; ; ) {
    const page = await store.judgements.list({ cursor, limit: CHUNK })
    // Without when and by whom, so that the lines can be imported as they are.
    for (const { at: _, by: __, ...judgement } of page.items) yield JSON.stringify(judgement)
    cursor = page.cursor
    if (cursor === undefined) return
  }
}

async function* changeLines(store: Store): AsyncGenerator<string, void, void> {
  for (let after = 0; ; ) {
    const chunk = await store.changes.list({ after, limit: CHUNK })
    for (const change of chunk) yield JSON.stringify(change)
    if (chunk.length === 0) return
    after = chunk[chunk.length - 1].number
  }
}
