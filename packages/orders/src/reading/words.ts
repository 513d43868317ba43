import { compactName } from '@elmo-chat/catalog'
import type { OrderStatus, PaymentMethod } from '../types.js'

/** Words of shops for what an order is at; ours among them. The furthest comes last. */
const statuses: readonly (readonly [OrderStatus, string])[] = [
  [
    'pending',
    `pending open new placed paid unpaid unfulfilled authorized onhold pendingpayment partiallypaid awaitingpayment
     awaitingfulfillment 待付款 未付款 待支付 已付款 已支付 待发货 未发货 新订单 待处理`,
  ],
  [
    'processed',
    'processed processing packed packing picking inprogress confirmed readytoship 处理中 备货中 配货中 已打包 已确认 打包中',
  ],
  [
    'shipped',
    `shipped fulfilled dispatched intransit outfordelivery sent partiallyfulfilled partiallyshipped 已发货 部分发货 运输中 派送中
     配送中 待收货`,
  ],
  ['delivered', 'delivered completed complete received archived 已签收 已收货 已送达 已完成 交易成功'],
  ['return-requested', 'returnrequested returning returninprogress 退货中 申请退货 待退货 退款中'],
  ['returned', 'returned refunded 已退货 已退款'],
  ['exchange-requested', 'exchangerequested exchanging 换货中 申请换货 待换货'],
  ['exchanged', 'exchanged 已换货'],
  ['cancelled', 'cancelled canceled voided expired 已取消 已关闭 交易关闭 已作废'],
]
const statusByWord = new Map(
  statuses.flatMap(([status, words], rank) => words.split(/\s+/).map((word) => [word, { status, rank }] as const)),
)
const UNPAID = new Set('unpaid pendingpayment awaitingpayment authorized voided 待付款 未付款 待支付'.split(' '))

/** The furthest of what the words say, and the word that is not known; words are as any shop writes them. */
export function readStatus(words: readonly string[]): { readonly status: OrderStatus } | { readonly unknown: string } {
  let furthest: { status: OrderStatus; rank: number } | undefined
  for (const word of words) {
    const found = statusByWord.get(compactName(word))
    if (!found) return { unknown: word }
    if (!furthest || found.rank > furthest.rank) furthest = found
  }
  return furthest ? { status: furthest.status } : { unknown: '' }
}

/** Whether a word says that nothing was paid yet. */
export const isUnpaid = (word: string) => UNPAID.has(compactName(word))

const kinds: readonly (readonly [PaymentMethod['kind'], RegExp])[] = [
  ['gift-card', /gift|礼品卡|储值/i],
  ['alipay', /alipay|支付宝/i],
  ['wechat-pay', /we ?chat|weixin|微信/i],
  ['paypal', /paypal/i],
  ['on-delivery', /on.?delivery|\bcod\b|货到付款/i],
  ['bank-transfer', /transfer|wire|转账|对公/i],
  ['card', /card|visa|master|amex|unionpay|stripe|shopify.?payments|银行卡|信用卡|银联|卡/i],
]

/** What a payment method is, by the words for it. A number in it keeps its last four digits only. */
export function readMethod(words: string, id?: string): PaymentMethod {
  const kind = kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
  const masked = words.replace(/\d(?:[ -]?\d){7,}/g, (number) => `•••• ${number.replace(/\D/g, '').slice(-4)}`)
  return { id: id ?? kind, kind, masked: masked.slice(0, 80) }
}
