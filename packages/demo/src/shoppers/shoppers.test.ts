import { readText } from '@elmo-chat/catalog'
import { validateEvents } from '@elmo-chat/events'
import { runToEnd } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoFeed } from '../feed.js'
import { type Good, goodsOf } from './goods.js'
import { learningCurve } from './learning-curve.js'
import { drawShoppers, simulate } from './simulate.js'
import { trulyLiked } from './truly-liked.js'
import { drawWorld, moodOfDay, type World } from './world.js'

const STARTS = Date.parse('2025-06-01T00:00:00Z')
const DAYS = 120
const SEED = 7
let goods: Good[]
let world: World
let events: EventInput[]

const shoppersOf = (one: World) => drawShoppers(one, { seed: SEED, shoppers: 300 })

beforeAll(async () => {
  const { products } = await readText(demoFeed(), { source: 'demo', currency: 'CNY' })
  goods = goodsOf(products, SEED)
  world = drawWorld(goods, { seed: SEED, startsAt: STARTS, days: DAYS })
  events = [...simulate(world, shoppersOf(world), SEED)].flat()
})

describe('simulated shoppers', () => {
  it('do what the log takes, each event once', () => {
    expect(events.length).toBeGreaterThan(1_000)
    for (let at = 0; at < events.length; at += 1_000) {
      const { value, problems } = validateEvents(events.slice(at, at + 1_000), events[0].at)
      expect([value.length, problems]).toEqual([Math.min(1_000, events.length - at), []])
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    const ids = new Set(goods.map(({ id }) => id))
    expect(events.every(({ productId }) => productId === undefined || ids.has(productId))).toBe(true)
  })
  it('do the same for the same seed, and something else for another', () => {
    const first = (seed: number) => {
      for (const chunk of simulate(world, shoppersOf(world), seed)) if (chunk.length > 0) return chunk
      return []
    }
    expect(first(SEED)).toEqual(events.slice(0, first(SEED).length))
    expect(first(SEED + 1)).not.toEqual(first(SEED))
  })
  it('look more than they buy, and send back little', () => {
    const count = (type: EventInput['type']) => events.filter((event) => event.type === type).length
    const [seen, carts, orders, returns] = (
      ['product-viewed', 'cart-added', 'order-placed', 'order-returned'] as const
    ).map(count)
    expect(seen).toBeGreaterThan(carts)
    expect(carts).toBeGreaterThan(orders)
    expect(orders).toBeGreaterThan(5 * returns)
    expect(returns).toBeGreaterThan(0)
  })
  it('click what they like more than what they were shown', () => {
    const shoppers = new Map(shoppersOf(world).map((shopper) => [shopper.visitorId, shopper]))
    const place = new Map(goods.map(({ id }, at) => [id, at]))
    const liking = (ids: readonly (readonly [string, string])[]) =>
      ids.reduce((sum, [who, id]) => sum + shoppers.get(who)!.liking[place.get(id)!], 0) / ids.length
    const clicked = events.flatMap(({ type, visitorId, productId }) =>
      type === 'product-clicked' ? [[visitorId, productId!] as const] : [],
    )
    const shown = events.flatMap(({ visitorId, products = [] }) => products.map((id) => [visitorId, id] as const))
    expect(liking(clicked)).toBeGreaterThan(liking(shown) + 0.5)
  })
  it('follow seasons and trends', () => {
    const winter = goods.find(({ seasons }) => seasons.length === 1 && seasons[0] === 'winter')!
    const day = (date: string) => (Date.parse(date) - STARTS) / 86_400_000
    const year = { ...world, trends: [] }
    expect(moodOfDay(year, winter, day('2025-12-15'))).toBeGreaterThan(moodOfDay(year, winter, day('2025-07-15')))
    const [rising] = world.trends
    const wanted = goods.find(({ traits }) => traits.includes(rising.trait))!
    const only = { ...world, trends: [rising] }
    expect(moodOfDay(only, { ...wanted, seasons: [] }, DAYS)).toBeGreaterThan(
      moodOfDay(only, { ...wanted, seasons: [] }, 0),
    )
  })
  it('really like a twentieth of the goods', () => {
    expect(trulyLiked(world, shoppersOf(world)[0], 10).size).toBe(Math.round(goods.length / 20))
  })
  it('are understood better the more they do: likes among the first ten, far beyond chance', () => {
    // biome-ignore lint/correctness/useYield: nothing to wait for.
    function* features(products: readonly string[]) {
      const starts = new Uint32Array(products.length + 1)
      return { features: 0, starts, feature: new Uint32Array(0), value: new Float32Array(0) }
    }
    const log = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    const checkpoints = [200, log.length]
    const { points } = runToEnd(
      learningCurve(world, shoppersOf(world), log, { checkpoints, seed: 1, featuresOf: features }),
    )
    expect(points.map((point) => point.events)).toEqual(checkpoints)
    expect(points[1].shares['item-knn']).toBeGreaterThan(2 * 0.05)
    expect(points[1].shares['item-knn']).toBeGreaterThan(points[0].shares['item-knn'])
  })
})
