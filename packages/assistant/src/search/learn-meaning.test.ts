import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { buildVocabulary } from '@elmo-chat/understanding'
import { afterAll, describe, expect, it } from 'vitest'
import type { Shop } from '../shop.js'
import { WorkerPool } from '../work/worker-pool.js'
import { learnMeaning } from './learn-meaning.js'
import { productOf } from './testing/made-up-shop.js'

const pool = new WorkerPool(1)
afterAll(() => pool.close())

const titles = [
  'Wool coat',
  'Wool scarf',
  'Rain coat',
  'Rain boots',
  'Silk scarf',
  'Silk dress',
  'Linen dress',
  'Boots',
]

function shopOf(some: readonly string[]): Shop {
  const products = some.map((title) => productOf({ id: title, title, category: title.split(' ').at(-1)! }))
  return {
    revision: some.join(),
    index: runToEnd(buildIndex(products, lexicon)),
    vocabulary: runToEnd(buildVocabulary(products, lexicon)),
    revisions: new Map(some.map((title) => [title, '1'])),
    sources: ['test'],
    saved: Promise.resolve(),
  }
}

const options = {
  lexicon,
  pool,
  signal: new AbortController().signal,
  clock: () => performance.now(),
  rest: async () => {},
  onError: (error: unknown) => {
    throw error
  },
}

describe('a space of meaning', () => {
  it('is learned in a thread where the products are many, and is the same', async () => {
    const shop = shopOf(titles)
    const here = await learnMeaning(shop, null, options)
    const inThread = await learnMeaning(shop, null, { ...options, many: 1 })
    for (const asked of ['coat for the rain', '丝绸围巾', 'wool']) {
      expect(inThread.nearest(inThread.encode(asked), 8)).toEqual(here.nearest(here.encode(asked), 8))
    }
  })
  it('goes on with what was learned where little has changed', async () => {
    const before = shopOf(titles)
    const meaning = await learnMeaning(before, null, { ...options, many: 1 })
    const shop = shopOf([...titles.slice(1), 'Wool dress'])
    const after = await learnMeaning(shop, null, { ...options, many: 1 }, { meaning, shop: before })
    expect(after.foldedIn).toBeCloseTo(1 / titles.length)
    expect(after.vectorOf('Wool dress')).toBeDefined()
    expect(after.vectorOf('Wool coat')).toBeUndefined()
  })
  it('stops with what it is learned for', async () => {
    const ended = new AbortController()
    ended.abort(new Error('The assistant is being closed.'))
    const learning = learnMeaning(shopOf(titles), null, { ...options, signal: ended.signal, many: 1 })
    await expect(learning).rejects.toThrow('closed')
  })
})
