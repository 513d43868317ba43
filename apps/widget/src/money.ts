import type { ProductItem } from '@elmo-chat/protocol'
import type { Language } from './contract.js'

type Money = NonNullable<ProductItem['price']>

/** Writes minor units as the reader's language does: ¥199, $19.99. An unknown currency is named by its code. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const options: Intl.NumberFormatOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  try {
    const digits = new Intl.NumberFormat(locale, options).resolvedOptions().maximumFractionDigits ?? 2
    const whole = amount % 10 ** digits === 0
    return new Intl.NumberFormat(locale, whole ? { ...options, minimumFractionDigits: 0 } : options).format(
      amount / 10 ** digits,
    )
  } catch {
    return `${(amount / 100).toFixed(2)} ${currency}`
  }
}
