import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { OrderStatus } from '@elmo-chat/orders'
import type { ServiceDeed } from './service.js'

/** Where an order is, for its customer. */
export const statusWords: Readonly<Record<OrderStatus, Bilingual>> = {
  pending: { en: 'waiting to be packed', zh: '待打包' },
  processed: { en: 'being packed', zh: '正在备货' },
  shipped: { en: 'on its way', zh: '运输中' },
  delivered: { en: 'delivered', zh: '已签收' },
  cancelled: { en: 'canceled', zh: '已取消' },
  'return-requested': { en: 'return asked for', zh: '退货申请中' },
  returned: { en: 'returned', zh: '已退货' },
  'exchange-requested': { en: 'exchange asked for', zh: '换货申请中' },
  exchanged: { en: 'exchanged', zh: '已换货' },
}

/** What happened to it, by what the timeline calls it; other words are told as they are. */
export const eventWords: Readonly<Record<string, Bilingual>> = {
  placed: { en: 'ordered', zh: '已下单' },
  paid: { en: 'paid', zh: '已付款' },
  packed: { en: 'packed', zh: '已打包' },
  cancel: { en: 'canceled', zh: '已取消' },
  'request-return': { en: 'return asked for', zh: '申请退货' },
  'request-exchange': { en: 'exchange asked for', zh: '申请换货' },
  'change-lines': { en: 'items changed', zh: '修改商品' },
  'change-address': { en: 'address changed', zh: '修改地址' },
  'change-payment': { en: 'payment method changed', zh: '更换付款方式' },
  'request-invoice': { en: 'invoice asked for', zh: '申请发票' },
  'claim-warranty': { en: 'warranty claimed', zh: '申请保修' },
  'claim-price-protection': { en: 'price difference asked for', zh: '申请价保' },
  complain: { en: 'complaint', zh: '投诉' },
  'book-appointment': { en: 'appointment asked for', zh: '申请预约' },
  'decide-request': { en: 'answered by the shop', zh: '店铺已处理' },
}

/** What a rule of the policy is about. */
export const ruleWords: Readonly<Record<ServiceDeed | 'exception' | 'refund', Bilingual>> = {
  cancel: { en: 'Cancellation', zh: '取消订单' },
  return: { en: 'Returns', zh: '退货' },
  exchange: { en: 'Exchanges', zh: '换货' },
  'change-address': { en: 'Change of address', zh: '修改地址' },
  invoice: { en: 'Invoices', zh: '发票' },
  warranty: { en: 'Warranty', zh: '保修' },
  'price-protection': { en: 'Price protection', zh: '价格保护' },
  exception: { en: 'Exceptions', zh: '例外' },
  refund: { en: 'Refunds', zh: '退款' },
}

/** How a clause is called where it is cited: what it is about, and of which version it is. */
export const clauseTitle = (title: Bilingual, version: number | string, language: Language): string =>
  language === 'zh' ? `${title.zh}（第${version}版）` : `${title.en} (version ${version})`
