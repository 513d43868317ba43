import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { atStart } from './testing/hear.js'
import { said } from './testing/summary.js'
import { understand } from './understand.js'
import { buildVocabulary } from './vocabulary.js'

const thing = (id: string, title: string, category: string, sizes: readonly string[], diameter?: number): Product => {
  const of = (field: string, text: string) => ({ field, label: field, text, from: 'column' as const })
  const attributes = [{ ...of('category', category), concepts: [category] }]
  const round = { ...of('diameter', `${diameter} cm`), concepts: [], number: diameter ?? 0 }
  return {
    id,
    source: 'test',
    sourceId: id,
    title,
    description: '',
    language: 'en',
    brand: null,
    categories: [],
    attributes: diameter === undefined ? attributes : [...attributes, round],
    url: null,
    images: [],
    variants: (sizes.length > 0 ? sizes : ['']).map((size, at) => ({
      id: `${id}-${at}`,
      sku: null,
      options: {},
      attributes: size === '' ? [] : [{ ...of('size', size), concepts: [] }],
      price: { amount: 1000, currency: 'USD' },
      compareAt: null,
      available: true,
      stock: null,
      image: null,
    })),
    releasedAt: null,
  }
}

const vocabulary = runToEnd(
  buildVocabulary(
    [
      thing('b', 'Linen bedding set', 'bedding-set', ['1.2m', '1.5m', '1.8m']),
      thing('r', 'Wool rug', 'rug', ['80×150cm', '120×180cm']),
      thing('s', 'Hard suitcase', 'suitcase', ['20"', '24"']),
      thing('p', 'Porcelain plate', 'plate', [], 20),
      thing('q', 'Stone plate', 'plate', [], 24),
    ],
    lexicon,
  ),
)
const hear = (text: string) => said(understand(text, atStart, vocabulary).constraints)

describe('a size that is a measure', () => {
  it.each([
    ['1.5m', 'size=1.5m size=80×150cm'],
    ['1.5 m', 'size=1.5m size=80×150cm'],
    ['1.5米', 'size=1.5m size=80×150cm'],
    ['１.５米', 'size=1.5m size=80×150cm'],
    ['150cm', 'size=1.5m size=80×150cm'],
    ['1500 mm', 'size=1.5m size=80×150cm'],
    ['一米五', 'size=1.5m size=80×150cm'],
    ['20寸', 'size=20"'],
    ['20 inch suitcase', 'size=20" category=suitcase'],
    ['20"', 'size=20"'],
    ['80x150', 'size=80×150cm'],
    ['80*150厘米的地毯', 'size=80×150cm category=rug'],
    ['1.2m × 1.8m rug', 'size=120×180cm category=rug'],
    ['bedding up to 150 cm', 'category=bedding size=1.2m size=1.5m'],
    ['一米五以内的地毯', 'size=80×150cm category=rug'],
    ['suitcase over 22 inches', 'category=suitcase size=24'],
  ])('is that in any unit: %s', (text, expected) => expect(hear(text)).toBe(expected))

  it('is none of what has no sizes, and nothing where none has it', () => {
    expect(hear('20cm plate')).toBe('diameter>=19.6 diameter<=20.4 category=plate')
    expect(hear('20cm')).toBe('diameter>=19.6 diameter<=20.4')
    expect(hear('150g')).toBe('')
    expect(hear('3m')).toBe('')
  })
})
