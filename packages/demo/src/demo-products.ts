import { type Product, readFeed } from '@elmo-chat/catalog'
import type { Problem } from '@elmo-chat/kernel'
import { demoCurrency } from './brand.js'
import { demoFeed } from './feed.js'

/** The demo shop's catalogue as the house's own feed reader gives it, and what the reader had to say about it. */
export async function demoProducts(): Promise<{
  readonly value: readonly Product[]
  readonly problems: readonly Problem[]
}> {
  const value: Product[] = []
  const problems: Problem[] = []
  for await (const item of readFeed(bytes(), {
    source: 'demo',
    currency: demoCurrency,
    priceUnit: 'major',
    baseUrl: '/',
    fileName: 'demo.jsonl',
  })) {
    if (item.kind === 'product') value.push(item.product)
    else if (item.kind === 'problem' || item.kind === 'broken') problems.push(item.problem)
  }
  return { value, problems }
}

async function* bytes(): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(demoFeed())
}
