/* The catalogues of the benches of meaning, read from ELMO_BENCH_DATA. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectFeed } from '@elmo-chat/catalog'

const feeds = {
  myntra: { files: ['myntra-styles/styles.joined.csv.gz'], options: { currency: 'INR', priceUnit: 'major' } },
  icecat: {
    files: [1, 2, 3, 4].map((n) => `chorus-icecat-search/products_${n}.json.gz`),
    options: { currency: 'USD', priceUnit: 'minor' },
  },
}

export const dataFolder = process.env.ELMO_BENCH_DATA

/** All products of a catalogue, by its name here. */
export async function readCatalogue(name) {
  const products = []
  for (const file of feeds[name].files) {
    const bytes = readFileSync(join(dataFolder, file))
    products.push(...(await collectFeed(chunks(bytes), { source: 'main', ...feeds[name].options })).products)
  }
  return products
}

async function* chunks(bytes) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
