import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { boughtTogether } from './bought-together.js'
import { weightBetween } from './item-weights.js'
import { conformance } from './testing/conformance.js'
import { type Action, historiesOf } from './testing/histories-of.js'

conformance(boughtTogether, { options: {} })

const order = (...items: number[]): Action[] => items.map((item) => [item, 1, 0])
const weightsOf = (rows: Action[][], options = {}) =>
  runToEnd(boughtTogether.fit(historiesOf(rows, 6), options)).weights

describe('bought together', () => {
  it('puts a case with a phone more than a phone with a case', () => {
    const [phone, bigCase] = [0, 1]
    const weights = weightsOf([order(phone, bigCase), order(phone, bigCase), order(bigCase), order(bigCase)])
    expect(weightBetween(weights, phone, bigCase)).toBeGreaterThan(weightBetween(weights, bigCase, phone))
  })
  it('puts only the later with the earlier where two orders of one row hold them', () => {
    const weights = weightsOf([
      [
        [0, 1, 0],
        [1, 1, 9],
      ],
      [
        [0, 1, 3],
        [1, 1, 12],
      ],
    ])
    expect(weightBetween(weights, 0, 1)).toBeGreaterThan(0)
    expect(weightBetween(weights, 1, 0)).toBe(0)
  })
  it('trusts a pair that was seen often more than one that was seen once', () => {
    const often = Array.from({ length: 20 }, () => order(0, 1))
    const weights = weightsOf([...often, order(2, 3)], { damping: 0 })
    expect(weightBetween(weights, 0, 1)).toBeGreaterThan(2 * weightBetween(weights, 2, 3))
  })
  it('holds back what is in every order', () => {
    const bag = 5
    const rows = [order(0, 1, bag), order(0, 1, bag), order(0, bag), order(2, bag), order(3, bag), order(4, bag)]
    const weights = weightsOf([...rows, ...rows], { damping: 1, shrinkage: 0 })
    expect(weightBetween(weights, 0, 1)).toBeGreaterThan(weightBetween(weights, 0, bag))
  })
})
