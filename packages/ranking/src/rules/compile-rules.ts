import type { Rule } from '@elmo-chat/protocol'
import { type Asked, type AskedParts, partsOf } from './asked.js'

export interface CompiledRule {
  readonly rule: Rule
  /** What its words ask for; null where it always holds. */
  readonly wanted: AskedParts | null
  /** In milliseconds since 1970: from then, and until before then. */
  readonly from: number
  readonly until: number
}

/** The merchant's rules, ready for every query. Those that are switched off are left out. Newer rules come first. */
export type CompiledRules = readonly CompiledRule[]

/** `read` understands a text as a request of a customer is understood, so that rules hold in both languages. */
export function compileRules(rules: readonly Rule[], read: (text: string) => Asked): CompiledRules {
  return rules
    .filter(({ enabled }) => enabled)
    .toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt) || (a.id < b.id ? -1 : 1))
    .map((rule) => ({
      rule,
      wanted: rule.when.match === 'always' ? null : partsOf(read(rule.when.query)),
      from: rule.startsAt === null ? Number.NEGATIVE_INFINITY : Date.parse(rule.startsAt),
      until: rule.endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(rule.endsAt),
    }))
}
