import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import { openStore, type Store } from '@elmo-chat/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productOf } from '../search/testing/made-up-shop.js'
import { OnlineLearning } from './online-learning.js'
import { personalFeatures } from './personal-features.js'
import type { Pick } from './pick.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-online-'))
let now = Date.parse('2026-11-23T10:00:00Z')
let store: Store

beforeAll(async () => {
  store = await openStore({ home, clock: () => now, random: seededRandom(1) })
})
afterAll(async () => {
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

const REDUCED = personalFeatures.findIndex(({ name }) => name === 'reduced')
const products = ['a', 'b', 'c'].map((id) => productOf({ id, title: id }))
/** Of a list the last is reduced. */
const picks = products.map((product, place): Pick => {
  const values = new Float32Array(personalFeatures.length)
  values[REDUCED] = place === 2 ? 1 : 0
  return { product, why: [], values }
})
let made = 0
const event = (type: EventInput['type'], productId: string, impressionId: string): EventInput => ({
  id: `e${++made}`,
  type,
  at: new Date(now).toISOString(),
  visitorId: 'v',
  productId,
  impressionId,
})

describe('learning from what follows', () => {
  it('moves towards what is taken, over what was passed over', () => {
    const learning = new OnlineLearning(store, () => now)
    const before = learning.weights[REDUCED]
    for (let round = 0; round < 200; round++) {
      learning.remember(`l${round}`, picks)
      learning.hear(event('order-placed', 'c', `l${round}`))
    }
    expect(learning.weights[REDUCED]).toBeGreaterThan(before + 0.1)
    expect(learning.outcomesOf('a')).toEqual({ shown: 200, taken: 0 })
    expect(learning.outcomesOf('c')).toEqual({ shown: 200, taken: 200 })
  })
  it('learns of what a conversation showed of its proposals, and of no search', () => {
    const learning = new OnlineLearning(store, () => now)
    const before = learning.weights[REDUCED]
    for (let round = 0; round < 200; round++) {
      learning.propose('v', picks)
      for (const shown of ['a', 'c', 'x']) learning.hear(event('list-shown', shown, `chat${round}`))
      learning.hear(event('order-placed', 'c', `chat${round}`))
    }
    expect(learning.weights[REDUCED]).toBeGreaterThan(before + 0.1)
    expect(learning.outcomesOf('a')).toEqual({ shown: 200, taken: 0 })
    const { examples } = learning
    learning.hear({ ...event('search-performed', 'a', 'searched'), products: ['a'] })
    learning.hear(event('list-shown', 'a', 'searched'))
    learning.hear(event('order-placed', 'a', 'searched'))
    expect(learning.examples).toBe(examples)
  })
  it('learns once of a thumb under the reply that showed a list, and of none that a page made up', () => {
    const rated = (list: string, rating: number, vouched = true): EventInput => {
      const { productId: _, ...told } = event('reply-rated', '', list)
      return { ...told, context: { rating, vouched } }
    }
    const moved = (rating: number, vouched = true) => {
      const learning = new OnlineLearning(store, () => now)
      const before = learning.weights[REDUCED]
      for (let round = 0; round < 200; round++) {
        learning.remember(`l${round}`, picks)
        learning.hear(rated(`l${round}`, rating, vouched))
        learning.hear(rated(`l${round}`, rating, vouched))
      }
      return { by: learning.weights[REDUCED] - before, examples: learning.examples }
    }
    expect(moved(1).by).toBeLessThan(-0.05)
    expect(moved(1).examples).toBe(600)
    expect(moved(5).by).toBeGreaterThan(moved(1).by)
    expect(moved(3)).toEqual({ by: 0, examples: 0 })
    expect(moved(1, false)).toEqual({ by: 0, examples: 0 })
  })
  it('learns once of what is told twice, and more of an order than of a click', () => {
    const learning = new OnlineLearning(store, () => now)
    learning.remember('once', picks)
    learning.hear(event('product-clicked', 'b', 'once'))
    const { examples } = learning
    learning.hear(event('product-clicked', 'b', 'once'))
    expect(learning.examples).toBe(examples)
    learning.hear(event('order-placed', 'b', 'once'))
    expect(learning.examples).toBe(examples + 1)
  })
  it('turns from what comes back', () => {
    const learning = new OnlineLearning(store, () => now)
    learning.remember('back', picks)
    learning.hear(event('order-placed', 'c', 'back'))
    const bought = learning.weights[REDUCED]
    learning.hear(event('order-returned', 'c', 'back'))
    expect(learning.weights[REDUCED]).toBeLessThan(bought)
  })
  it('learns nothing from lists that it did not make, or of products that they did not hold', () => {
    const learning = new OnlineLearning(store, () => now)
    learning.remember('known', picks)
    learning.hear(event('product-clicked', 'a', 'unknown'))
    learning.hear(event('product-clicked', 'z', 'known'))
    learning.hear({ ...event('product-clicked', 'a', 'known'), impressionId: undefined })
    expect(learning.examples).toBe(0)
  })
  it('is kept, and goes on where it was', async () => {
    const learning = new OnlineLearning(store, () => now)
    learning.remember('kept', picks)
    learning.hear(event('order-placed', 'c', 'kept'))
    await learning.save()
    const fresh = new OnlineLearning(store, () => now)
    await fresh.load()
    expect(fresh.examples).toBe(0)
    now += 120_000
    await learning.save()
    await fresh.load()
    expect([fresh.examples, fresh.weights]).toEqual([learning.examples, learning.weights])
  })
})
