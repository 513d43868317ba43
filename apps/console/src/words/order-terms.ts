import { currentLanguage } from './index.js'

type Term = readonly [en: string, zh: string]

/* What orders, requests and rules are called here. An unknown word is shown as it is: it is the shop's own. */

const statuses: Record<string, Term> = {
  pending: ['to be packed', '待打包'],
  processed: ['being packed', '备货中'],
  shipped: ['on its way', '运输中'],
  delivered: ['delivered', '已签收'],
  cancelled: ['canceled', '已取消'],
  'return-requested': ['return asked for', '申请退货'],
  returned: ['returned', '已退货'],
  'exchange-requested': ['exchange asked for', '申请换货'],
  exchanged: ['exchanged', '已换货'],
}

const requests: Record<string, Term> = {
  return: ['Return', '退货'],
  exchange: ['Exchange', '换货'],
  invoice: ['Invoice', '发票'],
  warranty: ['Warranty', '保修'],
  'price-protection': ['Price protection', '价格保护'],
  complaint: ['Complaint', '投诉'],
  appointment: ['Appointment', '预约'],
}

const rules: Record<string, Term> = {
  cancel: ['Cancellation', '取消订单'],
  return: ['Return', '退货'],
  exchange: ['Exchange', '换货'],
  'change-lines': ['Change of items', '修改商品'],
  'change-address': ['Change of address', '修改地址'],
  'change-payment': ['Change of payment', '更换付款方式'],
  invoice: ['Invoice', '发票'],
  warranty: ['Warranty', '保修'],
  'price-protection': ['Price protection', '价格保护'],
  exceptions: ['Exceptions', '例外'],
  refund: ['Refund', '退款'],
}

const events: Record<string, Term> = {
  placed: ['Ordered', '下单'],
  paid: ['Paid', '付款'],
  packed: ['Packed', '打包'],
  shipped: ['Shipped', '发货'],
  delivered: ['Delivered', '签收'],
  cancel: ['Canceled', '取消订单'],
  'request-return': ['Return asked for', '申请退货'],
  'request-exchange': ['Exchange asked for', '申请换货'],
  'change-lines': ['Items changed', '修改商品'],
  'change-address': ['Address changed', '修改地址'],
  'change-payment': ['Payment method changed', '更换付款方式'],
  'request-invoice': ['Invoice asked for', '申请发票'],
  'claim-warranty': ['Warranty claimed', '申请保修'],
  'claim-price-protection': ['Price difference asked for', '申请价保'],
  complain: ['Complaint', '投诉'],
  'book-appointment': ['Appointment asked for', '申请预约'],
  'decide-request': ['Request decided', '处理申请'],
}

const reasons: Record<string, Term> = {
  defective: ['quality problem', '质量问题'],
  damaged: ['arrived damaged', '收到时已破损'],
  'wrong-size': ['wrong size', '尺码不合适'],
  'wrong-item': ['wrong item', '发错货'],
  'not-as-described': ['not as described', '与描述不符'],
  'no-longer-needed': ['no longer wanted', '不想要了'],
  'ordered-by-mistake': ['ordered by mistake', '拍错了'],
  'too-slow': ['takes too long', '发货太慢'],
  'cheaper-elsewhere': ['found it cheaper', '别处更便宜'],
  other: ['another reason', '其他原因'],
}

const invoices: Record<string, Term> = {
  personal: ['for a person', '个人'],
  company: ['for a company', '企业'],
}

const named = (terms: Record<string, Term>) => (name: string) =>
  (Object.hasOwn(terms, name) ? terms[name] : undefined)?.[currentLanguage() === 'zh' ? 1 : 0] ?? name

export const statusNames = Object.keys(statuses)
export const reasonNames = Object.keys(reasons)
export const statusName = named(statuses)
export const requestName = named(requests)
export const ruleName = named(rules)
export const eventName = named(events)
export const reasonName = named(reasons)
export const invoiceName = named(invoices)

/** A rule, with the reasons where it is asked about for those alone: "Return: quality problem, wrong item". */
export const ruleFor = (rule: string, reasons: readonly string[] | null): string =>
  reasons?.length ? `${ruleName(rule)}: ${reasons.map(reasonName).join(', ')}` : ruleName(rule)
