import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import { atStart, mendSpelling, type Understanding, understand } from '@elmo-chat/understanding'
import type { Shop } from '../shop.js'

/** What a search asks for. */
export interface Asked {
  /** What must hold: filters, prices, refusals. */
  readonly demanded: readonly Constraint[]
  /** What the words name: categories, colors, brands. A product that has all of it answers exactly. */
  readonly wished: readonly Constraint[]
  /** Words that name none of it. */
  readonly left: string
  /** All words that can be looked up, those of the wishes included. */
  readonly words: string
  /** Whether the words are taken as they are written, slips and all. */
  readonly exact: boolean
  /** The whole request as it was written, which what others did after it is known by. */
  readonly typed: string
}

export interface AskedText extends Asked {
  /** The text with slips in the names of things mended, before any word is looked up. */
  readonly spelled: string
  readonly understood: Understanding
}

const LONGEST = 500

/** Understands what stands in a search box. `filters` were set beside it; `exact` takes the words as they are written. */
export function readAsked(
  text: string,
  filters: readonly Constraint[],
  {
    language,
    currency,
    shop,
    exact = false,
  }: { readonly language: Language; readonly currency: string; readonly shop: Shop; readonly exact?: boolean },
): AskedText {
  const read = text.slice(0, LONGEST)
  const spelled = exact ? read : mendSpelling(read, shop.vocabulary).text
  const understood = understand(read, { ...atStart(language, currency), literal: exact }, shop.vocabulary)
  const said = understood.constraints.filter(isDemand)
  const wished = understood.constraints.filter((one) => !isDemand(one))
  // What is refused is nowhere looked for, nor are words that only say that something is preferred.
  const isWeighed = understood.constraints.some(({ op, soft }) => op === 'not' || soft)
  const words = isWeighed ? wordsOf(wished, understood.query) : without(spelled, said)
  // A product that is named is looked up by its name, whatever the words in it mean by themselves.
  const isNamed = understood.references.some(({ kind }) => kind === 'product')
  return {
    understood,
    spelled,
    demanded: [...filters, ...said],
    wished: isNamed ? [] : wished,
    left: isNamed ? words : understood.query,
    words: words.trim() === '' ? understood.query : words,
    exact,
    typed: read.trim(),
  }
}

/** A wish that was understood in conversation. */
export function askedBy(constraints: readonly Constraint[], query: string): Asked {
  const wished = constraints.filter((one) => !isDemand(one))
  const words = wordsOf(wished, query)
  return { demanded: constraints.filter(isDemand), wished, left: query, words, typed: words, exact: false }
}

/** What is wished by name, and the words that are left. */
function wordsOf(wished: readonly Constraint[], query: string): string {
  const named = wished.filter(({ op }) => op === 'is').map(({ text }) => text)
  return [...named, query].filter((part) => part.trim() !== '').join(' ')
}

/** What is only preferred decides the order. */
const isDemand = ({ field, op, soft }: Constraint): boolean => field === 'id' || (!soft && isStrict(field, op))

const isStrict = (field: string, op: Constraint['op']): boolean =>
  op === 'not' || field === 'price' || field === 'availability'

/** The text without what constraints took from it. */
function without(text: string, constraints: readonly Constraint[]): string {
  let left = text
  for (const said of constraints) {
    const at = said.text === '' ? -1 : left.toLowerCase().indexOf(said.text.toLowerCase())
    if (at >= 0) left = `${left.slice(0, at)} ${left.slice(at + said.text.length)}`
  }
  return left
}
