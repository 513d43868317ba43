import { describe, expect, it } from 'vitest'
import { afterList, hear } from './testing/hear.js'

describe('search words', () => {
  it.each([
    ['jacket with a hidden pocket', 'hidden pocket'],
    ['有没有飘逸的连衣裙', '飘逸'],
    ['quiet keyboard laptop', 'quiet keyboard'],
    ['I am looking for a telescope please', 'telescope'],
    ['请问有没有望远镜', '望远镜'],
    ['我想买一台天文望远镜', '天文望远镜'],
    ['do you have Nike', 'nike'],
    ['给我推荐一下外套', ''],
    ['show me some jackets', ''],
    ['我想看看连衣裙', ''],
    ['please can you help me find a nice jacket', ''],
    ['有没有适合的T恤', ''],
  ])('%s → %s', (text, expected) => expect(hear(text).query).toBe(expected))

  it.each([
    ['do you sell telescopes', ['telescopes']],
    ['有没有望远镜', ['望远镜']],
    ['jacket with a hidden pocket', []],
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
