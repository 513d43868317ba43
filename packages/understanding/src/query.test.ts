import { describe, expect, it } from 'vitest'
import { afterList, hear } from './testing/hear.js'

describe('search words', () => {
  it.each([
    ['jacket with hidden keys', 'hidden keys'],
    ['有没有飘逸的连衣裙', '飘逸'],
    ['laptop with a nice keyboard', 'keyboard'],
    ['I am looking for a trebuchet please', 'trebuchet'],
    ['请问有没有投石机', '投石机'],
    ['我想买一台大型投石机', '大型投石机'],
    ['do you have Nike', 'nike'],
    ['给我推荐一下外套', ''],
    ['show me some jackets', ''],
    ['我想看看连衣裙', ''],
    ['please can you help me find a nice jacket', ''],
    ['有没有适合的T恤', ''],
    ['一定要防水的外套', ''],
    ['除了黑色都行的T恤', ''],
  ])('%s → %s', (text, expected) => expect(hear(text).query).toBe(expected))

  it.each([
    ['do you sell trebuchets', ['trebuchets']],
    ['有没有投石机', ['投石机']],
    ['jacket with hidden keys', []],
    ['飘逸的连衣裙', []],
    ['nike jackets', ['nike']],
    ['anything but Nike', ['nike']],
  ])('unknown: %s', (text, expected) => expect(hear(text).unknown).toEqual(expected))

  it('leaves no words of a refinement behind', () => {
    for (const text of [
      '便宜一点的',
      '换个颜色',
      'the second one',
      '还有吗',
      'cheapest first',
      '有M码吗',
      'not black please',
    ])
      expect([text, hear(text, afterList).query]).toEqual([text, ''])
  })
})
