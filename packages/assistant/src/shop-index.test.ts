import type { Product } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import type { Shop } from './shop.js'
import { type Snapshots, shopIndex } from './shop-index.js'

const product = (id: string, title: string): Product => ({
  id,
  source: 'test',
  sourceId: id,
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

/** Keeps a snapshot in memory, and counts how often one is written. */
class Kept implements Snapshots {
  bytes: Uint8Array | null = null
  writes = 0

  async read() {
    return this.bytes
  }

  async write(parts: readonly Uint8Array[]) {
    this.bytes = new Uint8Array(Buffer.concat(parts))
    this.writes++
  }
}

const products = [product('a', 'Oak desk'), product('b', 'Pine lamp')]
const revisionsOf = (some: readonly Product[]) => new Map(some.map(({ id, title }) => [id, title]))
type Before = Pick<Shop, 'index' | 'revisions' | 'saved'>

const slicing = { clock: () => 0, rest: async () => {}, sliceMs: 8 }

async function open(snapshots: Snapshots | undefined, some = products, before?: Before, errors: unknown[] = []) {
  const state = { products: some, revisions: revisionsOf(some), lexicon, before }
  const options = { slicing, onError: (error: unknown) => errors.push(error), ...(snapshots ? { snapshots } : {}) }
  const { index, saved } = await shopIndex(state, options)
  await saved
  const count = (text: string) => index.count([], text)
  return { shop: { index, saved, revisions: state.revisions }, found: ['desk', 'lamp', 'chair'].map(count) }
}

describe('the index of a shop', () => {
  it('is saved once and read again as long as no product differs', async () => {
    const kept = new Kept()
    expect((await open(kept)).found).toEqual([1, 1, 0])
    expect((await open(kept)).found).toEqual([1, 1, 0])
    expect(kept.writes).toBe(1)
    expect((await open(kept, [products[0], product('b', 'Pine chair')])).found).toEqual([1, 0, 1])
    expect(kept.writes).toBe(2)
  })
  it('takes over from the state before what does not differ', async () => {
    const kept = new Kept()
    const { shop } = await open(kept)
    const after = await open(kept, [products[0], product('c', 'Oak chair')], shop)
    expect(after.found).toEqual([1, 0, 1])
    expect(after.shop.index.product('a')).toBe(shop.index.product('a'))
    expect((await open(kept, products, shop)).shop.index).toBe(shop.index)
    expect(kept.writes).toBe(2)
  })
  it('is built anew over a damaged snapshot, and stands though none can be read or written', async () => {
    const kept = new Kept()
    kept.bytes = new Uint8Array(100)
    const told: unknown[] = []
    expect((await open(kept, products, undefined, told)).found).toEqual([1, 1, 0])
    expect(kept.writes).toBe(1)
    expect(told.map(String)).toEqual([expect.stringContaining('SEARCH_SNAPSHOT_BROKEN: The saved search index')])
    const errors: unknown[] = []
    const fail = () => Promise.reject(new Error('disk'))
    expect((await open({ read: fail, write: fail }, products, undefined, errors)).found).toEqual([1, 1, 0])
    expect(errors.length).toBe(2)
    expect((await open(undefined)).found).toEqual([1, 1, 0])
  })
})
