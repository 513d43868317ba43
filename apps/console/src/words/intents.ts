/* What a message can be about, as the intent model tells it: finer than what the assistant acts by. In groups, as people look for them. */

type Term = readonly [en: string, zh: string]

const shopping = {
  'find-product': ['find a product', '找商品'],
  refine: ['refine the search', '缩小范围'],
  browse: ['look around', '随便看看'],
  recommend: ['recommendation', '求推荐'],
  'gift-advice': ['gift advice', '选礼物'],
  outfit: ['what goes with it', '问搭配'],
  compare: ['compare', '对比'],
  'product-details': ['details of a product', '问商品细节'],
  availability: ['in stock or not', '问有没有货'],
  restock: ['back in stock when', '问何时补货'],
  'size-advice': ['size advice', '问尺码'],
  count: ['how many there are', '问数量'],
  'show-more': ['show more', '看更多'],
  similar: ['more like this', '找相似'],
  why: ['why this one', '问为什么'],
  'add-to-cart': ['add to cart', '加入购物车'],
  'start-over': ['start over', '重新开始'],
  bargain: ['ask for a discount', '讲价'],
} as const satisfies Record<string, Term>

const courtesy = {
  greet: ['greeting', '打招呼'],
  thank: ['thanks', '道谢'],
  goodbye: ['goodbye', '道别'],
  affirm: ['yes', '同意'],
  deny: ['no', '拒绝'],
  capabilities: ['what can you do', '问能做什么'],
  'are-you-a-bot': ['are you a bot', '问是不是机器人'],
  human: ['a person, please', '转人工'],
} as const satisfies Record<string, Term>

const before = {
  'shipping-time': ['shipping time', '问发货和到货时间'],
  'shipping-cost': ['shipping cost', '问运费'],
  'shipping-area': ['shipping area', '问配送范围'],
  'pick-up': ['pick-up', '问自提'],
  'payment-methods': ['ways to pay', '问付款方式'],
  coupons: ['coupons', '问优惠券'],
  'gift-wrap': ['gift wrap', '问礼品包装'],
  'stores-and-hours': ['stores and hours', '问门店和营业时间'],
  membership: ['membership', '问会员'],
  authenticity: ['is it genuine', '问是否正品'],
  care: ['care and washing', '问洗护'],
  'return-policy': ['return policy', '问退货政策'],
  'exchange-policy': ['exchange policy', '问换货政策'],
  'warranty-policy': ['warranty', '问保修'],
  privacy: ['privacy', '问隐私'],
  wholesale: ['wholesale', '问批发'],
  'price-protection': ['price protection', '问价保'],
  installments: ['installments', '问分期'],
} as const satisfies Record<string, Term>

const after = {
  'order-status': ['where is my order', '查订单'],
  'order-cancel': ['cancel an order', '取消订单'],
  'order-change': ['change an order', '改订单'],
  'return-request': ['return something', '要退货'],
  'exchange-request': ['exchange something', '要换货'],
  'refund-status': ['where is my refund', '查退款'],
  invoice: ['invoice', '要发票'],
  repair: ['repair', '报修'],
  'payment-problem': ['payment problem', '付款出错'],
  account: ['account', '账号问题'],
  appointment: ['appointment', '预约'],
  'missing-or-wrong-item': ['missing or wrong item', '少发错发'],
  'damaged-item': ['damaged item', '商品破损'],
  complaint: ['complaint', '投诉'],
} as const satisfies Record<string, Term>

const beyond = { 'out-of-scope': ['not about the shop', '与店铺无关'] } as const satisfies Record<string, Term>

export const intentGroups = [
  { group: 'shopping', intents: Object.keys(shopping) },
  { group: 'courtesy', intents: Object.keys(courtesy) },
  { group: 'before', intents: Object.keys(before) },
  { group: 'after', intents: Object.keys(after) },
  { group: 'beyond', intents: Object.keys(beyond) },
] as const

export const intents: Record<string, Term> = { ...shopping, ...courtesy, ...before, ...after, ...beyond }
