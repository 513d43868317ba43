import { stem, tokenize } from '@elmo-chat/language'
import type { Passage } from './document.js'

/** Two passages of different documents that answer one question with different amounts. */
export interface Conflict {
  readonly first: Passage
  readonly second: Passage
  /** What they differ in: the unit, and what each says. */
  readonly unit: string
  readonly values: readonly [readonly string[], readonly string[]]
}

/**
 * Finds passages that disagree: in one language, under one heading, with disjoint amounts of the same unit. Of headings of
 * one word, which many documents have, the titles must agree, too.
 *
 * Cost   quadratic in the passages that share a heading.
 */
export function conflictsOf(passages: readonly Passage[]): Conflict[] {
  const headed = new Map<string, Read[]>()
  for (const passage of passages) {
    const [title, ...rest] = passage.title.split(' · ')
    const heading = termsOf(rest.join(' ') || title)
    const key = `${passage.language} ${[...heading].sort().join(' ')}`
    const read = { passage, title: termsOf(title), isOpen: heading.size < 3, amounts: amountsOf(passage.text) }
    headed.set(key, [...(headed.get(key) ?? []), read])
  }
  return [...headed.values()].flatMap((group) =>
    group.flatMap((first, at) => group.slice(at + 1).flatMap((second) => differing(first, second))),
  )
}

interface Read {
  readonly passage: Passage
  readonly title: ReadonlySet<string>
  readonly isOpen: boolean
  readonly amounts: ReadonlyMap<string, ReadonlySet<string>>
}

function differing(first: Read, second: Read): Conflict[] {
  if (first.passage.documentId === second.passage.documentId) return []
  if (first.isOpen && !within(first.title, second.title) && !within(second.title, first.title)) return []
  for (const [unit, values] of first.amounts) {
    const others = second.amounts.get(unit)
    if (others && ![...values].some((value) => others.has(value)))
      return [{ first: first.passage, second: second.passage, unit, values: [[...values], [...others]] }]
  }
  return []
}

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((term) => all.has(term))

const termsOf = (text: string): ReadonlySet<string> => new Set(tokenize(text).map(({ norm }) => stem(norm)))

const AMOUNT =
  /(?<money>[¥$€£])\s?(?<price>\d[\d,]*(?:\.\d+)?)|(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<unit>%|working days?|days?|hours?|minutes?|months?|years?|kg|cm|dollars?|yuan|个?工作日|天|小时|分钟|个月|年|元|公斤|厘米)/giu

function amountsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { groups = {} } of text.matchAll(AMOUNT)) {
    const unit = (groups.money ?? groups.unit).toLowerCase().replace(/(?<=\w)s$/, '')
    const value = (groups.price ?? groups.number).replaceAll(',', '')
    found.set(unit, (found.get(unit) ?? new Set()).add(value))
  }
  return found
}
