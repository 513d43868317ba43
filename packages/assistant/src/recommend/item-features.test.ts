import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../search/testing/made-up-shop.js'
import { itemFeatures } from './item-features.js'

const { index } = new MadeUpShop([
  productOf({ id: 'a', title: 'Straw hat', category: 'hat' }),
  productOf({ id: 'b', title: 'Wool hat', category: 'hat' }),
  productOf({ id: 'c', title: 'Silk scarf', category: 'scarf' }),
]).shop
const ids = ['a', 'b', 'gone', 'c']
const rowOf = (features: ReturnType<typeof read>, item: number) =>
  new Map(
    [...features.feature.subarray(features.starts[item], features.starts[item + 1])].map((feature, at) => [
      feature,
      features.value[features.starts[item] + at],
    ]),
  )
const read = (looks: Readonly<Record<string, readonly number[]>> = {}) =>
  runToEnd(itemFeatures(index, ids, ({ id }) => (looks[id] ? Float32Array.from(looks[id]) : null)))

describe('what the catalogue says of products', () => {
  it('weighs rare words more, and says nothing of what is gone', () => {
    const features = read()
    const [hat, scarf] = [rowOf(features, 0), rowOf(features, 3)]
    expect(Math.max(...scarf.values())).toBeGreaterThan(Math.min(...hat.values()))
    expect(rowOf(features, 2).size).toBe(0)
  })
  it('joins what they look like, half as long as what is written, as far as it differs', () => {
    const [words, features] = [read(), read({ a: [1, 0], b: [0, 1] })]
    expect(features.features).toBe(words.features + 2)
    const seen = [...rowOf(features, 0)].filter(([feature]) => feature >= words.features).map(([, value]) => value)
    expect(seen[0]).toBeGreaterThan(0)
    expect(seen[1]).toBeLessThan(0)
    expect(Math.hypot(...seen)).toBeCloseTo(Math.hypot(...rowOf(words, 0).values()) / 2, 4)
    expect(rowOf(features, 3)).toEqual(rowOf(words, 3))
  })
})
