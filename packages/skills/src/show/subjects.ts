import type { Bilingual } from '@elmo-chat/kernel'
import type { Understanding } from '@elmo-chat/understanding'

/** How likely a fine intent must be for the answer to name it. */
const NAMED = 0.6

/** What a question of service is on, named where it was clearly understood. */
export function subjectOf({ fine, language }: Understanding): string | undefined {
  return fine && fine.confidence >= NAMED ? subjects[fine.intent]?.[language] : undefined
}

/** Fine intents of service by the words for what they are on. */
export const subjects: Readonly<Record<string, Bilingual>> = {
  'size-advice': { en: 'which size to take', zh: '尺码选择' },
  bargain: { en: 'a better price', zh: '议价' },
  'shipping-time': { en: 'delivery times', zh: '送达时间' },
  'shipping-cost': { en: 'shipping costs', zh: '运费' },
  'shipping-area': { en: 'where it delivers', zh: '配送范围' },
  'pick-up': { en: 'picking up in person', zh: '到店自提' },
  'payment-methods': { en: 'ways to pay', zh: '付款方式' },
  coupons: { en: 'codes and promotions', zh: '优惠券和活动' },
  'gift-wrap': { en: 'gift wrapping', zh: '礼品包装' },
  'stores-and-hours': { en: 'stores and opening hours', zh: '门店和营业时间' },
  membership: { en: 'membership', zh: '会员' },
  authenticity: { en: 'authenticity', zh: '正品与真伪' },
  care: { en: 'care', zh: '洗护保养' },
  'return-policy': { en: 'the rules of returns', zh: '退货规则' },
  'exchange-policy': { en: 'the rules of exchanges', zh: '换货规则' },
  'warranty-policy': { en: 'the warranty', zh: '保修' },
  privacy: { en: 'privacy', zh: '隐私' },
  wholesale: { en: 'wholesale', zh: '批发和团购' },
  'price-protection': { en: 'price protection', zh: '价格保护' },
  installments: { en: 'paying in installments', zh: '分期付款' },
  'order-status': { en: 'where an order is', zh: '查询订单进度' },
  'order-cancel': { en: 'canceling an order', zh: '取消订单' },
  'order-change': { en: 'changing an order', zh: '修改订单' },
  'return-request': { en: 'returning something', zh: '退货' },
  'exchange-request': { en: 'exchanging something', zh: '换货' },
  'refund-status': { en: 'a refund on its way', zh: '退款进度' },
  invoice: { en: 'an invoice', zh: '发票' },
  repair: { en: 'a repair', zh: '维修' },
  'payment-problem': { en: 'a payment that went wrong', zh: '付款异常' },
  account: { en: 'your account', zh: '账户' },
  appointment: { en: 'an appointment', zh: '预约' },
  'missing-or-wrong-item': { en: 'an item that is missing or wrong', zh: '少发或错发' },
  'damaged-item': { en: 'an item that arrived damaged', zh: '商品破损或有瑕疵' },
}
