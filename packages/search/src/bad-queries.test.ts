import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSynonyms } from './synonyms.js'
import { smallShop } from './testing/small-shop.js'

const shop = smallShop([
  'Denim jacket | jackets',
  'Rain jacket | jackets',
  '碎花连衣裙 | 连衣裙',
  'Not a note',
  'Desk 150 cm',
])
const synonyms = buildSynonyms([{ words: ['jacket', 'coat', '外套'] }])

describe('queries that nobody should make', () => {
  it('are read up to 500 characters, whatever follows', () => {
    const filling = 'jacket '.repeat(72)
    const long = `${filling}zeppelin ${'zeppelin '.repeat(1200)}`
    expect(long.length).toBeGreaterThan(10_000)
    expect(shop.search(long).missing).toEqual([])
    expect(shop.titles(long)).toEqual(shop.titles('jacket'))
  })
  it('are told what is missing, at most 64 parts of them', () => {
    const words = Array.from({ length: 200 }, (_, at) => `q${String.fromCharCode(97 + (at % 26))}`).join(' ')
    const { total, missing } = shop.search(words)
    expect(total).toBe(0)
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.length).toBeLessThanOrEqual(64)
  })
  it('of signs only ask for nothing, so that all products are found', () => {
    for (const text of ['( ) * "', '***', '!?', '😀👗', '\u0000\u0007', '\ud83d', '﹣﹣', '']) {
      const { total, missing, corrected } = shop.search(text)
      expect({ total, missing, corrected }, JSON.stringify(text)).toEqual({
        total: 5,
        missing: [],
        corrected: undefined,
      })
    }
  })
  it('of operators only are words like others, and never mended', () => {
    const { corrected } = shop.search('AND OR NOT ( ) * "')
    expect(corrected).toBeUndefined()
    expect(shop.titles('denim AND jacket')).toEqual(['Denim jacket'])
    expect(shop.titles('"denim" (jacket) NOT')).toEqual(['Denim jacket'])
  })
  it('of invisible characters within words find the words', () => {
    expect(shop.titles('den\u200bim')).toEqual(['Denim jacket'])
    expect(shop.titles('denim\u0000jacket')).toEqual(['Denim jacket'])
  })
  it('end and never throw, and every score is explained', () => {
    const piece = fc.constantFrom(
      'jakcet',
      'lianyiqun',
      'lyq',
      '连yi裙',
      '连衣群',
      '1.5米',
      '150cm',
      'coat',
      '外套',
      'zh',
      'NOT',
      '"',
    )
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', ' '),
        fc.constantFrom('all' as const, 'any' as const),
        (some, gap, words) => {
          const query = some.join(gap)
          const { hits } = shop.search(query, { words, synonyms, prefix: true, features: true })
          for (const { because, score, features } of hits) {
            expect(because.reduce((sum, part) => sum + part.score, 0)).toBe(score)
            expect([...features!].every(Number.isFinite)).toBe(true)
          }
          shop.index.suggest(query, 10)
        },
      ),
      { numRuns: 300 },
    )
  })
})
