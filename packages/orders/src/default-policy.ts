import type { Clause, PolicyBook } from './types.js'

const clause = (id: string, en: string, zh: string): Clause => ({ id, text: { en, zh }, version: 1 })

/** What a shop starts with until the merchant edits it. */
export const defaultPolicy: PolicyBook = {
  version: 1,
  rules: {
    cancel: {
      clause: clause('cancel', 'An order can be cancelled until we start packing it.', '订单在开始打包之前可以取消。'),
      statuses: ['pending'],
      untilChanged: true,
    },
    return: {
      clause: clause(
        'return',
        'Unworn items with their tags can be returned within {days} days of delivery.',
        '收货后 {days} 天内，未穿着且吊牌完好的商品可以退货。',
      ),
      statuses: ['delivered'],
      days: 30,
    },
    exchange: {
      clause: clause(
        'exchange',
        'Items can be exchanged for another size or color within {days} days of delivery.',
        '收货后 {days} 天内可以换尺码或颜色。',
      ),
      statuses: ['delivered'],
      days: 30,
    },
    'change-lines': {
      clause: clause(
        'change-lines',
        'Sizes and colors of an order can be changed once, until we start packing it.',
        '订单开始打包之前，可以更改一次尺码或颜色。',
      ),
      statuses: ['pending'],
      untilChanged: true,
    },
    'change-address': {
      clause: clause(
        'change-address',
        'The address can be changed until we start packing the order.',
        '订单开始打包之前可以修改地址。',
      ),
      statuses: ['pending'],
    },
    'change-payment': {
      clause: clause(
        'change-payment',
        'The payment method can be changed until we start packing the order.',
        '订单开始打包之前可以更换付款方式。',
      ),
      statuses: ['pending'],
    },
    invoice: {
      clause: clause(
        'invoice',
        'We issue invoices for persons and for companies, also after delivery.',
        '我们可以开个人或企业发票，收货后也可以补开。',
      ),
      statuses: ['pending', 'processed', 'shipped', 'delivered', 'exchange-requested', 'exchanged'],
      kinds: ['personal', 'company'],
    },
    warranty: {
      clause: clause(
        'warranty',
        'Faults of material or making are covered for {months} months from delivery.',
        '材质或做工问题自收货起保修 {months} 个月。',
      ),
      statuses: ['delivered', 'exchange-requested', 'exchanged'],
      months: 12,
      reasons: ['defective', 'damaged'],
    },
    'price-protection': {
      clause: clause(
        'price-protection',
        'If the price drops within {days} days of the order, we pay back the difference.',
        '下单后 {days} 天内降价，退还差价。',
      ),
      statuses: ['pending', 'processed', 'shipped', 'delivered'],
      days: 7,
    },
  },
  exceptions: [
    {
      clause: clause(
        'hygiene',
        'Underwear and swimwear cannot be returned or exchanged unless they are faulty.',
        '内衣和泳衣如无质量问题不退不换。',
      ),
      categories: ['underwear', 'swimwear'],
      forbids: ['return', 'exchange'],
      unless: ['defective', 'damaged', 'wrong-item'],
    },
  ],
  refund: {
    clause: clause(
      'refund',
      'Gift cards are refunded at once, other payments within {least} to {most} business days.',
      '礼品卡即时退回，其他付款方式在 {least} 到 {most} 个工作日内退回。',
    ),
    days: { least: 5, most: 7 },
  },
}
