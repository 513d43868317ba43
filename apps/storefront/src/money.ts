import type { ProductItem } from '@elmo-chat/protocol'
import type { Language } from './surroundings.js'

export type Money = NonNullable<ProductItem['price']>

/** Writes money as that language's readers know it, without decimals where there are none. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const unit = 10 ** digits
  const fraction = amount % unit === 0 ? 0 : digits
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount / unit)
}
