import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polarityAt, readOpinions } from './read-opinions.js'

const said = (text: string) =>
  readOpinions(text).map(({ aspect, point, isDenied, polarity }) =>
    [aspect ?? 'whole', isDenied ? `not ${point}` : point, polarity].filter(Boolean).join(' '),
  )

describe('a review', () => {
  it.each([
    ['The sleeves are too long for me.', ['fit too-long bad']],
    ['Runs small, order a size up.', ['fit runs-small bad', 'fit runs-small bad']],
    ['True to size.', ['fit true-to-size good']],
    ['It pilled after one wash', ['fabric pills bad']],
    ['No pilling at all after ten washes!', ['fabric not pills good']],
    ["It doesn't itch", ['fabric not scratchy good']],
    ['Lovely fabric, but it took a month to arrive.', ['fabric good', 'delivery slow-delivery bad']],
    ['The color is not great.', ['color bad']],
    ['I love it', ['whole good']],
    ['颜色和图片一样，就是袖子有点长', ['color true-color good', 'fit too-long bad']],
    ['洗了三次没缩水', ['fabric not shrinks good']],
    ['没有色差', ['color not off-color good']],
    ['穿了一天，不磨脚', ['comfort not rubs good']],
    ['声音有点小', ['sound bad']],
    ['做工不太好', ['quality bad']],
    ['颜色呢，很喜欢', ['color good', 'whole good']],
    ['昨天买的', []],
    ['I bought it in May', []],
  ])('“%s”', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('judges the words that are asked about by what stands next to them', () => {
    const text = 'the screen is great and the battery is bad'
    const of = (word: string) => polarityAt(text, text.indexOf(word), text.indexOf(word) + word.length)
    expect([of('screen'), of('battery')]).toEqual(['good', 'bad'])
  })

  it.each([
    ['屏幕不够清晰', '屏幕', 'bad'],
    ['噪音很小', '噪音', 'good'],
    ['噪音很大', '噪音', 'bad'],
    ['机身偏重', '机身', 'bad'],
    ['可以说没有缺点', '缺点', 'good'],
    ['价格不打折的话不太值', '价格', 'bad'],
    ['I have no complaints about the fit', 'fit', 'good'],
    ["the zipper isn't reliable", 'zipper', 'bad'],
    ['could be better made', 'made', 'bad'],
    ['it is a shirt', 'shirt', undefined],
  ])('“%s” judges %s as %s', (text, word, expected) => {
    expect(polarityAt(text, text.indexOf(word), text.indexOf(word) + word.length)).toBe(expected)
  })

  it('of any letters gives places within it, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { start, end } of readOpinions(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
