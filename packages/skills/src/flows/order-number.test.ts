import { describe, expect, test } from 'vitest'
import { orderNumbersIn } from './order-number.js'

const written = [
  ['EM20261107-1234', 'EM20261107-1234'],
  ['订单号EM20261107-1234', 'EM20261107-1234'],
  ['我的订单ＥＭ２０２６１１０７－１２３４到哪了', 'EM20261107-1234'],
  ['where is em20261107-1234?', 'EM20261107-1234'],
  ['#1001', '#1001'],
  ['order # 1001 please', '#1001'],
  ['return order #W2378156', '#W2378156'],
  ['1234567890', '1234567890'],
  ['订单：1234567890，质量问题', '1234567890'],
  ['单号是 8848123', '8848123'],
  ['order number 4021', '4021'],
  ['my order no. 987', '987'],
  ['113-1234567-1234567', '113-1234567-1234567'],
  ['my order 2026-11-07 was 200412', '200412'],
  ['把 EM20261107-1234 里的鞋换成 42 码', 'EM20261107-1234'],
  ['我要退货，订单号12345', '12345'],
  ['the number was wrong, it is 123456', '123456'],
] as const

describe('a number of an order', () => {
  test.each(written)('is read however it is written: %s', (text, number) => {
    expect(orderNumbersIn(text).map((said) => said.number)).toEqual([number])
  })

  test.each([
    '预算1000元',
    '200-300元',
    'under 1000',
    'I paid $1299 for it',
    '花了1299.00',
    '1,299 yuan',
    '我的电话13800138000',
    'call 555-123-4567',
    '2026-11-07',
    '2026年买的',
    'I bought it in 2025',
    '20261107下的单',
    '42码',
    '换 1000 毫升的',
    '5000mAh',
    'WH-1000XM5',
    '身高175',
    '上海市徐汇区漕溪北路1200号 200030',
    '12345 Elm Street, Springfield, IL 62704',
    '7天内',
    '型号：8848',
  ])('is none: %s', (text) => {
    expect(orderNumbersIn(text)).toEqual([])
  })

  test('is told from one that is said not to be it', () => {
    expect(orderNumbersIn('不是123456，是123457').map(({ isDenied }) => isDenied)).toEqual([true, false])
    expect(orderNumbersIn('order 123457, not 123456').map(({ isDenied }) => isDenied)).toEqual([false, true])
  })

  test('is marked where it can hardly be another thing', () => {
    expect(orderNumbersIn('123456')[0]?.isMarked).toBe(false)
    for (const text of ['订单123456', 'order number: 123456', '#123456', 'EM123456'])
      expect(orderNumbersIn(text)[0]?.isMarked).toBe(true)
  })
})
