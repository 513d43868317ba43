import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsIn, SameSound } from './same-sound.js'
import type { ShopWords } from './shop-words.js'

const words: ShopWords = {
  kinds: ['连衣裙', '衬衫', '冲锋衣', '保温杯', '上衣', '耳环'],
  ...{ colors: ['藏青色'], materials: ['羊毛'], traits: ['防水'], audiences: [], sizes: ['M'] },
  names: ['归途羊毛针织开衫', 'Moor'],
}
const usual = pairsIn(['我想看上一款', '有没有红色的', '开车去二环', '保温的', '多少钱', '第二环节'])
const sounds = new SameSound(words, usual)

describe('Chinese that was heard', () => {
  it.each([
    ['我想买连衣群', '我想买连衣裙'],
    ['有没有红色的秤衫', '有没有红色的衬衫'],
    ['防水的冲峰衣', '防水的冲锋衣'],
    ['归图羊毛针织开衫多少钱', '归途羊毛针织开衫多少钱'],
    ['保温被', '保温杯'],
    ['250块以内的连一裙', '250块以内的连衣裙'],
  ])('“%s” names what the shop has: %s', (heard, meant) => {
    expect(sounds.mend(heard)).toBe(meant)
  })

  it.each(['我想看上一款', '开车去二环', '连衣裙和衬衫', '今天天气不错', 'Moor 的上衣'])(
    '“%s” stays: people write it so, or it sounds like nothing here',
    (heard) => {
      expect(sounds.mend(heard)).toBe(heard)
    },
  )

  it('stays where two words of the shop sound so', () => {
    const two = new SameSound({ ...words, kinds: ['风铃', '风灵'] }, new Set())
    expect(two.mend('买风凌')).toBe('买风凌')
  })

  it('keeps its length, and the shop’s own words as they are', () => {
    const parts = [...words.kinds, ...words.names, '的', ' ', '我要', '群', '山', 'M', '！']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (some) => {
        const text = some.join('')
        expect(sounds.mend(text)).toHaveLength(text.length)
      }),
    )
    for (const word of words.kinds) expect(sounds.mend(`想买${word}`)).toBe(`想买${word}`)
  })
})
