import type { Problem } from '@elmo-chat/kernel'
import type { FeedFormat, FeedItem, FeedOptions } from './feed.js'
import type { Product } from './model.js'
import { readFeed } from './read-feed.js'

export interface WholeFeed {
  readonly format: FeedFormat | undefined
  readonly products: readonly Product[]
  readonly problems: readonly Problem[]
  /** Ids of products whose rows were broken. */
  readonly kept: readonly string[]
  readonly broken: Problem | undefined
  readonly end: Extract<FeedItem, { kind: 'end' }> | undefined
}

/** Reads a small feed at once, from its text or bytes: for previews, pasted text and tests. */
export async function readText(content: string | Uint8Array, options: Partial<FeedOptions> = {}): Promise<WholeFeed> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return collectFeed(once(bytes), { source: 'main', currency: 'USD', priceUnit: 'major', ...options })
}

/** Everything that a feed gives, in memory. */
export async function collectFeed(bytes: AsyncIterable<Uint8Array>, options: FeedOptions): Promise<WholeFeed> {
  const products: Product[] = []
  const problems: Problem[] = []
  const kept: string[] = []
  let format: FeedFormat | undefined
  let broken: Problem | undefined
  let end: WholeFeed['end']
  for await (const item of readFeed(bytes, options)) {
    if (item.kind === 'product') products.push(item.product)
    else if (item.kind === 'format') format = item.format
    else if (item.kind === 'broken') broken = item.problem
    else if (item.kind === 'end') end = item
    else if (item.kind === 'problem') {
      problems.push(item.problem)
      if (item.sourceId !== undefined) kept.push(item.sourceId)
    }
  }
  return { format, products, problems, kept, broken, end }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
