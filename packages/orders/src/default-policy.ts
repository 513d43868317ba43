import type { PolicyBook } from './types.js'

/** A shop's policy before its merchant has changed anything. */
export const defaultPolicy = (currency: string): PolicyBook => ({
  version: 1,
  returnDays: 30,
  exchangeDays: 30,
  refundDays: 7,
  priceProtectionDays: 14,
  warrantyMonths: 12,
  returnFee: { amount: 0, currency },
  cancelUntil: 'pending',
  addressUntil: 'pending',
  finalSale: [],
  cancelReasons: [],
  manyRequests: false,
  clauses: {
    cancel: {
      en: 'An order can be cancelled as long as it has not been packed.',
      zh: '订单打包之前可以取消。',
    },
    return: {
      en: 'What is unworn and complete can be sent back within {days} days after delivery.',
      zh: '签收后{days}天内，未穿用且配件齐全的商品可以退货。',
    },
    exchange: {
      en: 'Another size or color of the same product can be had within {days} days after delivery.',
      zh: '签收后{days}天内，可以换同款的其他尺码或颜色。',
    },
    'address-change': {
      en: 'The address can be changed as long as the order has not been packed.',
      zh: '订单打包之前可以修改收货地址。',
    },
    refund: {
      en: 'The money goes back the way it was paid, within {days} days after the parcel has come back.',
      zh: '退回商品签收后{days}天内，款项按原支付方式退回。',
    },
    warranty: {
      en: 'Faults of material and workmanship are covered for {months} months.',
      zh: '材料和做工问题保修{months}个月。',
    },
    'price-protection': {
      en: 'When the price falls within {days} days after the order, the difference is paid back.',
      zh: '下单后{days}天内降价，退还差价。',
    },
    invoice: {
      en: 'An invoice can be had for every order that was paid.',
      zh: '已付款的订单均可开具发票。',
    },
  },
})
