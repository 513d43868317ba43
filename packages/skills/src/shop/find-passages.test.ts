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
const best = (text: string, topic: string, intent: string) => {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const [found] = findPassages({ text, topic, fine: { intent, confidence: 0.9 } }, language, { documents })
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
  it('is beside a question for yes or no on what it does not list', () => {
    expect(best('do you take cash on delivery?', 'payment', 'payment-methods')).toBe(
      'Payment · Ways to pay, beside the question',
    )
    expect(best('支持货到付款吗', 'payment', 'payment-methods')).toBe('支付 · 支付方式, beside the question')
    expect(best('can I pay by credit card?', 'payment', 'payment-methods')).toBe('Payment · Ways to pay')
    expect(best('能刷信用卡吗', 'payment', 'payment-methods')).toBe('支付 · 支付方式')
  })
})
