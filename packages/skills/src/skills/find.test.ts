import { describe, expect, it } from 'vitest'
import { asked, productsIn, run, textIn } from '../testing/hat-shop.js'

const found = (text: string) => {
  const result = run('find', asked(text))
  return { ...productsIn(result), text: textIn(result), outcome: result.outcome, result }
}

describe('find', () => {
  it('shows what meets all wishes on one variant, and says how many', () => {
    const { items, total, text } = found('black hats in size L')
    expect(items.map(({ id }) => id)).toEqual(['bowler'])
    expect(total).toBe(1)
    expect(text).toContain('I found 1')
    expect(items[0].variants?.filter(({ matches }) => matches).map(({ id }) => id)).toEqual(['bowler-black-L'])
  })
  it('names the price of the matching variant, not of a cheaper one', () => {
    const { items, text } = found('white hats in size L')
    expect(items[0].price).toEqual({ amount: 13500, currency: 'USD' })
    expect(text).toContain('$135')
  })
  it('counts sold-out products and marks them', () => {
    const { items, total } = found('black hats in size M')
    expect(total).toBe(1)
    expect(items[0].available).toBe(false)
  })
  it('says plainly that there is none, and gives up the least for something that is', () => {
    const { total, items, relaxed, text, outcome } = found('blue hats in size L')
    expect(outcome).toBe('relaxed')
    expect(total).toBe(0)
    expect(text).toContain('I found none')
    expect(relaxed).toEqual([{ field: 'color', from: 'blue', to: null }])
    expect(items.every(({ id }) => ['bowler', 'panama'].includes(id))).toBe(true)
  })
  it('moves a price to the nearest real one rather than dropping it', () => {
    const { relaxed, text } = found('hats under $20')
    expect(relaxed).toEqual([{ field: 'price', from: 'under $20', to: '$25' }])
    expect(text).toContain('The nearest price is $25, for Beanie.')
  })
  it('never drops the category, even when nothing else helps', () => {
    const { total, items, relaxed } = found('green nylon scarf under $10')
    expect(total).toBe(0)
    expect(items.map(({ id }) => id)).toEqual(['scarf'])
    expect(relaxed?.some(({ field }) => field === 'category')).toBe(false)
  })
  it('shows no card for what the shop does not sell', () => {
    for (const text of ['do you have bicycles?', 'xylophone']) {
      const { total, items, text: said, result } = found(text)
      expect([total, items.length]).toEqual([0, 0])
      expect(said).toContain('I found none')
      expect(result.blocks.some(({ type }) => type === 'data-choices')).toBe(true)
    }
  })
  it('says that a price is unknown, and never shows zero', () => {
    const { items, text } = found('gloves')
    expect(items[0].price).toBeNull()
    expect(text).toContain('gives no prices')
  })
  it('answers in Chinese over English goods, whose titles stay as they are', () => {
    const { text, items } = found('有红色的围巾吗')
    expect(items.map(({ id }) => id)).toEqual(['scarf'])
    expect(text).toContain('的有 1 款')
    expect(text).toContain('Long scarf')
  })
})
