import { describe, expect, it } from 'vitest'
import { plural } from './plural.js'

describe('plural', () => {
  it.each([
    ['jacket', 'jackets'],
    ['dress', 'dresses'],
    ['watch', 'watches'],
    ['scarf', 'scarves'],
    ['accessory', 'accessories'],
    ['tray', 'trays'],
    ['toothbrush', 'toothbrushes'],
    ['shoes', 'shoes'],
    ['jeans', 'jeans'],
    ['capris', 'capris'],
    ['swimwear', 'swimwear'],
    ['luggage', 'luggage'],
    ['gardening', 'gardening'],
    ['T恤', 'T恤'],
  ])('of %s is %s', (noun, several) => {
    expect(plural(noun)).toBe(several)
  })
  it('leaves a plural as it is', () => {
    for (const noun of ['jackets', 'dresses', 'scarves', 'watches', 'knives']) expect(plural(plural(noun))).toBe(noun)
  })
})
