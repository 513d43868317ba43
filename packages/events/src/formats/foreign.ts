import { createHash } from 'node:crypto'
import { fromMajor, type Money } from '@elmo-chat/kernel'

/** A value as it came over the wire. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const fieldsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** Text, or a number as text, of at most `most` characters; undefined for anything else and for nothing. */
export function textOf(value: unknown, most: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text.slice(0, most) : undefined
}

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

export function priceOf(value: unknown, currency: unknown): Money | undefined {
  const code = textOf(currency, 3)?.toUpperCase()
  const amount = numberOf(typeof value === 'string' ? Number(value) : value)
  return amount !== undefined && code !== undefined && /^[A-Z]{3}$/.test(code) ? fromMajor(amount, code) : undefined
}

/** An id that says no more than that two are the same: 22 characters of a hash. */
export const sameId = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

/** The object without what is undefined. */
export const known = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
