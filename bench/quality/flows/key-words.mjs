/** What a form with key words would do: the flow whose longest word the text holds; none without one. */
const words = {
  'order-status': [
    '物流',
    '快递',
    '到哪',
    '发货',
    '订单',
    'track',
    'package',
    'shipped',
    'where is my order',
    'my order',
  ],
  return: ['退货', '退掉', '退了', 'return', 'send back', 'take back', 'money back'],
  exchange: ['换货', '换成', '换', 'exchange', 'swap', 'instead'],
  cancel: ['取消', '退单', 'cancel', "don't ship"],
  'change-address': ['地址', '改寄', 'address'],
  'refund-status': ['退款', '退的钱', 'refund'],
  invoice: ['发票', '专票', 'invoice', 'receipt'],
  warranty: ['保修', '报修', '修', 'warranty', 'repair', 'fix'],
  'price-protection': ['价保', '差价', '降价', 'price protection', 'difference', 'cheaper', 'price dropped'],
  complaint: ['投诉', '发错', '少发', '不满意', '失望', 'wrong item', 'missing', 'not happy', 'disappointing'],
  appointment: ['预约', '约个时间', 'appointment', 'book'],
}

const choices = {
  reason: {
    defective: ['质量', '起球', '坏', 'defective', 'quality'],
    damaged: ['破损', 'damaged'],
    'wrong-size': ['尺码', '太小', '太大', 'too small', 'fit'],
    'no-longer-needed': ['不喜欢', '不想要', "don't like", "don't need"],
    'ordered-by-mistake': ['拍错', '买错', 'by mistake'],
    'too-slow': ['太慢', 'too long'],
  },
  service: { 'try-on': ['试穿', 'fitting'], advice: ['咨询', 'advice'] },
  'invoice-kind': { personal: ['个人', 'personal'], company: ['公司', 'company'] },
  method: { 支付宝: ['支付宝', 'alipay'], Visa: ['银行卡', 'visa', 'card'] },
}

const longest = (text, of) =>
  Object.entries(of)
    .map(([name, said]) => [name, Math.max(0, ...said.filter((one) => text.includes(one)).map((one) => one.length))])
    .filter(([, length]) => length > 0)
    .sort(([, one], [, other]) => other - one)[0]?.[0]

export const keyWordFlow = (text, open) => longest(text.toLowerCase(), words) ?? open ?? null

export function keyWordSlots(text) {
  const low = text.toLowerCase()
  const number = /#?[a-z]*\d{4,}(?:-\d+)*/iu.exec(text)?.[0]
  const size = /(?<![\d-])(\d{2})(?![\d-])|(?<![a-z])(xs|s|m|l|xl)(?![a-z])/iu.exec(low)?.[0]
  const slots = { ...(number ? { order: number.toUpperCase() } : {}), ...(size ? { variant: size.toUpperCase() } : {}) }
  for (const [slot, of] of Object.entries(choices)) {
    const found = longest(low, of)
    if (found) slots[slot] = found
  }
  const line = /鞋|sneakers|shoes/iu.test(low)
    ? '板鞋 Sneakers'
    : /t恤|衣服|t-shirt|shirt/iu.test(low)
      ? 'T恤 T-shirt'
      : undefined
  const address = /(?:改寄到|改成|\bto )(.*)$/iu.exec(text)?.[1]
  return { ...slots, ...(line ? { line } : {}), ...(address ? { address } : {}) }
}
