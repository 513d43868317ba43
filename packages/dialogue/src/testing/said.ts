import type { Constraint } from '@elmo-chat/protocol'
import type { Intent, Understanding } from '@elmo-chat/understanding'
import type { FactSource } from '../types.js'

/** An understanding as tests need it: what matters is given, all else is silent. */
export function said(about: Partial<Understanding> & { readonly intent?: Intent } = {}): Understanding {
  const { intent = 'find', ...rest } = about
  return {
    text: '',
    language: 'en',
    intents: [{ intent, confidence: 0.9 }],
    constraints: [],
    freed: [],
    correction: false,
    critiques: [],
    references: [],
    superlative: false,
    query: '',
    unknown: [],
    notSold: [],
    sentiment: 0,
    emotion: 'neutral',
    empty: false,
    cut: false,
    ...rest,
  }
}

export const is = (field: string, value: string | number): Constraint => ({
  field,
  op: 'is',
  value,
  text: String(value),
})
export const not = (field: string, value: string): Constraint => ({ field, op: 'not', value, text: `not ${value}` })
export const max = (field: string, value: number): Constraint => ({ field, op: 'max', value, text: `at most ${value}` })
export const min = (field: string, value: number): Constraint => ({
  field,
  op: 'min',
  value,
  text: `at least ${value}`,
})

const prices: Readonly<Record<string, number>> = { p1: 3000, p2: 2000, p3: 5000 }
const kinds: Readonly<Record<string, readonly string[]>> = { polo: ['polo', 'top'], 't-shirt': ['t-shirt', 'top'] }

/** A shop of three priced products, sizes S to L, and laptops without colors. */
export const shopFacts: FactSource = {
  lookup(subject, field) {
    const found = (value: number | { amount: number; currency: string }) => ({ value, source: 'main', version: 'r1' })
    if (field === 'price' && prices[subject]) return found({ amount: prices[subject], currency: 'USD' })
    if (subject === 'catalog' && field.startsWith('count:'))
      return found(field.includes('laptop') && field.includes('color') ? 0 : field.includes('zither') ? 0 : 4)
    return undefined
  },
  step(field, value, direction) {
    if (field !== 'size') return undefined
    const sizes = ['s', 'm', 'l']
    const next = sizes[sizes.indexOf(String(value)) + (direction === 'more' ? 1 : -1)]
    return next ? { value: next, text: { en: next.toUpperCase(), zh: next.toUpperCase() } } : undefined
  },
  within: (_, value, wider) => value === wider || (kinds[value]?.includes(wider) ?? false),
}
