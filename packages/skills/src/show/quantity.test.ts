import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { showQuantity } from './quantity.js'

const shown = (field: string, text: string, more: { number?: number; unit?: string }, language: 'en' | 'zh' = 'en') =>
  showQuantity({ field, text, ...more }, language, lexicon)

describe('a number of a measure', () => {
  it.each([
    ['weight', '1290.0', { number: 1.29, unit: 'g' }, '1.29 kg', '1.29 公斤'],
    ['weight', '40', { number: 0.04, unit: 'g' }, '40 g', '40 克'],
    ['screen-size', '17.3', { number: 17.3 }, '17.3 inches', '17.3 英寸'],
    ['storage', '512', { number: 512, unit: 'gb' }, '512 GB', '512 GB'],
    ['page-yield', '23000', { number: 23000, unit: 'page' }, '23,000 pages', '23,000 页'],
    ['package-width', '464.8', { unit: 'mm' }, '464.8 mm', '464.8 毫米'],
  ] as const)('of %s %s has its unit', (field, text, more, en, zh) => {
    expect(shown(field, text, more)).toBe(en)
    expect(shown(field, text, more, 'zh')).toBe(zh)
  })

  it('stays the feed’s where nobody knows the unit, and where the feed wrote one', () => {
    expect(shown('cache', '3072', {})).toBeUndefined()
    expect(shown('weight', '2 lb', { number: 0.907 })).toBeUndefined()
  })
})
