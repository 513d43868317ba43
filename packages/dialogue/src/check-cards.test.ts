import type { Block } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { checkCards } from './check-cards.js'
import type { FactSource } from './types.js'

const prices: Readonly<Record<string, number>> = { cap: 3000, scarf: 2000 }
const facts: FactSource = {
  lookup(subject, field) {
    const found = (value: string | { amount: number; currency: string }) => ({ value, source: 'main', version: 'r1' })
    if (!(subject in prices)) return undefined
    return field === 'price' ? found({ amount: prices[subject], currency: 'USD' }) : found(`${field} of ${subject}`)
  },
  step: () => undefined,
  within: () => false,
}

const card = (id: string, amount: number) => ({
  id,
  title: `title of ${id}`,
  url: `url of ${id}`,
  image: null,
  available: true,
  why: [],
  price: { amount, currency: 'USD' },
})
const outfit = (cap: number, scarf: number, total: number): Block => ({
  type: 'data-outfit',
  data: {
    impressionId: 'i',
    anchor: card('cap', cap),
    pieces: [card('scarf', scarf)],
    total: { amount: total, currency: 'USD' },
    why: [],
  },
})

describe('an outfit', () => {
  it('is shown where each card is true and the total is their sum, and claims every price', () => {
    const { blocks, claims } = checkCards([outfit(3000, 2000, 5000)], facts, 'en')
    expect(blocks).toHaveLength(1)
    expect(claims).toMatchObject([
      { subject: 'cap', field: 'price', holds: true },
      { subject: 'scarf', field: 'price', holds: true },
    ])
  })
  it.each([
    ['a wrong total', outfit(3000, 2000, 4999)],
    ['a wrong price of the anchor', outfit(2999, 2000, 4999)],
    ['a wrong price of a piece', outfit(3000, 1999, 4999)],
  ])('is not shown with %s', (_, block) => expect(checkCards([block], facts, 'en').blocks).toEqual([]))
})
