import { Readable } from 'node:stream'
import type { Assistant } from '@elmo-chat/assistant'
import {
  demoBrand,
  demoContact,
  demoCurrency,
  demoDocuments,
  demoFeed,
  demoOrders,
  demoPicture,
  demoPolicy,
  demoReviews,
} from '@elmo-chat/demo'
import type { Store } from '@elmo-chat/storage'

const SOURCE = 'demo'

/** Fills an empty home with the demo shop, through the same doors as any other shop; gives its pictures. */
export async function openDemoShop(
  store: Store,
  assistant: Assistant,
  now: number,
): Promise<(productId: string, color: string) => string | null> {
  const sources = await store.catalog.sources()
  if (sources.length === 0) {
    // A topic has one id in both languages, so each language is a set of its own.
    for (const language of ['zh', 'en'] as const) {
      const documents = demoDocuments().filter((document) => document.language === language)
      const source = `${SOURCE}-${language}`
      await store.documents.put(
        source,
        documents.map((document) => ({ ...document, source, url: `/documents/${document.id}` })),
      )
    }
    await store.reviews.put(
      SOURCE,
      demoReviews().map(({ aspects: _aspects, ...review }) => ({ ...review, source: SOURCE })),
    )
    await assistant.changeSettings(
      {
        ...assistant.settings,
        brandName: demoBrand,
        currency: demoCurrency,
        defaultLanguage: 'zh',
        greeting: {
          en: 'Hello, welcome to Alderbay. What are you looking for?',
          zh: '您好，欢迎来到栖湾。想找点什么？',
        },
        humanContact: demoContact,
      },
      'demo',
    )
    await assistant.orders.savePolicy(demoPolicy, 'demo')
    await assistant.importFeed(
      Readable.from([Buffer.from(demoFeed())]),
      {
        name: 'demo shop',
        source: SOURCE,
        currency: demoCurrency,
        priceUnit: 'major',
        baseUrl: '/',
        dryRun: false,
        force: false,
      },
      () => {},
    )
    await assistant.orders.import(JSON.stringify(demoOrders(now)), demoCurrency)
  }
  return demoPicture
}
