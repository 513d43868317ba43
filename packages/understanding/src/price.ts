import { fromMajor } from '@elmo-chat/kernel'
import type { NumberRange } from './numbers.js'
import type { Reading, Wish } from './reading.js'

/** What an utterance says about money. */
export interface PriceReading {
  readonly wishes: readonly Wish[]
  /** A currency said that is not the shop's; its amounts make no wish. */
  readonly foreignCurrency?: string
}

/** "About 300" is within this part of it. */
const AROUND = 0.2
/** Prices beyond this in major units are slips of the keyboard. */
const HIGHEST = 1e9

const CURRENCY_OF_UNIT: Readonly<Record<string, string>> = {
  yuan: 'CNY',
  cny: 'CNY',
  rmb: 'CNY',
  usd: 'USD',
  dollar: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  jpy: 'JPY',
  yen: 'JPY',
  krw: 'KRW',
  won: 'KRW',
  hkd: 'HKD',
  twd: 'TWD',
  cad: 'CAD',
  aud: 'AUD',
  sgd: 'SGD',
  inr: 'INR',
  rupee: 'INR',
  chf: 'CHF',
  thb: 'THB',
  myr: 'MYR',
  rub: 'RUB',
  brl: 'BRL',
  mxn: 'MXN',
  nzd: 'NZD',
  sek: 'SEK',
}
/** Signs and words that several currencies share: they mean the shop's own where it is one of these. */
const SHARED: readonly { readonly sign: RegExp; readonly currencies: readonly string[] | 'any' }[] = [
  { sign: /块|bucks?\b/, currencies: 'any' },
  { sign: /(?:^|[^a-z])\$|\bdollars?\b/, currencies: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'] },
  { sign: /[¥￥]/, currencies: ['CNY', 'JPY'] },
  { sign: /(?<![美欧港日韩澳加])元/, currencies: ['CNY', 'HKD', 'TWD'] },
  { sign: /\bpounds?\b|£/, currencies: ['GBP'] },
]
const PRICE_WORDS =
  /(?:price|priced|cost|costs|costing|budget|spend|pay|afford|预算|价格|价位|价钱|价|花|元|块)[^\d]{0,6}$/
const MORE_NUMBERS_AFTER =
  /^\s*(?:码|号|寸|个|款|件|双|条|种|只|套|台|人|岁|页|期|年|月|日|天|楼|st\b|nd\b|rd\b|th\b|%|％|percent)/

/** Whether a unit concept is money. */
export const isCurrency = (unit: string): boolean => CURRENCY_OF_UNIT[unit] !== undefined

/** The currency that a unit says, seen from a shop that sells in `own`; undefined when the unit is no currency. */
export function currencyOf(unit: string, written: string, own: string): string | undefined {
  const said = CURRENCY_OF_UNIT[unit]
  if (said === undefined) return undefined
  for (const { sign, currencies } of SHARED)
    if (sign.test(written) && (currencies === 'any' || currencies.includes(own))) return own
  return said
}

/** Reads wishes on the price out of the ranges, and claims what it used. */
export function readPrices(reading: Reading, ranges: readonly NumberRange[]): PriceReading {
  const wishes: Wish[] = []
  let foreignCurrency: string | undefined
  for (const range of ranges) {
    if (!reading.isFree(range.first)) continue
    if (range.bound === 'exact' && isDifference(reading, range)) {
      reading.claim(range)
      continue
    }
    const { currency: own } = reading.context
    const currency =
      range.unit === null ? undefined : currencyOf(range.unit, reading.low.slice(range.start, range.end), own)
    if (currency !== undefined && currency !== own) {
      foreignCurrency = currency
      reading.claim(range)
    } else if (currency === own || isBarePrice(reading, range)) {
      if ((range.low ?? range.high ?? 0) > HIGHEST) continue
      wishes.push(...wishesOf(reading, range))
      reading.claim(range)
    }
  }
  return foreignCurrency === undefined ? { wishes } : { wishes, foreignCurrency }
}

/** "20 cheaper" says a difference, not a price. */
const isDifference = (reading: Reading, range: NumberRange): boolean =>
  /(?:便宜|贵|少|降|优惠|减)\s*$/.test(reading.before(range)) ||
  /^\s*(?:cheaper|less|off|more expensive)\b/.test(reading.after(range))

/** Whether a number without a unit means money. */
function isBarePrice(reading: Reading, range: NumberRange): boolean {
  if (range.unit !== null || MORE_NUMBERS_AFTER.test(reading.after(range))) return false
  const before = reading.low.slice(Math.max(0, range.start - 16), range.start)
  const asked = reading.context.asked
  const asksMeasure = asked !== null && asked !== 'price' && reading.vocabulary.numeric.has(asked)
  if (range.bound !== 'exact') return !asksMeasure || PRICE_WORDS.test(before)
  if (PRICE_WORDS.test(before)) return true
  return asked === 'price' && reading.tokens.length <= 6
}

/** "放宽到一千五" moves a bound that is told as "一千五以内". */
const MOVED = /^(?:放宽|提高|提升|增加|加|涨|上调)到\s*/

function wishesOf(reading: Reading, range: NumberRange): Wish[] {
  const { start, end } = range
  const said = reading.slice(range).trim()
  const text = MOVED.test(said) ? `${said.replace(MOVED, '')}以内` : said
  const minor = (major: number) => fromMajor(major, reading.context.currency).amount
  const wish = (op: 'min' | 'max', major: number): Wish => ({
    start,
    end,
    field: 'price',
    op,
    value: minor(major),
    text,
  })
  // An answer to "how much may it cost" names the most.
  if (range.bound === 'exact' && reading.context.asked === 'price') return [wish('max', range.high ?? 0)]
  const { low, high } = range
  const slack = range.bound === 'around' || range.bound === 'exact' ? AROUND : 0
  return [
    ...(low === undefined ? [] : [wish('min', low * (1 - slack))]),
    ...(high === undefined ? [] : [wish('max', high * (1 + slack))]),
  ]
}
