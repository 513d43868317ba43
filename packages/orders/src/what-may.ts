import { mayDo, type Verdict } from './may-do.js'
import type { Order, OrderAction, PolicyBook, RuleName } from './types.js'

/** Whether a rule allows what it is about, of the order as a whole or of one of its lines. */
export interface RuleVerdict {
  readonly rule: RuleName
  readonly lineId: string | null
  readonly verdict: Verdict
}

/** What a policy allows with an order at a time, asked as a customer would who has a reason that counts. */
export function whatMay(order: Order, policy: PolicyBook, at: string): RuleVerdict[] {
  const base = { id: 'preview', orderId: order.id, at }
  const method = order.payments.find(({ kind }) => kind === 'payment')?.methodId ?? order.methods[0]?.id ?? ''
  const reasonOf = (rule: RuleName) => policy.rules[rule].reasons?.[0] ?? 'changed-mind'
  const ask = (rule: RuleName, action: OrderAction, lineId: string | null = null): RuleVerdict => ({
    ...{ rule, lineId },
    verdict: mayDo(action, order, { policy, methods: order.methods }),
  })
  return [
    ask('cancel', { ...base, type: 'cancel', reason: reasonOf('cancel') }),
    ask('change-address', { ...base, type: 'change-address', address: order.address }),
    ask('invoice', { ...base, type: 'request-invoice', kind: policy.rules.invoice.kinds?.[0] ?? '', title: '' }),
    ...order.lines.flatMap((line) => {
      const { id, productId, options, price } = line
      const replacements = [{ lineId: id, productId, variantId: '', options, price, available: true }]
      const lines = [id] as const
      const cheaper = { ...price, amount: price.amount - 1 }
      return [
        ask('return', { ...base, type: 'request-return', lines, reason: reasonOf('return'), methodId: method }, id),
        ask('exchange', { ...base, type: 'request-exchange', replacements, methodId: method }, id),
        ask('warranty', { ...base, type: 'claim-warranty', lines, reason: reasonOf('warranty') }, id),
        ask('price-protection', { ...base, type: 'claim-price-protection', lines, priceNow: cheaper }, id),
      ]
    }),
  ]
}
