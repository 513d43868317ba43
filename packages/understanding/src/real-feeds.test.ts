import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FeedOptions, type Product, readFeed } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { atStart } from './testing/hear.js'
import { intentOf, pointedAt, said } from './testing/summary.js'
import type { UtteranceContext } from './types.js'
import { understand } from './understand.js'
import { buildVocabulary, type Vocabulary } from './vocabulary.js'

const folder = process.env.ELMO_BENCH_DATA

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function load(folder: string, file: string, options: Pick<FeedOptions, 'currency'>): Promise<Product[]> {
  const products: Product[] = []
  const bytes = readFileSync(join(folder, file))
  for await (const item of readFeed(once(bytes), { source: 'main', priceUnit: 'major', ...options }))
    if (item.kind === 'product') products.push(item.product)
  return products
}

async function shop(file: string, currency: string) {
  const products = await load(folder ?? '', file, { currency })
  const vocabulary: Vocabulary = runToEnd(buildVocabulary(products, lexicon))
  const context: UtteranceContext = { ...atStart, currency, shown: products.slice(0, 3).map(({ id }) => id) }
  const title = (id: string) => products.find((product) => product.id === id)?.title ?? id
  return {
    vocabulary,
    hear: (text: string) => understand(text, context, vocabulary),
    pointed: (text: string) =>
      pointedAt(understand(text, context, vocabulary).references).replace(/product ([^\s,]+)/g, (_, id: string) =>
        title(id),
      ),
  }
}

describe.skipIf(!folder)('real feeds (skipped where ELMO_BENCH_DATA is not set)', () => {
  it('understands both languages over an English clothing shop', async () => {
    const { hear, pointed } = await shop('catalogue-en-magento-luma/ConfigurableSampleData__products.csv.gz', 'USD')
    const wishes = (text: string) => said(hear(text).constraints)
    expect(wishes('蓝色的瑜伽裤')).toBe('color=blue category=yoga-pants')
    expect(wishes('show me jackets under $80')).toBe('category=jacket price<=8000')
    expect(wishes('男士外套，不要黑色，M码')).toBe('audience=men category=jacket color!=black size=m')
    expect(hear('男士外套').notSold).toEqual([])
    expect(hear('do you have sofas').notSold).toEqual(['sofa'])
    expect(pointed('compare Chaz Kangeroo Hoodie and Argus All-Weather Tank')).toBe(
      'Chaz Kangeroo Hoodie, Argus All-Weather Tank',
    )
    expect(pointed('is the Chaz hoodie in stock')).toBe('Chaz Kangeroo Hoodie')
    expect(intentOf(hear('Chaz Kangeroo Hoodie 有什么颜色'))).toBe('details color')
  })

  it('understands both languages over a Chinese home shop', async () => {
    const { hear, vocabulary } = await shop('catalogue-zh-malls/litemall.google-feed.tsv.gz', 'CNY')
    const wishes = (text: string) => said(hear(text).constraints)
    expect(wishes('纯棉的四件套，500元以内')).toBe('material=cotton category=bedding-set price<=50000')
    expect(wishes('show me pillows under 200')).toBe('category=pillow price<=20000')
    expect(wishes('200-300元的床垫')).toBe('price>=20000 price<=30000 category=mattress')
    expect(vocabulary.sold.get('pillow')).toBeGreaterThan(0)
    expect(hear('手机').notSold).toEqual(['phone'])
  })
})
