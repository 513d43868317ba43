import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, fromMajor, minorDigits, toMajor } from './money.js'

describe('money', () => {
  it('knows the minor digits of each currency', () => {
    expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('KWD'), minorDigits('nonsense')]).toEqual([2, 0, 3, 2])
  })
  it('rounds at the last minor digit without binary surprises', () => {
    expect(fromMajor(1.005, 'USD').amount).toBe(101)
    expect(fromMajor(19.99, 'USD').amount).toBe(1999)
    expect(fromMajor(-2.5, 'JPY').amount).toBe(-3)
    expect(fromMajor(1e-7, 'USD').amount).toBe(0)
  })
  it('gives back any amount that it was made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('USD', 'CNY', 'JPY', 'KWD'),
        (amount, currency) => {
          expect(fromMajor(toMajor({ amount, currency }), currency).amount + 0).toBe(amount + 0)
        },
      ),
    )
  })
  it('writes whole amounts without decimals, in the reader’s way', () => {
    expect(formatMoney({ amount: 19900, currency: 'CNY' }, 'zh')).toBe('¥199')
    expect(formatMoney({ amount: 1999, currency: 'USD' }, 'en')).toBe('$19.99')
    expect(formatMoney({ amount: 123456700, currency: 'JPY' }, 'en')).toBe('¥123,456,700')
  })
})
