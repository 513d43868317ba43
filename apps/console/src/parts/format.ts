import { currentLanguage } from '../words/index.js'

const locale = () => (currentLanguage() === 'zh' ? 'zh-CN' : 'en-US')

/** 1,234 */
export const formatCount = (count: number) => new Intl.NumberFormat(locale()).format(count)

/** A mean of counts: 8.4, and 120 without decimals. */
export const formatUsual = (mean: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: mean < 10 ? 1 : 0 }).format(mean)

/** 0.923 → 92% */
export const formatShare = (share: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** 0.123 → 12.3%; whole where it is, or large. */
export const formatPercent = (share: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share)

/** A score or a measure: always as many decimals, so that columns line up. */
export const formatScore = (score: number, digits = 2) =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(score)

/** A difference with its sign, a true minus included: +0.021, −0.004. */
export const formatDifference = (difference: number, digits = 3) =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })
    .format(difference)
    .replace('-', '−')

/** ¥199 or $19.99, from minor units; no decimals where the price has none. */
export function formatPrice({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}

/** Day and time in the viewer's zone. */
export const formatTime = (at: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** Nov 3, 2026; a bare date is no moment and has no zone. */
export const formatDate = (day: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: zoneOf(day) }).format(new Date(day))

/** Nov 3 */
export const formatDay = (day: string) =>
  new Intl.DateTimeFormat(locale(), { month: 'short', day: 'numeric', timeZone: zoneOf(day) }).format(new Date(day))

const zoneOf = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? 'UTC' : undefined)

/** The time of day alone, to the second. */
export const formatClock = (at: string) =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(at))

/** 17:00 in the viewer's zone. */
export const formatHour = (at: string) =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at))

/** Mon 17:00 in the viewer's zone. */
export const formatDayHour = (at: string) =>
  new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))

/** "5 minutes ago", against now. */
export function formatAgo(at: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000)
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' })
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const
  for (const [unit, length] of units)
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  return format.format(0, 'second')
}

/** How long a span lasted: 0.07 s, 12 s, 3 min 5 s. */
export const formatSpan = (from: string, to: string) => formatDuration(Math.max(0, Date.parse(to) - Date.parse(from)))

/** 67 ms, 12 s, 3 min 5 s */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return formatMs(ms)
  const seconds = Math.round(ms / 1_000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** 3.4 ms; what is too short to be told apart from nothing says so. */
export function formatMs(ms: number): string {
  if (ms > 0 && ms < 0.05) return '< 0.1 ms'
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: ms < 10 ? 1 : 0 }).format(ms)} ms`
}

/** 3.4 MB, 587 bytes */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** step)
}
