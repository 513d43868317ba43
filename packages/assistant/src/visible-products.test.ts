import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Product } from '@elmo-chat/catalog'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { openStore, type Store, type StoredProduct } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changedProducts, visibleProducts } from './visible-products.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-visible-'))
let store: Store

const product = (source: string, number: number, title: string): Product => ({
  id: `${source}:${number}`,
  source,
  sourceId: String(number),
  title,
  description: '',
  language: 'en',
  brand: null,
  categories: [],
  attributes: [],
  url: null,
  images: [],
  variants: [],
  releasedAt: null,
})

async function importAll(source: string, products: readonly Product[]) {
  const { id } = await store.catalog.beginImport({ name: `${source}.csv`, source, dryRun: false })
  await store.catalog.stage(id, products)
  await store.catalog.commit(id, { keepSourceIds: [], retireMissing: true, force: true })
}

async function all(pages: AsyncIterable<StoredProduct[]>): Promise<StoredProduct[]> {
  const products: StoredProduct[] = []
  for await (const page of pages) products.push(...page)
  return products
}

beforeAll(async () => {
  store = await openStore({ home, clock: () => Date.parse('2026-11-23T10:00:00Z'), random: seededRandom(1) })
})
afterAll(async () => {
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

describe('the products that differ', () => {
  it('stand among those of the state before, in the order of the whole catalogue', async () => {
    const hats = Array.from({ length: 250 }, (_, at) => product('hats', at, `Hat ${at}`))
    await importAll('hats', hats)
    await importAll('belts', [product('belts', 1, 'Belt')])
    const before = await all(visibleProducts(store))
    const state = {
      index: runToEnd(
        buildIndex(
          before.map((one) => one.product),
          lexicon,
        ),
      ),
      revisions: new Map(before.map((one) => [one.product.id, one.revision])),
    }
    expect(await all(changedProducts(store, state))).toEqual(before)
    const changed = hats.slice(20).map((hat, at) => (at % 2 === 0 ? { ...hat, title: 'New hat' } : hat))
    await importAll('hats', [...changed, product('hats', 999, 'One more')])
    const after = await all(changedProducts(store, state))
    expect(after).toEqual(await all(visibleProducts(store)))
    const kept = after.filter((one) => state.index.product(one.product.id) === one.product)
    expect([after.length, kept.length]).toEqual([232, 116])
  })
})
