import { mayDo, type Verdict } from './may-do.js'
import type { Order, OrderAction, PolicyBook, ReasonTerms, RuleName } from './types.js'

/** Whether a rule allows what it is about, of the order as a whole or of one of its lines. */
export interface RuleVerdict {
  readonly rule: RuleName
  readonly lineId: string | null
  /** For which reasons, where the rule has terms of their own for them. */
  readonly reasons: readonly string[] | null
  readonly verdict: Verdict
}

/** Reasons for which a rule may have terms of their own, rule by rule. */
export type AskedReasons = Readonly<Partial<Record<RuleName, readonly (readonly string[])[]>>>

/** The reasons for which a policy has terms of their own. */
export const reasonsAsked = (policy: PolicyBook): AskedReasons => askedOf((rule) => policy.rules[rule].forReasons ?? [])

/** Those of two policies; terms that are in both are asked by the reasons that the second one gives them. */
export const reasonsOfBoth = (one: PolicyBook, other: PolicyBook): AskedReasons =>
  askedOf((rule) => {
    const now = other.rules[rule].forReasons ?? []
    const before = one.rules[rule].forReasons ?? []
    return [...now, ...before.filter(({ clause }) => now.every((terms) => terms.clause.id !== clause.id))]
  })

/**
 * What a policy allows with an order at a time, asked as a customer would who has a reason that counts, and once more for
 * each of the reasons in `asked`.
 */
export function whatMay(order: Order, policy: PolicyBook, at: string, asked = reasonsAsked(policy)): RuleVerdict[] {
  const base = { id: 'preview', orderId: order.id, at }
  const methodId = order.payments.find(({ kind }) => kind === 'payment')?.methodId ?? order.methods[0]?.id ?? ''
  const reasonOf = (rule: RuleName) => policy.rules[rule].reasons?.[0] ?? 'changed-mind'
  const ask = (rule: RuleName, action: OrderAction, of: Partial<RuleVerdict> = {}): RuleVerdict => ({
    ...{ rule, lineId: null, reasons: null, ...of },
    verdict: mayDo(action, order, { policy, methods: order.methods }),
  })
  const askAll = (rule: ReasonRule, lineId: string, action: (reason: string) => OrderAction): RuleVerdict[] => [
    ask(rule, action(reasonOf(rule)), { lineId }),
    ...(asked[rule] ?? []).map((reasons) => ask(rule, action(reasons[0] ?? ''), { lineId, reasons })),
  ]
  return [
    ask('cancel', { ...base, type: 'cancel', reason: reasonOf('cancel') }),
    ask('change-address', { ...base, type: 'change-address', address: order.address }),
    ask('invoice', { ...base, type: 'request-invoice', kind: policy.rules.invoice.kinds?.[0] ?? '', title: '' }),
    ...order.lines.flatMap(({ id, productId, options, price }) => {
      const replacements = [{ lineId: id, productId, variantId: '', options, price, available: true }]
      const lines = [id] as const
      const cheaper = { ...price, amount: price.amount - 1 }
      return [
        ...askAll('return', id, (reason) => ({ ...base, type: 'request-return', lines, reason, methodId })),
        ...askAll('exchange', id, (reason) => ({ ...base, type: 'request-exchange', replacements, methodId, reason })),
        ask('warranty', { ...base, type: 'claim-warranty', lines, reason: reasonOf('warranty') }, { lineId: id }),
        ask('price-protection', { ...base, type: 'claim-price-protection', lines, priceNow: cheaper }, { lineId: id }),
      ]
    }),
  ]
}

/** Rules that can have terms of their own for some reasons. */
export const reasonRules = ['return', 'exchange'] as const
type ReasonRule = (typeof reasonRules)[number]

const askedOf = (terms: (rule: ReasonRule) => readonly ReasonTerms[]): AskedReasons =>
  Object.fromEntries(reasonRules.map((rule) => [rule, terms(rule).map(({ reasons }) => reasons)]))
