import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import type { ShopView } from '../shop/shop-view.js'
import { foundOtherwise } from './why.js'

const shop = { lexicon } as ShopView
const told = (query: string, reason: string, language: 'en' | 'zh', score = 1) =>
  foundOtherwise(query, [{ reason, score }], language, shop)

describe('what a product was found by beside its words', () => {
  it('names what stands for words of the customer, in both languages', () => {
    expect(told('jaket', 'typo:jaket→jacket', 'en')).toEqual(['“jacket” for “jaket”'])
    expect(told('lyq', 'pinyin:lyq→连衣裙', 'zh')).toEqual(['“lyq”即“连衣裙”'])
    expect(told('sneaker', 'synonym:sneaker→trainers', 'en')).toEqual(['“trainers” for “sneaker”'])
  })
  it('names words that are met by what they mean', () => {
    expect(told('frock 连衣裙', 'concept:category/dress', 'zh')).toHaveLength(1)
    expect(told('sofa', 'concept:category/dress', 'en')).toEqual([])
  })
  it('says nothing of words that the product holds, of what gave nothing, nor of other reasons', () => {
    const held = [
      { reason: 'word:jacket@title', score: 1 },
      { reason: 'concept:category/jacket', score: 1 },
    ]
    expect(foundOtherwise('jacket', held, 'en', shop)).toEqual([])
    expect(told('jaket', 'typo:jaket→jacket', 'en', 0)).toEqual([])
    for (const reason of ['phrase', 'coverage', 'stock']) expect(told('jacket', reason, 'en')).toEqual([])
  })
})
