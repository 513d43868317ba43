import type { Constraint } from '@elmo-chat/protocol'
import type { Language } from './contract.js'
import { words } from './words.js'

/**
 * What a customer would say to take one wish back: "颜色不限", "any color is fine".
 *
 * A wish against something is taken back by allowing it; one of several wishes on a field by naming it alone.
 */
export function sayReleased(constraint: Constraint, standing: readonly Constraint[], language: Language): string {
  const { field, op, text } = constraint
  const isZh = language === 'zh'
  const name = words[language].fields[field] ?? field
  if (op === 'not') {
    const value = text.replace(isZh ? /^(不要|不是|除了|非)/ : /^(not|no|without|except)\s+/i, '')
    return isZh ? `${value}也可以` : `${value} is fine too`
  }
  if (field === 'availability') return isZh ? '缺货的也可以' : 'sold out is fine too'
  if (op === 'is' && standing.filter((other) => other.field === field && other.op === 'is').length > 1) {
    return isZh ? `不要${text}` : `not ${text}`
  }
  return isZh ? `${name}不限` : `any ${name} is fine`
}

/** What a customer would say to have the order of relevance back. */
export function saySortReleased(language: Language): string {
  return language === 'zh' ? '不用排序' : 'no particular order'
}
