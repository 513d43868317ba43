import type { Money } from '@elmo-chat/kernel'
import { balanceOf } from './payments.js'
import { termsOf, windowOf } from './terms.js'
import type {
  Clause,
  Order,
  OrderAction,
  OrderLine,
  OrderStatus,
  PaymentMethod,
  PolicyBook,
  Replacement,
  RuleName,
} from './types.js'

/** Why not. `clause` is what the policy says about it, where it says something. */
export interface Refusal {
  readonly allowed: false
  readonly code:
    | 'ORDER_STATUS'
    | 'ORDER_CHANGED_BEFORE'
    | 'TOO_LATE'
    | 'REASON_NOT_ACCEPTED'
    | 'CLAIMED_BEFORE'
    | 'EXCEPTED'
    | 'LINE_UNKNOWN'
    | 'NOTHING_CHOSEN'
    | 'OTHER_PRODUCT'
    | 'SAME_VARIANT'
    | 'SOLD_OUT'
    | 'METHOD_UNKNOWN'
    | 'METHOD_NOT_ALLOWED'
    | 'BALANCE_TOO_LOW'
    | 'SAME_METHOD'
    | 'KIND_UNKNOWN'
    | 'NOT_CHEAPER'
    | 'REQUEST_UNKNOWN'
  readonly clause: Clause | null
}

export interface Amounts {
  /** To the customer where positive, from the customer where negative. */
  readonly refund?: Money
}

export type Verdict = ({ readonly allowed: true; readonly clause: Clause | null } & Amounts) | Refusal

/** What an action is judged with beside its order. */
export interface Circumstances {
  readonly policy: PolicyBook
  /** Payment methods of the customer that may be chosen. */
  readonly methods: readonly PaymentMethod[]
}

const RULES: Partial<Record<OrderAction['type'], RuleName>> = {
  cancel: 'cancel',
  'request-return': 'return',
  'request-exchange': 'exchange',
  'change-lines': 'change-lines',
  'change-address': 'change-address',
  'change-payment': 'change-payment',
  'request-invoice': 'invoice',
  'claim-warranty': 'warranty',
  'claim-price-protection': 'price-protection',
}

/** Whether an action is allowed at its time, and what it gives back or costs. Changes nothing. */
export function mayDo(action: OrderAction, order: Order, { policy, methods }: Circumstances): Verdict {
  const name = RULES[action.type]
  if (!name) return ofRequest(action, order)
  const rule = policy.rules[name]
  const reason = 'reason' in action ? action.reason : undefined
  const terms = termsOf(rule, reason)
  const refuse = (code: Refusal['code'], clause: Clause | null = terms.clause): Refusal => ({
    allowed: false,
    code,
    clause,
  })
  const chosen = linesOf(action)
  const kinds = COMES_BACK.has(name) ? COMES_BACK : new Set<string>([name])
  const claimed = linesClaimed(order, kinds)
  if (ONCE_A_LINE.has(name) && chosen?.some((id) => claimed.has(id))) return refuse('CLAIMED_BEFORE')
  if (!rule.statuses.includes(statusOf(order, chosen))) return refuse('ORDER_STATUS')
  if (order.changed && rule.untilChanged) return refuse('ORDER_CHANGED_BEFORE')
  const window = windowOf(name, terms, order)
  if (window && Date.parse(action.at) > Date.parse(window.until)) return refuse('TOO_LATE')
  if (rule.reasons && !(reason !== undefined && rule.reasons.includes(reason))) return refuse('REASON_NOT_ACCEPTED')

  if (chosen) {
    if (chosen.length === 0) return refuse('NOTHING_CHOSEN')
    const lines = new Map(order.lines.map((line) => [line.id, line]))
    if (new Set(chosen).size < chosen.length || chosen.some((id) => !lines.has(id))) return refuse('LINE_UNKNOWN')
    const exception = policy.exceptions.find(
      ({ categories, forbids, unless }) =>
        forbids.includes(name) &&
        !(reason !== undefined && unless.includes(reason)) &&
        chosen.some((id) => lines.get(id)?.categories.some((category) => categories.includes(category))),
    )
    if (exception) return refuse('EXCEPTED', exception.clause)
  }

  const allow = (refund?: Money): Verdict => ({ allowed: true, clause: terms.clause, ...(refund ? { refund } : {}) })
  switch (action.type) {
    case 'cancel':
      return allow(balanceOf(order))
    case 'request-return': {
      const method = methods.find(({ id }) => id === action.methodId)
      const isOriginal = order.payments.some(({ kind, methodId }) => kind === 'payment' && methodId === action.methodId)
      // An order that came without its payments: the shop knows where the money came from.
      if (methods.length + order.payments.length === 0) return allow(returnRefund(order, action.lines, terms.fee))
      if (!method && !isOriginal) return refuse('METHOD_UNKNOWN')
      if (!isOriginal && method?.kind !== 'gift-card') return refuse('METHOD_NOT_ALLOWED')
      return allow(returnRefund(order, action.lines, terms.fee))
    }
    case 'request-exchange':
    case 'change-lines': {
      const code = ofReplacements(order, action.replacements, isShopsFault(reason))
      if (code) return refuse(code)
      const refund = exchangeRefund(order, action.replacements)
      if (methods.length + order.payments.length === 0) return allow(refund)
      const method = methods.find(({ id }) => id === action.methodId)
      if (!method) return refuse('METHOD_UNKNOWN')
      if (!covers(method, -refund.amount)) return refuse('BALANCE_TOO_LOW')
      return allow(refund)
    }
    case 'change-payment': {
      const paid = order.payments.filter(({ kind }) => kind === 'payment')
      if (paid.some(({ methodId }) => methodId === action.method.id)) return refuse('SAME_METHOD')
      const method = methods.find(({ id }) => id === action.method.id)
      if (!method) return refuse('METHOD_UNKNOWN')
      return covers(method, balanceOf(order).amount) ? allow() : refuse('BALANCE_TOO_LOW')
    }
    case 'request-invoice':
      return rule.kinds?.includes(action.kind) ? allow() : refuse('KIND_UNKNOWN')
    case 'claim-price-protection': {
      const { priceNow } = action
      const amount = order.lines
        .filter(({ id, price }) => action.lines.includes(id) && price.currency === priceNow.currency)
        .reduce((sum, { price, quantity }) => sum + Math.max(0, price.amount - priceNow.amount) * quantity, 0)
      return amount > 0 ? allow({ amount, currency: priceNow.currency }) : refuse('NOT_CHEAPER')
    }
    default:
      return allow()
  }
}

