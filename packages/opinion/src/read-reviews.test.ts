import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReviews } from './read-reviews.js'

const codes = (text: string) => readReviews(text).problems.map(({ code, place }) => `${code} ${place?.row}`)

describe('a file of reviews', () => {
  it('is read from JSON Lines, an array or a table, under usual names', () => {
    const expected = {
      ...{ id: 'r1', productId: 'hat', rating: 4, text: 'Nice hat', author: 'A.' },
      ...{ language: 'en', at: '2026-05-01T10:00:00.000Z' },
    }
    const object = {
      id: 'r1',
      product_id: 'hat',
      stars: 4,
      review: 'Nice hat',
      author: 'A.',
      date: '2026-05-01 10:00:00',
    }
    expect(readReviews(JSON.stringify(object)).value).toEqual([expected])
    expect(readReviews(JSON.stringify([object])).value).toEqual([expected])
    const table = 'id,product_id,stars,review,author,date\nr1,hat,4,Nice hat,A.,2026-05-01 10:00:00\n'
    expect(readReviews(table)).toEqual({ value: [expected], problems: [] })
  })

  it('in Chinese, too', () => {
    const { value } = readReviews('商品编号,评分,评价内容,评价时间\nhat,5,帽子很好,2026年5月1日\n')
    expect(value).toMatchObject([{ productId: 'hat', rating: 5, language: 'zh', at: '2026-05-01T00:00:00.000Z' }])
  })

  it('without ids is kept row by row, though two were written on one day', () => {
    const row = { product: 'hat', rating: 5, text: 'Nice hat', at: '2026-05-01' }
    expect(readReviews(JSON.stringify([row, row])).value).toHaveLength(2)
  })

  it('names what is wrong with a row and reads the others', () => {
    const table = [
      'product,rating,text,at',
      ',5,nice,2026-05-01',
      'hat,6,nice,2026-05-01',
      'hat,5,,2026-05-01',
      'hat,5,nice,yesterday',
      'hat,5,nice,2026-05-01',
    ].join('\n')
    expect(codes(table)).toEqual([
      'REVIEW_PRODUCT_MISSING 2',
      'REVIEW_RATING_UNREADABLE 3',
      'REVIEW_TEXT_MISSING 4',
      'REVIEW_TIME_UNREADABLE 5',
    ])
    expect(readReviews(table).value).toHaveLength(1)
    expect(codes('')).toEqual(['REVIEWS_EMPTY 1'])
    expect(codes('[1')).toEqual(['REVIEW_MALFORMED 1'])
    expect(codes('{"product":"hat"\nnonsense')).toEqual(['REVIEW_MALFORMED 1', 'REVIEW_MALFORMED 2'])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readReviews(text)))
    fc.assert(fc.property(fc.json(), (text) => void readReviews(text)))
  })
})
