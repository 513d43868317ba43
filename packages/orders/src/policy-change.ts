import { isSame } from './is-same.js'
import type { Order, PolicyBook, RuleName } from './types.js'
import { whatMay } from './what-may.js'

/** What a draft would change of one rule; orders by their numbers. An order counts where it allows any line of it. */
export interface RuleChange {
  readonly rule: RuleName
  readonly before: number
  readonly after: number
  /** Allowed only by the draft. */
  readonly gained: readonly string[]
  /** Allowed no more. */
  readonly lost: readonly string[]
}

/** What a draft of a policy would change with orders as they stand at a time, rule by rule. */
export function policyChange(orders: readonly Order[], kept: PolicyBook, draft: PolicyBook, at: string): RuleChange[] {
  const changes = new Map<RuleName, { before: number; after: number; gained: string[]; lost: string[] }>()
  for (const order of orders) {
    const [before, after] = [kept, draft].map((policy) => allowedBy(policy, order, at)) as [Allowed, Allowed]
    for (const rule of before.asked) {
      const change = changes.get(rule) ?? { before: 0, after: 0, gained: [], lost: [] }
      changes.set(rule, change)
      const [was, is] = [before.allowed.has(rule), after.allowed.has(rule)]
      if (was) change.before++
      if (is) change.after++
      if (was !== is) (is ? change.gained : change.lost).push(order.id)
    }
  }
  return [...changes].map(([rule, change]) => ({ rule, ...change }))
}

interface Allowed {
  readonly asked: ReadonlySet<RuleName>
  readonly allowed: ReadonlySet<RuleName>
}

function allowedBy(policy: PolicyBook, order: Order, at: string): Allowed {
  const verdicts = whatMay(order, policy, at)
  return {
    asked: new Set(verdicts.map(({ rule }) => rule)),
    allowed: new Set(verdicts.flatMap(({ rule, verdict }) => (verdict.allowed ? [rule] : []))),
  }
}

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
