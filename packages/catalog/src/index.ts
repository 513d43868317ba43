export type { FeedFormat, FeedItem, FeedOptions, ReadFeed } from './feed.js'
export type { Attribute, Product, Variant } from './model.js'
