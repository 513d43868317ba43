import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import type { ItemFeatures } from '../content/item-features.js'
import { type CompatibilityModel, embedItem, pairLogit } from './compatibility-model.js'
import { type CompatibilityOptions, fitCompatibility, type OutfitRows } from './fit-compatibility.js'

/** Three types of 20 items; an item's taste is its number's parity, and outfits are of one taste. Its only features are taste and type. */
const ITEMS = 60
const typeOf = Uint16Array.from({ length: ITEMS }, (_, item) => Math.floor(item / 20))
const tasteOf = (item: number) => item % 2
const features: ItemFeatures = {
  features: 5,
  starts: Uint32Array.from({ length: ITEMS + 1 }, (_, at) => at * 2),
  feature: Uint32Array.from(Array.from({ length: ITEMS }, (_, item) => [tasteOf(item), 2 + typeOf[item]]).flat()),
  value: new Float32Array(ITEMS * 2).fill(1),
}
function rowsOf(count: number, unseen: ReadonlySet<number> = new Set()): OutfitRows {
  const random = seededRandom(3)
  const outfits = Array.from({ length: count }, (_, row) =>
    Uint32Array.from([0, 1, 2], (type) => type * 20 + (row % 2) + 2 * Math.floor(random() * 10)).filter(
      (item) => !unseen.has(item),
    ),
  )
  return { outfits, typeOf, types: 3, features }
}
const learned = (rows: OutfitRows, options: Partial<CompatibilityOptions> = {}) =>
  runToEnd(fitCompatibility(rows, options))
const logit = (model: CompatibilityModel, a: number, b: number) =>
  pairLogit(model, embedItem(model, typeOf[a], features, a), embedItem(model, typeOf[b], features, b))

describe('compatibility that is learned', () => {
  const model = learned(rowsOf(300))
  it('tells what goes together by features, also of items that stood in no outfit', () => {
    expect(logit(model, 0, 20)).toBeGreaterThan(logit(model, 0, 21) + 1)
    const without = learned(rowsOf(300, new Set([0, 21])))
    expect(logit(without, 0, 20)).toBeGreaterThan(logit(without, 0, 21) + 1)
  })
  it('is the same in either order', () => {
    for (const [a, b] of [
      [0, 25],
      [1, 50],
      [30, 59],
    ])
      expect(logit(model, a, b)).toBeCloseTo(logit(model, b, a), 5)
  })
  it('is the same each time', () => expect(learned(rowsOf(300))).toEqual(model))
  it('of no outfits knows next to nothing', () => {
    const empty = learned({ ...rowsOf(0), outfits: [] })
    expect(Math.abs(logit(empty, 0, 20))).toBeLessThan(2)
  })
  it('leaves to what was known before what that explains', () => {
    const prior = (a: number, b: number) => (tasteOf(a) === tasteOf(b) ? 3 : -3)
    const rest = learned(rowsOf(300), { prior })
    const told = (of: CompatibilityModel) => logit(of, 0, 20) - logit(of, 0, 21)
    expect(Math.abs(told(rest))).toBeLessThan(Math.abs(told(model)) / 2)
  })
})
