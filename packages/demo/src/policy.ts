import { defaultPolicy, type PolicyBook } from '@elmo-chat/orders'

const clause = (id: string, en: string, zh: string) => ({ id, text: { en, zh }, version: 1 })

const { rules } = defaultPolicy

/** Faults have longer than a change of mind, and cost nothing. */
const faults = (id: string, en: string, zh: string) => ({
  clause: clause(
    id,
    `Faults, damage on the way and wrong items ${en} within {days} days of delivery, free of charge.`,
    `签收后 {days} 天内发现质量问题、运输破损或发错货，可以${zh}，费用由我们承担。`,
  ),
  reasons: ['defective', 'damaged', 'wrong-item'],
  days: 30,
})

/** The policy of the demo shop, to the letter of its documents where flows act by it; the rest is that of every shop. */
export const demoPolicy: PolicyBook = {
  ...defaultPolicy,
  rules: {
    ...rules,
    return: {
      ...rules.return,
      clause: clause(
        'return',
        'Within {days} days of delivery you can return what is unused and unwashed with its tag in place. Silver members and above have longer: a colleague sees to it.',
        '签收后 {days} 天内，未使用、未洗涤且吊牌完好的商品可以无理由退货。银卡及以上会员期限更长，由人工客服办理。',
      ),
      days: 7,
      forReasons: [faults('return-fault', 'are taken back', '退货')],
    },
    exchange: {
      ...rules.exchange,
      clause: clause(
        'exchange',
        'Within {days} days of delivery you can change size or color once; we pay the shipping both ways.',
        '签收后 {days} 天内可以换尺码或颜色一次，往返运费由我们承担一次。',
      ),
      days: 15,
      forReasons: [faults('exchange-fault', 'are exchanged', '换货')],
    },
    warranty: {
      ...rules.warranty,
      clause: clause(
        'warranty',
        'We look at faults of material or making for {months} months from delivery; electronics are under warranty for as long.',
        '收货后 {months} 个月内的材质或做工问题都可以报给我们看；数码电器同期保修。',
      ),
    },
    'price-protection': {
      ...rules['price-protection'],
      clause: clause(
        'price-protection',
        'When the same item is reduced within {days} days of your order, ask for the difference back. Flash sales and vouchers do not count.',
        '下单后 {days} 天内同款降价，可以申请退差价，限时秒杀和优惠券除外。',
      ),
    },
  },
  exceptions: [
    {
      clause: clause(
        'hygiene',
        'Underwear, swimwear and socks are not taken back or exchanged without a fault.',
        '内衣、泳衣和袜子如无质量问题不退不换。',
      ),
      categories: ['underwear', 'swimwear', 'socks'],
      forbids: ['return', 'exchange'],
      unless: ['defective', 'damaged', 'wrong-item'],
    },
  ],
  refund: {
    clause: clause(
      'refund',
      'We refund within {least} to {most} business days of a return’s arrival, the way you paid.',
      '仓库收到退货后 {least} 到 {most} 个工作日内原路退款。',
    ),
    days: { least: 1, most: 5 },
  },
}
