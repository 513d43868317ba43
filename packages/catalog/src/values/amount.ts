import { fromMajor, type Money, minorDigits } from '@elmo-chat/kernel'
import type { FeedProblemCode } from '../errors.js'

export interface PriceReading {
  /** ISO 4217, for amounts without a currency. */
  readonly currency: string
  /** What a bare amount counts; an amount with its currency written beside it is always in major units. */
  readonly priceUnit: 'major' | 'minor'
}

export type ReadPrice = { readonly money: Money } | { readonly problem: FeedProblemCode }

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const bySymbol: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₪': 'ILS',
  '₴': 'UAH',
  元: 'CNY',
  块: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  RMB: 'CNY',
  US$: 'USD',
  HK$: 'HKD',
  A$: 'AUD',
  C$: 'CAD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  美元: 'USD',
  港币: 'HKD',
  欧元: 'EUR',
  日元: 'JPY',
}
const yen = new Set(['CNY', 'JPY'])
const dollars = new Set(['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS'])
/** Currencies whose countries write 1.299 for one thousand two hundred ninety-nine. */
const pointGroups = new Set(['EUR', 'BRL', 'DKK', 'IDR', 'TRY', 'VND', 'ARS', 'CLP', 'COP', 'NOK', 'RUB', 'UAH'])
const longestPrice = 60
const free = new Set(['free', 'gratis', '免费', '赠品'])

/**
 * Reads one amount, with or without its currency: "19.99 USD", "1.299,00 €", "¥1,299", "1299元", "free".
 * A zero is no price (FEED_PRICE_ZERO) unless the text says that the thing is free; a range is no price either.
 */
export function readPrice(text: string, { currency, priceUnit }: PriceReading): ReadPrice {
  if (text.length > longestPrice) return { problem: 'FEED_PRICE_UNREADABLE' }
  const plain = text.normalize('NFKC').trim()
  if (free.has(plain.toLowerCase())) return { money: { amount: 0, currency } }
  const parts = /^([^\d+-]*?)\s*([+-]?\d[\d.,'’\s]*)\s*([^\d]*)$/.exec(plain)
  if (!parts) return { problem: 'FEED_PRICE_UNREADABLE' }
  const written = `${parts[1]!.trim()}${parts[3]!.trim()}`
  const known = written === '' ? currency : currencyOf(written, currency)
  if (!known) return { problem: 'FEED_CURRENCY_UNKNOWN' }
  const major = readNumber(parts[2]!, written !== '' && pointGroups.has(known))
  if (major === null || major < 0) return { problem: 'FEED_PRICE_UNREADABLE' }
  if (major === 0) return { problem: 'FEED_PRICE_ZERO' }
  const isMinor = written === '' && priceUnit === 'minor'
  if (isMinor && !Number.isInteger(major)) return { problem: 'FEED_PRICE_UNREADABLE' }
  const money = isMinor ? { amount: major, currency: known } : fromMajor(major, known)
  if (money.amount === 0 || !Number.isSafeInteger(money.amount)) return { problem: 'FEED_PRICE_UNREADABLE' }
  return { money }
}

/** Writes an amount as feeds do: "19.99 USD", with a point and the currency's own number of digits. */
export function writePrice({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  const text = String(amount).padStart(digits + 1, '0')
  return `${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`} ${currency}`
}

/** The ISO code that a code, sign or word stands for; ¥ and $ stand for the shop's own currency when it is one of theirs. */
export function currencyOf(written: string, shop: string): string | undefined {
  const mark = written.replace(/[\s:.]/g, '')
  const upper = mark.toUpperCase()
  if (mark === '¥' || mark === '￥') return yen.has(shop) ? shop : 'CNY'
  if (mark === '$') return dollars.has(shop) ? shop : 'USD'
  if (bySymbol[upper]) return bySymbol[upper]
  if (/^[A-Z]{3}$/.test(upper)) return codes.has(upper) ? upper : undefined
  const [, sign = '', rest = ''] = /^(¥|￥|\$|€|£)(.+)$/.exec(mark) ?? []
  const byRest = rest && currencyOf(rest, shop)
  return byRest &&
    (sign === '$' ? dollars : sign === '€' || sign === '£' ? new Set([bySymbol[sign]!]) : yen).has(byRest)
    ? byRest
    : undefined
}

/** The number that digits with separators stand for; null when their places contradict each other. */
export function readNumber(text: string, pointMayGroup = false): number | null {
  const bare = text.replace(/['’\s]/g, '')
  const point = bare.lastIndexOf('.')
  const comma = bare.lastIndexOf(',')
  const decimal = decimalMark(bare, point, comma, pointMayGroup)
  const group = decimal === '.' ? ',' : '.'
  const [whole = '', fraction = '', ...more] = decimal === '' ? [bare] : bare.split(decimal)
  if (more.length > 0 || fraction.includes(group)) return null
  const grouped = decimal === '' ? whole.replace(/[.,]/g, '') : whole.split(group).join('')
  const number = Number(`${grouped}.${fraction || '0'}`)
  return /^[+-]?\d+$/.test(grouped) && /^\d*$/.test(fraction) ? number : null
}

function decimalMark(bare: string, point: number, comma: number, pointMayGroup: boolean): '.' | ',' | '' {
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  if (point < 0 && comma < 0) return ''
  const mark = point >= 0 ? '.' : ','
  const isRepeated = bare.indexOf(mark) !== bare.lastIndexOf(mark)
  const endsInThree = bare.length - bare.lastIndexOf(mark) === 4
  if (isRepeated) return ''
  return endsInThree && (mark === ',' || pointMayGroup) && !/^[+-]?0[.,]/.test(bare) ? '' : mark
}
