import type { Constraint } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { sayReleased, wishesOf } from './release.js'

const wish = (field: string, op: Constraint['op'], text: string): Constraint => ({ field, op, value: text, text })

describe('sayReleased', () => {
  it('frees the field of a wish that stands alone, for or against', () => {
    expect(sayReleased(wish('color', 'is', 'blue'), [wish('color', 'is', 'blue')], 'en')).toBe('any color is fine')
    expect(sayReleased(wish('color', 'is', '蓝色'), [], 'zh')).toBe('颜色不限')
    expect(sayReleased(wish('price', 'max', '≤ ¥200'), [], 'zh')).toBe('价格不限')
    expect(sayReleased(wish('pattern', 'not', '不要条纹'), [], 'zh')).toBe('图案不限')
    expect(sayReleased(wish('screen-size', 'min', 'from 15"'), [], 'en')).toBe('any screen size is fine')
  })

  it('says again what stays on the same field', () => {
    const [blue, green, red] = ['blue', 'green', 'red'].map((text) => wish('color', 'is', text)) as [
      Constraint,
      Constraint,
      Constraint,
    ]
    expect(sayReleased(green, [blue, green], 'en')).toBe('only blue')
    expect(sayReleased(green, [blue, green, red], 'en')).toBe('only blue or red')
    const stripes = wish('pattern', 'not', '不要条纹')
    expect(sayReleased(stripes, [stripes, wish('pattern', 'not', '不要格子')], 'zh')).toBe('图案不限，不要格子')
    const high = wish('price', 'max', 'under $80')
    expect(sayReleased(high, [wish('price', 'min', 'over $20'), high], 'en')).toBe('any price is fine, over $20')
  })
})

describe('wishesOf', () => {
  it('shows a range once, and frees both its ends', () => {
    const constraints = [wish('price', 'min', '100到300元'), wish('price', 'max', '100到300元')]
    expect(wishesOf({ intent: 'find', language: 'zh', constraints }, 'zh')).toEqual([
      { text: '100到300元', said: '价格不限' },
    ])
  })

  it('shows an order, but not that of relevance', () => {
    const brief = { intent: 'find', language: 'en' as const, constraints: [] }
    expect(wishesOf({ ...brief, sort: { field: 'price', direction: 'asc' } }, 'en')).toEqual([
      { text: 'lowest price first', said: 'sort by relevance' },
    ])
    expect(wishesOf({ ...brief, sort: { field: 'relevance', direction: 'desc' } }, 'en')).toEqual([])
  })
})
