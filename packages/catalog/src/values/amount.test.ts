import { minorDigits } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, readPrice, writePrice } from './amount.js'

const shop = { currency: 'USD', priceUnit: 'major' } as const

describe('readPrice', () => {
  it.each([
    ['19.99 USD', 1999, 'USD'],
    ['USD 19.99', 1999, 'USD'],
    ['$1,299', 129900, 'USD'],
    ['1.299,00 €', 129900, 'EUR'],
    ['1.299 €', 129900, 'EUR'],
    ['12,5 EUR', 1250, 'EUR'],
    ['¥1,299', 129900, 'CNY'],
    ['￥88', 8800, 'CNY'],
    ['1299元', 129900, 'CNY'],
    ['１２９９元', 129900, 'CNY'],
    ['HK$ 120', 12000, 'HKD'],
    ["CHF 1'299.50", 129950, 'CHF'],
    ['1 299,00 zł'.replace('zł', 'PLN'), 129900, 'PLN'],
    ['5000 JPY', 5000, 'JPY'],
    ['1.500 KWD', 1500, 'KWD'],
    ['34.0000', 3400, 'USD'],
    ['52', 5200, 'USD'],
    ['0.999', 100, 'USD'],
  ])('reads %s', (text, amount, currency) => {
    expect(readPrice(text, shop)).toEqual({ money: { amount, currency } })
  })

  it('takes ¥ for the shop’s own currency when that is yen', () => {
    expect(readPrice('¥1,299', { currency: 'JPY', priceUnit: 'major' })).toEqual({
      money: { amount: 1299, currency: 'JPY' },
    })
  })

  it('takes bare whole amounts in minor units where the feed is in minor units, and written currencies in major', () => {
    expect(readPrice('4995', { currency: 'USD', priceUnit: 'minor' })).toEqual({
      money: { amount: 4995, currency: 'USD' },
    })
    expect(readPrice('49.95 USD', { currency: 'USD', priceUnit: 'minor' })).toEqual({
      money: { amount: 4995, currency: 'USD' },
    })
    expect(readPrice('49.95', { currency: 'USD', priceUnit: 'minor' })).toEqual({ problem: 'FEED_PRICE_UNREADABLE' })
  })

  it.each([
    ['0', 'FEED_PRICE_ZERO'],
    ['0.00 USD', 'FEED_PRICE_ZERO'],
    ['ask us', 'FEED_PRICE_UNREADABLE'],
    ['19.99-29.99', 'FEED_PRICE_UNREADABLE'],
    ['-5', 'FEED_PRICE_UNREADABLE'],
    ['1.2.3,4,5', 'FEED_PRICE_UNREADABLE'],
    ['19.99 XQZ', 'FEED_CURRENCY_UNKNOWN'],
    ['19.99 beads', 'FEED_CURRENCY_UNKNOWN'],
  ])('gives no price for %s', (text, problem) => {
    expect(readPrice(text, shop)).toEqual({ problem })
  })

  it('knows a thing that is given away', () => {
    expect(readPrice('免费', shop)).toEqual({ money: { amount: 0, currency: 'USD' } })
  })

  it('reads back what writePrice writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.constantFrom('USD', 'CNY', 'JPY', 'KWD', 'EUR'),
        (amount, currency) => {
          const text = writePrice({ amount, currency })
          expect(text).toMatch(minorDigits(currency) === 0 ? /^\d+ / : /^\d+\.\d+ /)
          expect(readPrice(text, shop)).toEqual({ money: { amount, currency } })
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPrice(text, shop)))
  })
})

describe('readNumber', () => {
  it('takes a single comma before three digits for a thousands separator, before two for a decimal one', () => {
    expect(readNumber('1,299')).toBe(1299)
    expect(readNumber('12,99')).toBe(12.99)
    expect(readNumber('1,29,999')).toBe(129999)
  })
})
