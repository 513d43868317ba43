import { describe, expect, it } from 'vitest'
import { hear } from './testing/hear.js'

const softOf = (text: string) =>
  hear(text)
    .constraints.filter(({ soft }) => soft)
    .map(({ field, op, value }) => `${field} ${op} ${value}`)

describe('a soft wish', () => {
  it.each([
    ['a jacket, ideally blue', ['color is blue']],
    ['preferably cotton t-shirts', ['material is cotton']],
    ['a blue jacket, waterproof if possible', ['feature is waterproof']],
    ['想买外套，最好是蓝色的', ['color is blue']],
    ['连衣裙 尽量纯棉 必须红色', ['material is cotton']],
  ])('is told in %s', (text, expected) => expect(softOf(text)).toEqual(expected))

  it.each(['a blue jacket', '最好看的蓝色外套', 'which is best in blue', '要蓝色的外套', 'preferably a jacket'])(
    'is none in %s',
    (text) => expect(softOf(text)).toEqual([]),
  )

  it('is a constraint like others, and the rest of the sentence is not soft', () => {
    const { constraints } = hear('a jacket in L, ideally blue')
    expect(constraints.map(({ field, soft = false }) => [field, soft])).toEqual(
      expect.arrayContaining([
        ['color', true],
        ['category', false],
        ['size', false],
      ]),
    )
  })
})
