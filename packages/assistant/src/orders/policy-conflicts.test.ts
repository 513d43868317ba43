import { type KnowledgeDocument, passagesOf } from '@elmo-chat/knowledge'
import { defaultPolicy, type PolicyBook } from '@elmo-chat/orders'
import { expect, it } from 'vitest'
import { policyDocuments, ruledBy } from './policy-passages.js'

const week: PolicyBook = {
  ...defaultPolicy,
  version: 3,
  rules: {
    ...defaultPolicy.rules,
    return: {
      ...defaultPolicy.rules.return,
      days: 7,
      clause: { ...defaultPolicy.rules.return.clause, version: 3 },
    },
  },
}
const document = (language: 'en' | 'zh', text: string): KnowledgeDocument => ({
  ...{ id: 'terms', language, title: language === 'zh' ? '购物须知' : 'Terms' },
  text,
})
const disputes = (language: 'en' | 'zh', text: string) =>
  ruledBy(week)(passagesOf([document(language, text)])).conflicts

it('quotes each clause with its numbers, under a heading that says of which version it is', () => {
  const passages = passagesOf(policyDocuments(week))
  expect(passages.find(({ title }) => title === 'Shop policy · Returns (version 3)')?.text).toContain('within 7 days')
  expect(passages.find(({ title }) => title === '店铺政策 · 保修（第1版）')?.text).toContain('12 个月')
  expect(passages.every(({ text }) => !/[{}]/.test(text))).toBe(true)
})

it.each([
  ['en', 'You can return anything within 30 days of delivery.', ['7'], ['30']],
  ['zh', '签收后15天内可以退换。', ['7'], ['15']],
  ['zh', '收货后7天内可以退货，会员为15天。10天内降价退差价。', ['7'], ['10']],
  ['en', 'All watches carry a two-year warranty.', ['12'], ['24']],
] as const)('a document in %s that says "%s" contradicts the policy', (language, text, own, other) => {
  expect(disputes(language, text).map(({ values }) => values)).toContainEqual([own, other])
})

it.each([
  ['en', 'You can return anything within 7 days of delivery; members have 15 days.'],
  [
    'en',
    'Faults found within 30 days of delivery are returned or repaired free of charge. A one-year warranty covers it.',
  ],
  ['en', 'We check a return within 2 days of its arrival and refund at once.'],
  ['zh', '收到退货地址后请在10天内寄出。换货请在收货后30天内申请。'],
  ['zh', '签收后30天内发现质量问题，可以退货。保修一年。'],
] as const)('a document in %s that says "%s" does not', (language, text) => {
  expect(disputes(language, text)).toEqual([])
})
