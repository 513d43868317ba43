import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherOpinions, type Quote } from './gather.js'
import type { Review } from './opinion.js'

const review = (id: string, text: string, rating = 4, at = '2026-01-01'): Review => ({
  ...{ id, text, rating, at },
  language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
})

const reviews = [
  review('a', 'True to size. The fabric is soft.', 5, '2026-01-03'),
  review('b', 'Runs small, but the fabric is soft', 3, '2026-01-02'),
  review('c', 'Fits great in the waist, too long in the legs', 4),
  review('d', '尺码偏小', 2),
  review('e', 'Call me on [phone], runs small', 2, '2026-02-01'),
]

const ofAspect = (id: string) => gatherOpinions(reviews).aspects.find(({ aspect }) => aspect === id)
const words = ({ reviewId, start, end }: Quote) => reviews.find(({ id }) => id === reviewId)?.text.slice(start, end)

describe('what reviews say together', () => {
  it('counts each review once for each side, and apart those that both praise and blame it', () => {
    expect(ofAspect('fit')).toMatchObject({ total: 5, content: 1, unhappy: 3, mixed: 1 })
    expect(ofAspect('fabric')).toMatchObject({ total: 2, content: 2, unhappy: 0, mixed: 0 })
    expect(ofAspect('delivery')).toBeUndefined()
  })

  it('counts who says just that', () => {
    const small = ofAspect('fit')?.points.find(({ point }) => point === 'runs-small')
    expect(small).toMatchObject({ polarity: 'bad', said: 3, denied: 0 })
  })

  it('quotes verbatim, without the turn before it, the latest first, and never a text with particulars', () => {
    expect(ofAspect('fit')?.quotes.bad.map(words)).toEqual(['Runs small', 'too long in the legs', '尺码偏小'])
    expect(ofAspect('fabric')?.quotes.good.map(words)).toEqual(['The fabric is soft', 'the fabric is soft'])
  })

  it('tells the stars', () => {
    expect(gatherOpinions(reviews)).toMatchObject({ reviews: 5, averageRating: 320, happy: 2, unhappy: 2 })
    expect(gatherOpinions([])).toMatchObject({ reviews: 0, averageRating: null, aspects: [] })
  })

  it('adds up, whatever is written', () => {
    const phrases = [
      'runs small',
      'not soft',
      'love the color',
      '不起球',
      '做工差',
      '物流快',
      'but',
      ',',
      '. ',
      '好',
      'it fits',
    ]
    const text = fc.array(fc.constantFrom(...phrases), { maxLength: 8 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const all = texts.map((one, place) => review(`r${place}`, one, (place % 5) + 1))
        const opinions = gatherOpinions(all)
        for (const { total, content, unhappy, mixed, points, quotes } of opinions.aspects) {
          expect(content + unhappy + mixed).toBe(total)
          expect(total).toBeLessThanOrEqual(all.length)
          for (const { said, denied } of points) expect(said + denied).toBeGreaterThan(0)
          for (const { reviewId, start, end } of [...quotes.good, ...quotes.bad])
            expect(
              all
                .find(({ id }) => id === reviewId)
                ?.text.slice(start, end)
                .trim(),
            ).not.toBe('')
        }
      }),
    )
  })
})
