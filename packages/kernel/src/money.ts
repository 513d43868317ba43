import type { Language } from './language.js'

/** An amount in the currency's minor units (cents, fen, yen): always an integer. `currency` is an ISO 4217 code. */
export interface Money {
  readonly amount: number
  readonly currency: string
}

const digits = new Map<string, number>()

/** How many decimal digits a currency has: 2 for USD and CNY, 0 for JPY, 3 for KWD. Unknown codes count as 2. */
export function minorDigits(currency: string): number {
  let known = digits.get(currency)
  if (known === undefined) {
    try {
      known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    } catch {
      known = 2
    }
    digits.set(currency, known)
  }
  return known
}

/** Turns a major-unit number (19.99) into money, rounding half away from zero at the last minor digit. */
export function fromMajor(major: number, currency: string): Money {
  // Going through the decimal text avoids 1.005 * 100 = 100.49999999999999.
  const [mantissa, exponent = '0'] = String(Math.abs(major)).split('e')
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + minorDigits(currency)}`))
  return { amount: major < 0 ? -scaled : scaled, currency }
}

/** Gives the amount in major units, for display and for ratios only. */
export function toMajor(money: Money): number {
  return money.amount / 10 ** minorDigits(money.currency)
}

const formats = new Map<string, Intl.NumberFormat>()

/** Writes money as people of that language read it: ¥199, $19.99; a whole amount is written without decimals. */
export function formatMoney(money: Money, language: Language): string {
  const whole = money.amount % 10 ** minorDigits(money.currency) === 0
  const key = `${language} ${money.currency} ${whole}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
      style: 'currency',
      currency: money.currency,
      currencyDisplay: 'narrowSymbol',
      ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    })
    formats.set(key, format)
  }
  return format.format(toMajor(money))
}
