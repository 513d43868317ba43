import { describe, expect, it } from 'vitest'
import { written } from './written.js'

describe('what was said in English', () => {
  it.each([
    ['jeans under three hundred', 'jeans under 300'],
    ['a shirt for a hundred and twenty five dollars', 'a shirt for 125 dollars'],
    ['one thousand two hundred fifty yuan', '1250 yuan'],
    ['between fifty and eighty', 'between 50 and 80'],
    ['sneakers in size thirty-eight', 'sneakers in size 38'],
    ['five dollars', '5 dollars'],
    ['do you have it in extra large', 'do you have it in XL'],
    ['double extra large please', 'XXL please'],
    ['size medium', 'size M'],
    ['the first one and the other two', 'the first one and the other two'],
    ['a large mug', 'a large mug'],
    ['  two   of them ', 'two of them'],
    ['someone at the weekend', 'someone at the weekend'],
    ['where is order one zero oh four two', 'where is order 10042'],
    ['one two or three of them', 'one two or three of them'],
  ])('%s', (said, wanted) => expect(written(said, 'en')).toBe(wanted))
})

describe('what was said in Chinese', () => {
  it.each([
    ['两百五十块以内的衬衫', '250块以内的衬衫'],
    ['兩百五十塊以內的襯衫', '250块以内的衬衫'],
    ['我 想 买 一千五 的 大衣', '我想买1500的大衣'],
    ['三十八码的鞋', '38码的鞋'],
    ['一米七五能穿吗', '1.75米能穿吗'],
    ['我要特大号的', '我要XL的'],
    ['加加大码有吗', 'XXL有吗'],
    ['要中号', '要M'],
    ['一双运动鞋', '一双运动鞋'],
    ['第二个怎么样', '第二个怎么样'],
    ['便宜一点的', '便宜一点的'],
    ['订单号一零零四二到哪了', '订单号10042到哪了'],
    ['我的电话是幺三八零零一三八零零零', '我的电话是13800138000'],
    ['三四百的', '三四百的'],
  ])('%s', (said, wanted) => expect(written(said, 'zh')).toBe(wanted))
})
