import { readPrice } from '@elmo-chat/catalog'
import { fromMajor, type Money } from '@elmo-chat/kernel'

/**
 * An amount as orders write it: in major units as a number or as text, with or without its currency, or as our money in minor
 * units. Nothing is an amount too: what is free costs 0. Null for what is none.
 */
export function readAmount(value: unknown, currency: string): Money | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? fromMajor(value, currency) : null
  if (typeof value === 'string') {
    const read = readPrice(value, { currency, priceUnit: 'major' })
    if ('money' in read) return read.money
    return read.problem === 'FEED_PRICE_ZERO' ? { amount: 0, currency } : null
  }
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) return null
  const { amount, currency: code } = value
  const isMoney = Number.isSafeInteger(amount) && Number(amount) >= 0 && /^[A-Z]{3}$/.test(String(code))
  return isMoney ? { amount: Number(amount), currency: String(code) } : null
}

/**
 * A time as orders write it: ISO 8601, also with a blank or with slashes, or seconds or milliseconds since 1970. What has no
 * offset counts as UTC. Null for what is none.
 */
export function readTime(value: unknown): string | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{10}(\d{3})?$/.test(value))) {
    const time = new Date(Number(value) < 1e11 ? Number(value) * 1_000 : Number(value))
    return Number.isNaN(time.getTime()) ? null : time.toISOString()
  }
  if (typeof value !== 'string') return null
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/.exec(
      value.trim(),
    )
  if (!parts) return null
  const [, year, month, day, hour = '0', minute = '00', second = '00', offset = 'Z'] = parts
  const two = (digits: string) => digits.padStart(2, '0')
  const zone = offset === 'UTC' ? 'Z' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const time = new Date(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
