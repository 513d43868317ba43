import type { Money, Problem } from '@elmo-chat/kernel'
import { z } from 'zod'

/** Where an order is. */
export const orderStatus = z.enum([
  'pending',
  'processed',
  'shipped',
  'delivered',
  'cancelled',
  'return-requested',
  'returned',
  'exchange-requested',
  'exchanged',
])
export type OrderStatusName = z.infer<typeof orderStatus>

const bilingual = z.strictObject({ en: z.string().max(500), zh: z.string().max(500) })
const word = z.string().trim().min(1).max(80)
const clause = z.strictObject({ id: word, text: bilingual, version: z.int() })
const count = z.number()
const fee = z.strictObject({ amount: z.int().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
const reasonTerms = z.strictObject({
  clause,
  reasons: z.array(word).max(50),
  days: count.optional(),
  fee: fee.optional(),
})
const rule = z.strictObject({
  clause,
  statuses: z.array(orderStatus).max(20),
  days: count.optional(),
  forReasons: z.array(reasonTerms).max(20).optional(),
  months: count.optional(),
  reasons: z.array(word).max(50).optional(),
  kinds: z.array(word).max(50).optional(),
  fee: fee.optional(),
  untilChanged: z.literal(true).optional(),
})

export const ruleName = z.enum([
  'cancel',
  'return',
  'exchange',
  'change-lines',
  'change-address',
  'change-payment',
  'invoice',
  'warranty',
  'price-protection',
])
export type PolicyRuleName = z.infer<typeof ruleName>

/** What the merchant promises and allows. */
export const policyBook = z.strictObject({
  version: z.int().min(1),
  rules: z.record(ruleName, rule),
  exceptions: z
    .array(
      z.strictObject({
        clause,
        categories: z.array(word).max(100),
        forbids: z.array(ruleName),
        unless: z.array(word).max(50),
      }),
    )
    .max(50),
  refund: z.strictObject({ clause, days: z.strictObject({ least: count, most: count }) }),
})
export type PolicyDraft = z.infer<typeof policyBook>
export type PolicyRule = z.infer<typeof rule>

export const orderDecision = z.strictObject({ requestId: z.string().min(1).max(200), approved: z.boolean() })

type Words = { readonly en: string; readonly zh: string }

/** An order as a list shows it. */
export interface OrderRow {
  readonly id: string
  readonly customerId: string
  readonly placedAt: string
  readonly status: OrderStatusName
  readonly total: Money
  readonly titles: readonly Words[]
  readonly pieces: number
  /** Requests that wait for the shop, the earliest first. */
  readonly waiting: readonly { readonly id: string; readonly kind: string; readonly at: string }[]
}

export interface OrderPage {
  readonly total: number
  readonly items: readonly OrderRow[]
  readonly cursor?: string
}

/** An order as an agent sees it beside the conversation in which it was proven: without address and payments. */
export interface CaseOrder extends OrderRow {
  readonly deliveredAt?: string
  readonly lines: readonly {
    readonly id: string
    readonly title: Words
    readonly options: Readonly<Record<string, string>>
    readonly quantity: number
    readonly price: Money
  }[]
  readonly shipments: readonly { readonly carrier: string; readonly tracking: string }[]
  readonly requests: readonly {
    readonly id: string
    readonly kind: string
    readonly state: 'requested' | 'approved' | 'refused'
    readonly at: string
  }[]
}

/** Whether a rule allows what it is about, of the whole order or of one line; `clause` is what the policy says. */
export interface OrderAllowed {
  readonly rule: PolicyRuleName
  readonly lineId: string | null
  /** For which reasons, where the rule has terms of their own for them. */
  readonly reasons: readonly string[] | null
  readonly allowed: boolean
  readonly code: string | null
  readonly clause: { readonly text: Words; readonly version: number } | null
}

/** One order with all that is known of it. */
export interface OrderDetail {
  readonly order: {
    readonly id: string
    readonly customerId: string
    readonly placedAt: string
    readonly deliveredAt?: string
    readonly status: OrderStatusName
    readonly lines: readonly {
      readonly id: string
      readonly productId: string
      readonly title: Words
      readonly options: Readonly<Record<string, string>>
      readonly quantity: number
      readonly price: Money
      readonly image?: string
    }[]
    readonly address: {
      readonly name?: string
      readonly phone?: string
      readonly lines: readonly string[]
      readonly city: string
      readonly region: string
      readonly postcode: string
      readonly country: string
    }
    readonly payments: readonly {
      readonly kind: 'payment' | 'refund'
      readonly methodId: string
      readonly amount: Money
      readonly at: string
    }[]
    readonly methods: readonly { readonly id: string; readonly masked: string }[]
    readonly shipments: readonly {
      readonly carrier: string
      readonly tracking: string
      readonly events: readonly { readonly at: string; readonly text: Words }[]
    }[]
    readonly promotions: readonly { readonly title: Words; readonly amount: Money }[]
    readonly shipping: Money
    readonly timeline: readonly { readonly at: string; readonly what: string; readonly actionId?: string }[]
    readonly requests: readonly {
      readonly id: string
      readonly kind: string
      readonly state: 'requested' | 'approved' | 'refused'
      readonly at: string
      readonly lines: readonly string[]
      readonly reason?: string
      /** The customer's own words. */
      readonly details?: string
      readonly amount?: Money
      readonly replacements?: readonly {
        readonly lineId: string
        readonly options: Readonly<Record<string, string>>
        readonly price: Money
      }[]
    }[]
    readonly total: Money
  }
  readonly entries: readonly {
    readonly id: string
    readonly at: string
    readonly by: string
    /** In which it was asked for; null where nobody said it in one. */
    readonly conversationId: string | null
    readonly action: { readonly type: string; readonly requestId?: string; readonly approved?: boolean }
  }[]
  readonly allowed: readonly OrderAllowed[]
}

/** The policy that holds, and who saved each version: nobody the first. */
export interface PolicyState {
  readonly book: PolicyDraft
  readonly history: readonly {
    readonly version: number
    readonly at: string
    readonly by: string
    /** Names of rules, `exceptions`, `refund`. */
    readonly changed: readonly string[]
  }[]
}

/** What a draft would change with the orders that were placed last. A problem's `column` is the path of a field. */
export interface PolicyPreview {
  readonly orders: number
  readonly changes: readonly {
    readonly rule: PolicyRuleName
    /** For which reasons, where one of the two has terms of their own for them. */
    readonly reasons: readonly string[] | null
    /** Orders that it allows now, and by the draft. */
    readonly before: number
    readonly after: number
    /** Numbers of orders that only one of the two allows. */
    readonly gained: readonly string[]
    readonly lost: readonly string[]
  }[]
  readonly problems: readonly Problem[]
}

/** What came of orders that were sent. */
export interface OrdersImported {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly problems: readonly Problem[]
}
