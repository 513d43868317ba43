import { expect, it } from 'vitest'
import { formatMoney } from './money.js'

it.each([
  [{ amount: 19900, currency: 'CNY' }, 'zh', '¥199'],
  [{ amount: 1999, currency: 'USD' }, 'en', '$19.99'],
  [{ amount: 7950, currency: 'USD' }, 'en', '$79.50'],
  [{ amount: 1999, currency: 'JPY' }, 'en', '¥1,999'],
  [{ amount: 0, currency: 'USD' }, 'en', '$0'],
] as const)('writes %j in %s as %s', (money, language, text) => {
  expect(formatMoney(money, language)).toBe(text)
})

it('names a currency that is none by its code', () => {
  expect(formatMoney({ amount: 1250, currency: '???' }, 'en')).toBe('12.50 ???')
})
