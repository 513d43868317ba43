import { isSame } from './is-same.js'
import type { Order, PolicyBook, RuleName } from './types.js'
import { type AskedReasons, type RuleVerdict, reasonsOfBoth, whatMay } from './what-may.js'

/** What a draft would change of one rule; orders by their numbers. An order counts where it allows any line of it. */
export interface RuleChange {
  readonly rule: RuleName
  /** For which reasons, where the rule has terms of their own for them. */
  readonly reasons: readonly string[] | null
  readonly before: number
  readonly after: number
  /** Allowed only by the draft. */
  readonly gained: readonly string[]
  /** Allowed no more. */
  readonly lost: readonly string[]
}

/** What a draft of a policy would change with orders as they stand at a time, rule by rule. */
export function policyChange(orders: readonly Order[], kept: PolicyBook, draft: PolicyBook, at: string): RuleChange[] {
  const reasons = reasonsOfBoth(kept, draft)
  const changes = new Map<string, RuleChange & { before: number; after: number; gained: string[]; lost: string[] }>()
  for (const order of orders) {
    const [before, after] = [kept, draft].map((policy) => allowedBy(policy, order, at, reasons)) as [Allowed, Allowed]
    for (const [key, { rule, reasons }] of before.asked) {
      const change = changes.get(key) ?? { rule, reasons, before: 0, after: 0, gained: [], lost: [] }
      changes.set(key, change)
      const [was, is] = [before.allowed.has(key), after.allowed.has(key)]
      if (was) change.before++
      if (is) change.after++
      if (was !== is) (is ? change.gained : change.lost).push(order.id)
    }
  }
  return [...changes.values()]
}

/** Both by the rule and the reasons that were asked. */
interface Allowed {
  readonly asked: ReadonlyMap<string, RuleVerdict>
  readonly allowed: ReadonlySet<string>
}

function allowedBy(policy: PolicyBook, order: Order, at: string, reasons: AskedReasons): Allowed {
  const verdicts = whatMay(order, policy, at, reasons)
  return {
    asked: new Map(verdicts.map((verdict) => [keyOf(verdict), verdict])),
    allowed: new Set(verdicts.flatMap((one) => (one.verdict.allowed ? [keyOf(one)] : []))),
  }
}

const keyOf = ({ rule, reasons }: RuleVerdict) => [rule, ...(reasons ?? [])].join(' ')

/** The parts of a policy that say another thing than before. */
export function changedParts(before: PolicyBook, after: PolicyBook): (RuleName | 'exceptions' | 'refund')[] {
  const rules = (Object.keys(after.rules) as RuleName[]).filter(
    (name) => !isSame(after.rules[name], before.rules[name]),
  )
  return [
    ...rules,
    ...(isSame(after.exceptions, before.exceptions) ? [] : (['exceptions'] as const)),
    ...(isSame(after.refund, before.refund) ? [] : (['refund'] as const)),
  ]
}
