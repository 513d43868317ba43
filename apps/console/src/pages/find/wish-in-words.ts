import type { Constraint } from '@elmo-chat/protocol'
import i18next from 'i18next'
import { constraintInWords } from '../trace/constraint-in-words.js'

/** A condition as people say it: "linen", "not black", `price ≤ ¥200`. */
export function wishInWords(constraint: Constraint, currency: string | undefined): string {
  const { op, value, text } = constraint
  if (typeof value === 'number' || !text) return constraintInWords(constraint, currency)
  return op === 'not' ? i18next.t('search.not', { text }) : text
}
