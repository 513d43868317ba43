import type { BriefPart, Constraint } from '@elmo-chat/protocol'
import type { Language } from './contract.js'
import { fieldName } from './field-name.js'
import { words } from './words.js'

/** A wish that stands, as it is shown, and what a customer would say to take it back. */
export interface Wish {
  readonly text: string
  readonly said: string
}

/** The wishes of a brief; a range from both its ends is one of them, the order of relevance is none. */
export function wishesOf({ constraints, sort }: BriefPart, language: Language): Wish[] {
  const wishes = constraints
    .filter((constraint, index) => constraints.findIndex((other) => isSameWish(other, constraint)) === index)
    .map((constraint) => ({ text: constraint.text, said: sayReleased(constraint, constraints, language) }))
  if (sort && sort.field !== 'relevance') {
    const text = words[language].sorted(
      fieldName(sort.field, language),
      sort.direction === 'desc',
      sort.field === 'price',
    )
    wishes.push({ text, said: language === 'zh' ? '按相关度排序' : 'sort by relevance' })
  }
  return wishes
}

/**
 * What a customer would say to take one wish back: "颜色不限", "any color is fine".
 *
 * Where other wishes stand on the same field they are said again, so that they stay: "only blue", "图案不限，不要格子".
 */
export function sayReleased(constraint: Constraint, standing: readonly Constraint[], language: Language): string {
  const { field, op } = constraint
  const isZh = language === 'zh'
  const others = standing.filter((other) => other.field === field && !isSameWish(other, constraint))
  const said = [...new Set(others.map(({ text }) => text))]
  if (op === 'is' && said.length > 0 && others.every((other) => other.op === 'is')) {
    return isZh ? `只要${said.join('或')}` : `only ${said.join(' or ')}`
  }
  return [releaseField(field, language), ...said].join(isZh ? '，' : ', ')
}

function releaseField(field: string, language: Language): string {
  if (field === 'availability') return language === 'zh' ? '缺货的也可以' : 'sold out is fine too'
  const name = fieldName(field, language)
  return language === 'zh' ? `${name}不限` : `any ${name} is fine`
}

function isSameWish(one: Constraint, other: Constraint): boolean {
  return one.field === other.field && one.text === other.text
}
