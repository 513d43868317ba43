import type { Problem } from '@elmo-chat/kernel'
import type { Product } from './model.js'

export type FeedFormat =
  | 'shopify-csv'
  | 'google-csv'
  | 'google-tsv'
  | 'google-xml'
  | 'magento-csv'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'schema-org-html'

export interface FeedOptions {
  /** Name under which the products are kept; what it no longer delivers is retired. */
  readonly source: string
  /** ISO 4217, for bare amounts. */
  readonly currency: string
  readonly priceUnit: 'major' | 'minor'
  /** Our field → the feed's column, for formats that are not recognised or name things their own way. */
  readonly map?: Readonly<Record<string, string>>
  /**
   * What addresses without a host are put behind: `https://shop.example/media/`, or `/` for paths of this server.
   * Without it they are left out, and a problem says so once.
   */
  readonly baseUrl?: string
  /** The file's name, for recognising the format and for problems. */
  readonly fileName?: string
}

/** What comes out of a feed, in the order in which it becomes known. */
export type FeedItem =
  | { readonly kind: 'format'; readonly format: FeedFormat }
  | { readonly kind: 'progress'; readonly bytes: number; readonly rows: number }
  | { readonly kind: 'product'; readonly product: Product }
  | {
      readonly kind: 'problem'
      readonly problem: Problem /** The product whose row was broken, where it could be told: it must not be retired. */
      readonly sourceId?: string
    }
  /** The file cannot be read to its end: nothing of it may become visible. */
  | { readonly kind: 'broken'; readonly problem: Problem }
  | {
      readonly kind: 'end'
      readonly rows: number
      readonly products: number
      readonly variants: number /** Broken rows whose product could not be told: with any, nothing may be retired. */
      readonly unknownRows: number
    }

/** Reads a feed of any known format from its bytes (gzip included) as they arrive. Never throws for what is in them. */
export type ReadFeed = (bytes: AsyncIterable<Uint8Array>, options: FeedOptions) => AsyncIterable<FeedItem>
