/*
 * The real catalogues whose words are mistyped here, read as a merchant's feed is.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { collectFeed } from '@elmo-chat/catalog'

const folder = process.env.ELMO_BENCH_DATA

const feeds = {
  icecat: {
    files: [1, 2, 3, 4].map((part) => `chorus-icecat-search/products_${part}.json.gz`),
    options: { currency: 'USD', priceUnit: 'minor' },
  },
  myntra: { files: ['myntra-styles/styles.joined.csv.gz'], options: { currency: 'INR' } },
  litemall: { files: ['catalogue-zh-malls/litemall.google-feed.tsv.gz'], options: { currency: 'CNY' } },
}

/** The products of a catalogue; null where the data is not here. */
export async function productsOf(name) {
  const { files, options } = feeds[name]
  if (!folder || files.some((file) => !existsSync(join(folder, file)))) return null
  const products = []
  for (const file of files) {
    const bytes = async function* () {
      yield readFileSync(join(folder, file))
    }
    const feed = await collectFeed(bytes(), { source: 'main', priceUnit: 'major', ...options })
    products.push(...feed.products)
  }
  return products
}

/** The lines of a file; null where the data is not here. */
export function linesOf(file) {
  if (!folder || !existsSync(join(folder, file))) return null
  return gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** All that can be searched of a product, as one text. */
export function textOf({ title, brand, categories, attributes, variants, description }) {
  const values = [...attributes, ...variants.flatMap((variant) => variant.attributes)].map(({ text }) => text)
  return [title, brand ?? '', ...categories.flat(), ...new Set(values), description].join('\n')
}
