import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { lexicon } from './index.js'

const data = process.env.ELMO_BENCH_DATA
if (data === undefined) console.log('feed-coverage: skipped, ELMO_BENCH_DATA is not set')

/** Too wide to tell what a product is. */
const WIDE = new Set(['apparel', 'accessories', 'home', 'electronics', 'beauty', 'top', 'bottom', 'shoes'])

const text = (path: string) => gunzipSync(readFileSync(join(data!, path))).toString()
const table = (path: string, delimiter: string) =>
  parse(text(path), { columns: true, delimiter, relax_quotes: true, relax_column_count: true }) as Record<
    string,
    string
  >[]

type Row = readonly (string | undefined)[]
const feeds: Readonly<Record<string, { readonly atLeast: number; readonly rows: () => Row[] }>> = {
  luma: {
    atLeast: 0.95,
    rows: () =>
      table('catalogue-en-magento-luma/ConfigurableSampleData__products.csv.gz', ',').map((row) => [
        row.categories,
        row.name,
      ]),
  },
  litemall: {
    atLeast: 0.95,
    rows: () =>
      table('catalogue-zh-malls/litemall.google-feed.tsv.gz', '\t').map((row) => [row.product_type, row.title]),
  },
  myntra: {
    atLeast: 0.95,
    rows: () =>
      table('myntra-styles/styles.joined.csv.gz', ',').map((row) => [
        row.subCategory,
        row.articleType,
        row.productDisplayName,
      ]),
  },
  // About one row in sixteen is only a maker, a model number and a color ("Canon 717 Original Magenta").
  icecat: {
    atLeast: 0.93,
    rows: () =>
      [1, 2, 3, 4].flatMap((part) =>
        (JSON.parse(text(`chorus-icecat-search/products_${part}.json.gz`)) as Record<string, string>[]).map((row) => [
          row.attr_t_product_type,
          row.title,
          row.short_description,
        ]),
      ),
  },
}

describe.skipIf(data === undefined)('categories named by real feeds', () => {
  it.each(Object.entries(feeds))('%s', (name, { atLeast, rows }) => {
    const kinds = rows().map((row) =>
      row.flatMap((field) => lexicon.mentions(field ?? '').filter((mention) => mention.field === 'category')),
    )
    const any = kinds.filter((found) => found.length > 0).length / kinds.length
    const specific = kinds.filter((found) => found.some((mention) => !WIDE.has(mention.id))).length / kinds.length
    console.log(
      `${name}: ${kinds.length} rows, ${(any * 100).toFixed(1)} % with a category, ${(specific * 100).toFixed(1)} % with a specific one`,
    )
    expect(any).toBeGreaterThanOrEqual(atLeast)
  })
})