/** What is not taken back, paid or mended twice. */
const ONCE_A_LINE: ReadonlySet<RuleName> = new Set(['return', 'exchange', 'warranty', 'price-protection'])
/** What goes back is not there to go back by the other way. */
const COMES_BACK: ReadonlySet<string> = new Set(['return', 'exchange'])

function ofRequest(action: OrderAction, { requests }: Order): Verdict {
  const isUnknown =
    action.type === 'decide-request' &&
    !requests.some(({ id, state }) => id === action.requestId && state === 'requested')
  return isUnknown ? { allowed: false, code: 'REQUEST_UNKNOWN', clause: null } : { allowed: true, clause: null }
}

/**
 * The status by which an action on some lines is judged. An order of which something comes back stands for that alone: its
 * other lines are where they were delivered to.
 */
function statusOf(order: Order, chosen: readonly string[] | null): OrderStatus {
  const { status } = order
  if (!chosen || !OF_SOME_LINES.has(status)) return status
  const back = linesClaimed(order, COMES_BACK)
  return back.size > 0 && !chosen.some((id) => back.has(id)) ? 'delivered' : status
}

/** The lines that requests of some kinds are about which were not refused. */
const linesClaimed = ({ requests }: Order, kinds: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(requests.flatMap(({ kind, state, lines }) => (kinds.has(kind) && state !== 'refused' ? lines : [])))

const OF_SOME_LINES: ReadonlySet<OrderStatus> = new Set(['return-requested', 'exchange-requested'])

/** Whether a reason is the shop's fault: then another piece of the very same is what the customer ordered. */
export const isShopsFault = (reason: unknown): boolean => FAULTS.has(reason)
const FAULTS: ReadonlySet<unknown> = new Set(['defective', 'damaged', 'wrong-item'])

function linesOf(action: OrderAction): readonly string[] | null {
  if ('lines' in action) return action.lines
  return 'replacements' in action ? action.replacements.map(({ lineId }) => lineId) : null
}

function ofReplacements(order: Order, replacements: readonly Replacement[], isFaulty: boolean): Refusal['code'] | null {
  for (const { lineId, productId, variantId, available } of replacements) {
    const line = order.lines.find(({ id }) => id === lineId) as OrderLine
    if (line.productId !== productId) return 'OTHER_PRODUCT'
    if (line.variantId === variantId && !isFaulty) return 'SAME_VARIANT'
    if (!available) return 'SOLD_OUT'
  }
  return null
}

const covers = ({ kind, balance }: PaymentMethod, amount: number) =>
  kind !== 'gift-card' || amount <= 0 || (balance?.amount ?? 0) >= amount

/** The old prices less the new ones: negative where the customer pays more. */
export function exchangeRefund(order: Order, replacements: readonly Replacement[]): Money {
  const amount = replacements.reduce((sum, { lineId, price }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? sum + (line.price.amount - price.amount) * line.quantity : sum
  }, 0)
  return { amount, currency: order.total.currency }
}

/** The lines' share of what was paid for all lines, less the fee; never below zero. */
function returnRefund({ lines, promotions, total }: Order, chosen: readonly string[], fee?: Money): Money {
  const worth = (some: readonly OrderLine[]) =>
    some.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0)
  const all = worth(lines)
  const off = promotions.reduce((sum, { amount }) => sum + amount.amount, 0)
  const own = worth(lines.filter(({ id }) => chosen.includes(id)))
  const share = all === 0 ? 0 : own - Math.round((off * own) / all)
  return { amount: Math.max(0, share - (fee?.amount ?? 0)), currency: total.currency }
}
