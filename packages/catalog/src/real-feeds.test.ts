import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectFeed, type WholeFeed } from './collect-feed.js'
import type { FeedOptions } from './feed.js'
import type { Product } from './model.js'

const data = process.env.ELMO_BENCH_DATA

async function read(path: string, options: Partial<FeedOptions> = {}): Promise<WholeFeed> {
  const feed = await collectFeed(createReadStream(join(data!, path)), {
    source: 'main',
    currency: 'USD',
    priceUnit: 'major',
    fileName: path,
    ...options,
  })
  const codes = new Map<string, number>()
  for (const { code } of feed.problems) codes.set(code, (codes.get(code) ?? 0) + 1)
  console.log(path, JSON.stringify(feed.end), JSON.stringify(Object.fromEntries(codes)))
  expect(feed.broken).toBeUndefined()
  return feed
}

/** How many products have a concept or number in the field, on themselves or on a variant. */
function typedIn(products: readonly Product[], field: string): number {
  return products.filter(({ attributes, variants }) =>
    [...attributes, ...variants.flatMap((variant) => variant.attributes)].some(
      (attribute) => attribute.field === field && (attribute.concepts.length > 0 || attribute.number !== undefined),
    ),
  ).length
}

const prices = ({ products }: WholeFeed) =>
  products.flatMap(({ variants }) => variants.map(({ price }) => price?.amount ?? null))
const count = (end: WholeFeed['end']) => [end?.rows, end?.products, end?.variants, end?.unknownRows]

if (!data) console.log('Real feeds: skipped, ELMO_BENCH_DATA is not set.')

// Expected counts were taken from the files with Python's csv and json modules, not with this reader.
describe.skipIf(!data)('Real feeds (ELMO_BENCH_DATA)', () => {
  it('Magento Luma: configurable and simple rows', async () => {
    const feed = await read('catalogue-en-magento-luma/ConfigurableSampleData__products.csv.gz')
    expect(feed.format).toBe('magento-csv')
    expect(count(feed.end)).toEqual([1994, 147, 1847, 0])
    expect(feed.problems.map(({ code }) => code)).toEqual(['FEED_ADDRESS_RELATIVE'])
    const hoodie = feed.products.find(({ id }) => id === 'MH01')!
    expect(hoodie.variants).toHaveLength(15)
    expect(new Set(hoodie.variants.map(({ price }) => `${price?.amount} ${price?.currency}`))).toEqual(
      new Set(['5200 USD']),
    )
    for (const field of ['size', 'color', 'material', 'category', 'audience'])
      expect(typedIn(feed.products, field)).toBeGreaterThan(140)
  })

  it('Magento Luma: gear', async () => {
    const folder = 'catalogue-en-magento-luma/CatalogSampleData__SimpleProduct_products_gear_'
    const files = ['bags', 'watches', 'fitness_equipment', 'fitness_equipment_ball', 'fitness_equipment_strap']
    const feeds = await Promise.all(files.map((file) => read(`${folder}${file}.csv.gz`)))
    expect(feeds.map(({ end }) => end?.products)).toEqual([14, 9, 9, 9, 3])
    for (const feed of feeds) expect(prices(feed)).not.toContain(null)
  })

  it('litemall: Google columns in Chinese', async () => {
    const feed = await read('catalogue-zh-malls/litemall.google-feed.tsv.gz', { currency: 'CNY' })
    expect(feed.format).toBe('google-tsv')
    expect(count(feed.end)).toEqual([244, 239, 244, 0])
    expect(feed.problems).toEqual([])
    expect(new Set(feed.products.map(({ language }) => language))).toEqual(new Set(['zh']))
    expect(new Set(feed.products.flatMap(({ variants }) => variants.map(({ price }) => price?.currency)))).toEqual(
      new Set(['CNY']),
    )
    const set = feed.products.find(({ sourceId }) => sourceId === 'lm-1181000')!
    expect(set.title).toBe('母亲节礼物-舒适安睡组合')
    expect(set.variants.map(({ price, stock, available }) => [price?.amount, stock, available])).toEqual([
      [99900, 100, true],
      [150000, 198, true],
      [100000, 300, true],
      [100100, 400, true],
      [200000, 2, true],
      [300000, 0, false],
    ])
    expect(typedIn(feed.products, 'material')).toBeGreaterThan(120)
    expect(typedIn(feed.products, 'category')).toBeGreaterThan(200)
  })

  it('Shopify: three sample shops', async () => {
    const feeds = await Promise.all(
      ['apparel', 'home-and-garden', 'jewelery'].map((name) => read(`catalogue-en-stores/shopify.${name}.csv.gz`)),
    )
    expect(feeds.map(({ end }) => count(end))).toEqual([
      [22, 20, 22, 0],
      [21, 20, 21, 0],
      [41, 20, 23, 0],
    ])
    for (const { format, problems } of feeds) expect([format, problems]).toEqual(['shopify-csv', []])
  })

  it('Spree and Vendure: repeated handles, blank continuation rows', async () => {
    const spree = await read('catalogue-en-stores/spree.products.csv.gz')
    expect(count(spree.end)).toEqual([211, 37, 87, 0])
    expect(spree.problems).toEqual([])
    expect(prices(spree)).not.toContain(null)
    const vendure = await read('catalogue-en-stores/vendure.products.csv.gz')
    expect(count(vendure.end)).toEqual([88, 54, 88, 0])
    expect(vendure.problems.map(({ code }) => code)).toEqual(['FEED_ADDRESS_RELATIVE'])
  })

  it('Icecat: four JSON files', async () => {
    let products = 0
    let lowest = Number.POSITIVE_INFINITY
    let highest = 0
    for (const file of [1, 2, 3, 4]) {
      const feed = await read(`chorus-icecat-search/products_${file}.json.gz`, { priceUnit: 'minor' })
      expect([feed.format, feed.problems]).toEqual(['json', []])
      products += feed.products.length
      for (const amount of prices(feed)) {
        lowest = Math.min(lowest, amount!)
        highest = Math.max(highest, amount!)
      }
      for (const { brand } of feed.products) expect(brand).not.toBeNull()
    }
    expect([products, lowest, highest]).toEqual([19_406, 95, 4_351_995])
  }, 120_000)

  it('Myntra: no prices', async () => {
    const map = { title: 'productDisplayName', category: 'articleType', id: 'id' }
    for (const options of [{}, { map }]) {
      const feed = await read('myntra-styles/styles.joined.csv.gz', options)
      expect(count(feed.end)).toEqual([44_446, 44_446, 44_446, 0])
      expect(feed.problems).toEqual([])
      expect(new Set(prices(feed))).toEqual(new Set([null]))
      expect(typedIn(feed.products, 'audience')).toBe(44_446)
      expect(feed.products[0]!.categories).toEqual([['Apparel', 'Topwear', 'Shirts']])
    }
  }, 120_000)
})
