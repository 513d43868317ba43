import type { Problem } from '@elmo-chat/kernel'
import { z } from 'zod'
import type { OutfitPart, ProductItem, Relaxation } from './parts.js'

/** An error as RFC 9457 puts it, in both languages, with our stable code. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  code: string
  /** `detail` in the other language of the product. */
  detailZh: string
  /** What a person can do about it. */
  remedy?: string
}

export interface FacetValue {
  value: string
  label: string
  count: number
}

export interface Facet {
  field: string
  label: string
  values: FacetValue[]
}

/** The answer of `/api/search` and `/api/recommend/{kind}`. */
export interface ListAnswer {
  impressionId: string
  total: number
  /** Of a further page: the rank of its first item in the whole list, from 1. */
  firstRank?: number
  /** Those that meet all that was asked come first; what stands behind the first `total` of a first page only comes near. */
  items: ProductItem[]
  facets?: Facet[]
  cursor?: string
  /** The query as it was answered, when words of it were mended. `exact=1` asks for the words as they are written. */
  corrected?: string
  relaxed?: Relaxation[]
  /** Of a recommendation: whether it was made of what the visitor did. Left out where the list is the same for everyone. */
  personal?: boolean
  /** Of an outfit: what it is put together to, and what all of it costs. `items` are the other pieces. */
  outfit?: Pick<OutfitPart, 'anchor' | 'total' | 'why'>
  /** A page of the shop to go to instead of the list, when the merchant's rules say so. */
  redirect?: string
}

export interface Suggestion {
  kind: 'query' | 'category' | 'product'
  text: string
  /** For a product: its id. */
  id?: string
  /** For a product: its picture and its lowest price, where it has them. */
  image?: string
  price?: NonNullable<ProductItem['price']>
}

/** The whole of a product, as `/api/products/{id}` gives it. */
export interface ProductDetail extends ProductItem {
  description: string
  brand: string | null
  categories: string[][]
  images: string[]
  language: 'en' | 'zh'
  attributes: { field: string; label: string; value: string }[]
  reviews: { author: string; rating: number; text: string; at: string }[]
}

/** What the reviews of a product say, as `/api/products/{id}/opinions` gives it: counted, and in the buyers' own words. */
export interface ProductOpinions {
  /** Reviews that were read. */
  reviews: number
  /** Of five stars; null without reviews. */
  averageRating: number | null
  /** Reviews of four stars and more, and of two and fewer. */
  happy: number
  unhappy: number
  /** Sides of the product, the most spoken of first. */
  aspects: OpinionsOnAspect[]
}

/** Each review counts once: it only praises that side, only blames it, or does both. */
export interface OpinionsOnAspect {
  aspect: string
  label: string
  total: number
  content: number
  unhappy: number
  mixed: number
  /** What exactly is said, with how many say so, and how many say that it is not so. */
  points: { point: string; label: string; polarity: 'good' | 'bad'; said: number; denied: number }[]
  quotes: Record<'good' | 'bad', QuotedReview[]>
}

/** What came of a delivery of reviews. */
export interface ReviewsImported {
  accepted: number
  /** Of those: reviews of products that are not in the catalogue now. They count once the products are. */
  unknown: number
  problems: readonly Problem[]
}

/** Verbatim words of one review. */
export interface QuotedReview {
  reviewId: string
  language: 'en' | 'zh'
  text: string
  rating: number
  at: string
}

export const eventTypes = [
  'product-viewed',
  'product-clicked',
  'list-shown',
  'search-performed',
  'cart-added',
  'cart-removed',
  'order-placed',
  'order-returned',
  'product-rated',
  'product-reviewed',
  'reply-rated',
  'conversation-rated',
  'message-sent',
  'page-viewed',
] as const

export const eventInput = z.object({
  id: z.string().min(1).max(64),
  type: z.enum(eventTypes),
  at: z.iso.datetime({ offset: true }),
  visitorId: z.string().min(1).max(64),
  customerId: z.string().max(64).optional(),
  productId: z.string().max(200).optional(),
  variantId: z.string().max(200).optional(),
  quantity: z.number().positive().max(1e6).optional(),
  price: z.object({ amount: z.int(), currency: z.string().length(3) }).optional(),
  orderId: z.string().max(64).optional(),
  query: z.string().max(500).optional(),
  impressionId: z.string().max(64).optional(),
  /** From 1 in the whole list; of a search that shows a further page: that of its first product. */
  rank: z.int().positive().max(10_000).optional(),
  /** Of a search: the products that were shown, by rank. */
  products: z.array(z.string().max(200)).max(100).optional(),
  context: z.record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean()])).optional(),
})

export type EventInput = z.infer<typeof eventInput>
export type EventType = (typeof eventTypes)[number]
