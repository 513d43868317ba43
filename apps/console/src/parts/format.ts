import { currentLanguage } from '../words/index.js'

const locale = () => (currentLanguage() === 'zh' ? 'zh-CN' : 'en-US')

/** 1,234 */
export const formatCount = (count: number) => new Intl.NumberFormat(locale()).format(count)

/** ¥199 or $19.99, from minor units. */
export function formatPrice({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(locale(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** Day and time in the viewer's zone. */
export const formatTime = (at: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** "5 minutes ago", against now. */
export function formatAgo(at: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000)
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  return format.format(Math.trunc(seconds), 'second')
}

/** 3.4 ms */
export const formatMs = (ms: number) =>
  `${new Intl.NumberFormat(locale(), { maximumFractionDigits: ms < 10 ? 1 : 0 }).format(ms)} ms`
