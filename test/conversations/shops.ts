import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Product, readFeed } from '@elmo-chat/catalog'
import { demoContact, demoCurrency, demoDocuments, demoFeed, demoReviews } from '@elmo-chat/demo'
import type { Bilingual } from '@elmo-chat/kernel'
import { inForce, type KnowledgeDocument, type Passage, passagesOf } from '@elmo-chat/knowledge'
import type { StoredReview } from '@elmo-chat/storage'

/** What a shop of the transcripts is made from. */
export interface ShopData {
  readonly products: readonly Product[]
  readonly currency: string
  readonly passages: readonly Passage[]
  /** What buyers wrote; nobody did when left out. */
  readonly reviews?: readonly StoredReview[]
  /** Where this shop's people are reached; the usual one of test shops when left out. */
  readonly contact?: Bilingual
}

/** The shops that transcripts name, each with its loader; a loader gives null where the data is not present. */
export const shops: Readonly<Record<string, () => Promise<ShopData | null>>> = {
  small: async () => ({ products: await fromFile(smallShop, 'USD'), currency: 'USD', passages: smallPassages }),
  demo: async () => ({
    products: await productsOf(bytesOf(demoFeed()), demoCurrency, 'demo.jsonl'),
    currency: demoCurrency,
    passages: passagesOf(demoDocuments()),
    contact: demoContact,
    reviews: demoReviews().map((review) => ({ ...review, source: 'demo' })),
  }),
  written: async () => ({
    products: await fromFile(smallShop, 'USD'),
    currency: 'USD',
    passages: passagesOf(inForce(writtenDocuments, Date.parse('2026-05-10')).holding),
  }),
  luma: () => fromBench('catalogue-en-magento-luma', lumaFiles, 'USD'),
  icecat: () => fromBench('chorus-icecat-search', icecatFiles, 'USD', icecatColumns, 'minor'),
  litemall: () => fromBench('catalogue-zh-malls', ['litemall.google-feed.tsv.gz'], 'CNY'),
  shopify: () =>
    fromBench(
      'catalogue-en-stores',
      ['apparel', 'home-and-garden', 'jewelery'].map((name) => `shopify.${name}.csv.gz`),
      'USD',
    ),
  vendure: () => fromBench('catalogue-en-stores', ['vendure.products.csv.gz'], 'USD'),
  spree: () => fromBench('catalogue-en-stores', ['spree.products.csv.gz'], 'USD'),
  myntra: () => fromBench('myntra-styles', ['styles.joined.csv.gz'], 'INR', myntraColumns),
}

const smallShop = fileURLToPath(new URL('./small-shop.jsonl', import.meta.url))

const lumaFiles = [
  'ConfigurableSampleData__products.csv.gz',
  'CatalogSampleData__SimpleProduct_products_gear_bags.csv.gz',
  'CatalogSampleData__SimpleProduct_products_gear_fitness_equipment.csv.gz',
  'CatalogSampleData__SimpleProduct_products_gear_watches.csv.gz',
]

const icecatFiles = ['products_1.json.gz', 'products_2.json.gz', 'products_3.json.gz', 'products_4.json.gz']

const icecatColumns = { id: 'id', title: 'title' }

const myntraColumns = { id: 'id', title: 'productDisplayName' }

const smallPassages: readonly Passage[] = [
  {
    documentId: 'shipping',
    language: 'en',
    title: 'Shipping',
    text: 'Orders leave within two days. Shipping is free from 60 dollars, otherwise it costs 5 dollars.',
  },
  {
    documentId: 'shipping',
    language: 'zh',
    title: '配送',
    text: '订单在两天内发货。满 60 美元包邮，不满收取 5 美元运费。',
  },
  {
    documentId: 'returns',
    language: 'en',
    title: 'Returns',
    text: 'Unworn goods can be returned within 30 days. The refund comes on the same way as the payment.',
  },
  {
    documentId: 'returns',
    language: 'zh',
    title: '退换货',
    text: '未穿过的商品可在 30 天内退货。退款按原付款方式退回。',
  },
]

/** Documents that are over, that disagree, and that the team wrote to questions. */
const writtenDocuments: readonly KnowledgeDocument[] = [
  {
    id: 'holiday',
    language: 'en',
    title: 'Winter holidays',
    text: '## Can I return Christmas gifts later?\n\nYes, until 20 January.',
    validUntil: '2026-01-31',
  },
  {
    id: 'holiday',
    language: 'zh',
    title: '冬季假期',
    text: '## 圣诞礼物可以晚点退吗？\n\n可以，1月20日前都能退。',
    validUntil: '2026-01-31',
  },
  { id: 'old', language: 'en', title: 'Old terms', text: '## How long is the lamp warranty?\n\nLamps have 12 months.' },
  { id: 'old', language: 'zh', title: '旧条款', text: '## 台灯保修多久？\n\n台灯保修12个月。' },
  { id: 'new', language: 'en', title: 'Terms', text: '## How long is the lamp warranty?\n\nLamps have 24 months.' },
  { id: 'new', language: 'zh', title: '条款', text: '## 台灯保修多久？\n\n台灯保修24个月。' },
  {
    id: 'answer-1',
    language: 'en',
    title: 'Do you sharpen knives?',
    text: 'Yes, for 6 dollars a knife, within 3 days.',
  },
  { id: 'answer-1', language: 'zh', title: '你们磨刀吗？', text: '可以磨，每把6美元，3天内完成。' },
]

async function fromBench(
  folder: string,
  files: readonly string[],
  currency: string,
  map?: Readonly<Record<string, string>>,
  priceUnit: 'major' | 'minor' = 'major',
): Promise<ShopData | null> {
  const root = process.env.ELMO_BENCH_DATA
  if (!root) return null
  const products: Product[] = []
  for (const file of files) {
    const path = `${root}/${folder}/${file}`
    if (existsSync(path)) products.push(...(await fromFile(path, currency, map, priceUnit)))
  }
  return products.length > 0 ? { products, currency, passages: [] } : null
}

function fromFile(
  path: string,
  currency: string,
  map?: Readonly<Record<string, string>>,
  priceUnit?: 'major' | 'minor',
): Promise<Product[]> {
  return productsOf(createReadStream(path), currency, path.split('/').at(-1) ?? path, map, priceUnit)
}

async function productsOf(
  bytes: AsyncIterable<Uint8Array>,
  currency: string,
  fileName: string,
  map?: Readonly<Record<string, string>>,
  priceUnit: 'major' | 'minor' = 'major',
): Promise<Product[]> {
  const products = new Map<string, Product>()
  const options = { source: 'main', currency, priceUnit, fileName, ...(map ? { map } : {}) } as const
  for await (const item of readFeed(bytes, options)) {
    if (item.kind === 'broken') throw new Error(`${fileName} cannot be read: ${item.problem.message.en}`)
    if (item.kind === 'product') products.set(item.product.id, item.product)
  }
  return [...products.values()]
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}
