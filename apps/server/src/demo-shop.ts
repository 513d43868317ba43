import { Readable } from 'node:stream'
import type { Assistant } from '@elmo-chat/assistant'
import { demoDocuments, demoFeed, demoPicture, demoReviews, demoSettings } from '@elmo-chat/demo'
import type { Store } from '@elmo-chat/storage'

const SOURCE = 'demo'

/** Fills an empty home with the demo shop, through the same doors as any other shop; gives its pictures. */
export async function openDemoShop(
  store: Store,
  assistant: Assistant,
): Promise<(productId: string, color: string) => string | null> {
  const sources = await store.catalog.sources()
  if (sources.length === 0) {
    await assistant.changeSettings({ ...assistant.settings, ...demoSettings }, 'demo')
    await store.documents.put(SOURCE, demoDocuments())
    await store.reviews.put(SOURCE, demoReviews())
    const bytes = Readable.from([Buffer.from(demoFeed())])
    await assistant.importFeed(
      bytes,
      { name: 'demo shop', source: SOURCE, currency: 'CNY', priceUnit: 'major', dryRun: false, force: false },
      () => {},
    )
  }
  const drawn = new Map<string, string | null>()
  return (productId, color) => {
    const key = `${productId}/${color}`
    let svg = drawn.get(key)
    if (svg === undefined) {
      svg = demoPicture(productId, color)
      drawn.set(key, svg)
    }
    return svg
  }
}
