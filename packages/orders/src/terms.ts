import type { Clause, Order, PolicyBook, Rule, RuleName, Terms } from './types.js'

const DAY = 86_400_000

/** What a rule holds for a reason: the terms that it has for it, otherwise its own. */
export const termsOf = (rule: Rule, reason: string | undefined): Terms & Pick<Rule, 'months'> =>
  rule.forReasons?.find(({ reasons }) => reason !== undefined && reasons.includes(reason)) ?? rule

/** The time of an order from which a rule's days and months count. */
export const countsFrom = (name: RuleName): 'placedAt' | 'deliveredAt' =>
  name === 'price-protection' ? 'placedAt' : 'deliveredAt'

/** From when to when terms hold for an order, both in ISO 8601 UTC; null where there is no limit. */
export function windowOf(
  name: RuleName,
  { days, months }: Terms & Pick<Rule, 'months'>,
  order: Pick<Order, 'placedAt' | 'deliveredAt'>,
): { readonly from: string; readonly until: string } | null {
  const from = order[countsFrom(name)] ?? order.placedAt
  const ends: number[] = []
  if (days !== undefined) ends.push(Date.parse(from) + days * DAY)
  if (months !== undefined) {
    const end = new Date(from)
    end.setUTCMonth(end.getUTCMonth() + months)
    ends.push(end.getTime())
  }
  return ends.length === 0 ? null : { from, until: new Date(Math.min(...ends)).toISOString() }
}

/** A clause of a policy, what it is about, and the numbers that stand in its text. */
export interface PolicyClause {
  readonly topic: RuleName | 'exception' | 'refund'
  readonly clause: Clause
  readonly numbers: Readonly<Record<string, unknown>>
  /** The reasons for which it holds, where it does not hold for all. */
  readonly reasons?: readonly string[]
}

/** Every clause of a policy, in the order of its rules; the terms for some reasons behind their rule. */
export function clausesOf({ rules, exceptions, refund }: PolicyBook): PolicyClause[] {
  return [
    ...(Object.keys(rules) as RuleName[]).flatMap((topic): PolicyClause[] => [
      { topic, clause: rules[topic].clause, numbers: { ...rules[topic] } },
      ...(rules[topic].forReasons ?? []).map(({ clause, reasons, ...numbers }) => ({
        topic,
        clause,
        numbers,
        reasons,
      })),
    ]),
    ...exceptions.map(({ clause }): PolicyClause => ({ topic: 'exception', clause, numbers: {} })),
    { topic: 'refund', clause: refund.clause, numbers: refund.days },
  ]
}
