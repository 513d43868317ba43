import type { Passage } from '@elmo-chat/knowledge'
import { describe, expect, it } from 'vitest'
import { findPassages } from './find-passages.js'

const passage = (title: string, text: string, language: 'en' | 'zh' = 'en'): Passage => ({
  ...{ documentId: title.split(' · ')[0], title, text, language },
})
const documents = [
  passage('Delivery · How long it takes', '| Region | Time |\n| --- | --- |\n| North | 2 to 3 days |'),
  passage('Delivery · Changing the address', 'After delivery has begun, the courier charges for a new address.'),
  passage('Payment · Ways to pay', 'Credit cards and gift cards.'),
  passage('配送 · 多久能到', '| 地区 | 时间 |\n| --- | --- |\n| 华北 | 2至3天 |', 'zh'),
  passage('配送 · 修改地址', '发货后由快递员改派，快递公司收费。', 'zh'),
  passage('支付 · 支付方式', '支持银联借记卡和信用卡。', 'zh'),
]
const best = (text: string, topic: string, intent: string, more: readonly Passage[] = []) => {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const [found] = findPassages({ text, topic, fine: { intent, confidence: 0.9 }, constraints: [] }, language, {
    documents: [...documents, ...more],
  })
  return found && `${found.passage.title}${found.isBeside ? ', beside the question' : ''}`
}

describe('a passage', () => {
  it('is found by what is asked of its topic', () => {
    expect(best('how many days does delivery take', 'shipping', 'shipping-time')).toBe('Delivery · How long it takes')
    expect(best('快递几天到', 'shipping', 'shipping-time')).toBe('配送 · 多久能到')
  })
  it('is found though the question says it in other words', () => {
    expect(best('I typed the wrong address', 'shipping', 'order-change')).toBe('Delivery · Changing the address')
    expect(best('地址填错了怎么办', 'shipping', 'order-change')).toBe('配送 · 修改地址')
  })
  it('is found by the matter of a question that shares no word with it', () => {
    const more = [
      passage('Notes · Sending back', 'Lamps that were not lit go back within 40 days.'),
      passage('Notes · On the way', 'The rider waits five minutes, then the box stays with a neighbour.'),
      passage('须知 · 寄回', '没点过的灯40天内可以寄回。', 'zh'),
      passage('须知 · 路上', '骑手等五分钟，之后放邻居家。', 'zh'),
    ]
    expect(best("can I return it if I don't like it", 'returns', 'return-policy', more)).toBe('Notes · Sending back')
    expect(best('不喜欢能退吗', 'returns', 'return-policy', more)).toBe('须知 · 寄回')
    expect(best('what if nobody is home', 'shipping', 'order-change', more)).toBe('Notes · On the way')
    expect(best('没人在家怎么办', 'shipping', 'order-change', more)).toBe('须知 · 路上')
  })
  it('is beside a question for yes or no on what it does not list', () => {
    expect(best('do you take cash on delivery?', 'payment', 'payment-methods')).toBe(
      'Payment · Ways to pay, beside the question',
    )
    expect(best('支持货到付款吗', 'payment', 'payment-methods')).toBe('支付 · 支付方式, beside the question')
    expect(best('can I pay by credit card?', 'payment', 'payment-methods')).toBe('Payment · Ways to pay')
    expect(best('能刷信用卡吗', 'payment', 'payment-methods')).toBe('支付 · 支付方式')
  })
  it('tells from where things are sent, or none does', () => {
    const stores = [
      passage('Contact · Stores', 'We have no stores. Everything is sent from our barn in Ghent.'),
      passage('联系 · 门店', '没有门店，所有商品由昆明的仓库发出。', 'zh'),
    ]
    for (const text of ['where do you ship from', 'which city are my things sent from', '在哪发货', '从哪里寄出']) {
      expect(best(text, 'shipping', 'shipping-area'), text).toBeUndefined()
      expect(best(text, 'shipping', 'shipping-area', stores), text).toMatch(/Stores|门店/u)
    }
  })
  it('on a sale tells how much is off, or none does', () => {
    const late = [
      passage('配送 · 大促', '大促期间可能晚1至2天。', 'zh'),
      passage('Delivery · Sales', 'In a sale we are late.'),
    ]
    const off = [passage('活动 · 大促', '双十一全场八五折。', 'zh'), passage('Offers · Sales', '15% off in each sale.')]
    for (const text of ['双十一便宜多少', 'how much cheaper is it in the sale']) {
      expect(best(text, 'discount', 'discount', late), text).toBeUndefined()
      expect(best(text, 'discount', 'discount', [...late, ...off]), text).toMatch(/Offers|活动/u)
    }
  })
  it('is on the material that is named', () => {
    const kitchen = [
      passage('用具 · 陶瓷', '标有「可用洗碗机」的可以放洗碗机，其余的不能放洗碗机。', 'zh'),
      passage('用具 · 木器和竹器', '擦干立放，不进洗碗机。', 'zh'),
    ]
    expect(best('竹砧板能放洗碗机洗吗', 'care', 'care', kitchen)).toContain('竹器')
    expect(best('瓷碗能放洗碗机洗吗', 'care', 'care', kitchen)).toContain('陶瓷')
  })
  it('on returns tells of what was worn already', () => {
    const returns = [
      passage('Returns · Your mind', 'Within 9 days you can return what is unused and unwashed.'),
      passage('Returns · Exchanges', 'Within 20 days you can change size or color once.'),
    ]
    expect(best('can I return a dress I wore once', 'returns', 'return-policy', returns)).toContain('Your mind')
    expect(best('do you do exchanges?', 'returns', 'exchange-policy', returns)).toContain('Exchanges')
  })
})
