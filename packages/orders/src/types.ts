import type { Bilingual, Money } from '@elmo-chat/kernel'

export type OrderStatus =
  | 'pending'
  | 'processed'
  | 'shipped'
  | 'delivered'
  | 'cancelled'
  | 'return-requested'
  | 'returned'
  | 'exchange-requested'
  | 'exchanged'

export interface OrderLine {
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly title: Bilingual
  readonly options: Readonly<Record<string, string>>
  /** Category names that policy conditions may mention. */
  readonly categories: readonly string[]
  readonly quantity: number
  /** Of one piece. */
  readonly price: Money
  readonly image?: string
}

export interface Address {
  readonly name?: string
  readonly phone?: string
  /** From street to door. */
  readonly lines: readonly string[]
  readonly city: string
  readonly region: string
  readonly postcode: string
  readonly country: string
}

export interface PaymentMethod {
  readonly id: string
  readonly kind: 'card' | 'gift-card' | 'paypal' | 'alipay' | 'wechat-pay' | 'bank-transfer' | 'on-delivery' | 'other'
  /** "Visa •••• 9212": never the whole number. */
  readonly masked: string
  /** What is left, where it is a gift card. */
  readonly balance?: Money
}

/** Money that moved, or will within the refund's days. Always positive: `kind` tells the direction. */
export interface Payment {
  readonly kind: 'payment' | 'refund'
  readonly methodId: string
  readonly amount: Money
  readonly at: string
  /** The action that it follows from; null for the purchase itself. */
  readonly actionId: string | null
}

export interface Shipment {
  readonly carrier: string
  readonly tracking: string
  /** Ids of lines. */
  readonly lines: readonly string[]
  readonly events: readonly { readonly at: string; readonly text: Bilingual }[]
}

/** What a customer asked for and the shop works on. */
export interface ServiceRequest {
  /** The id of the action that opened it. */
  readonly id: string
  readonly kind: 'return' | 'exchange' | 'invoice' | 'warranty' | 'price-protection' | 'complaint' | 'appointment'
  readonly state: 'requested' | 'approved' | 'refused'
  readonly at: string
  readonly lines: readonly string[]
  readonly reason?: string
  /** The customer's own words about it. */
  readonly details?: string
  /** To the customer where positive, from the customer where negative. */
  readonly amount?: Money
  readonly methodId?: string
  /** What comes instead, line by line, of an exchange. */
  readonly replacements?: readonly Replacement[]
}

/** Another variant in a line's place, as it stood in the shop when it was chosen. */
export interface Replacement {
  readonly lineId: string
  readonly productId: string
  readonly variantId: string
  readonly options: Readonly<Record<string, string>>
  readonly price: Money
  readonly available: boolean
}

export interface Order {
  /** As the customer knows it: `EM20261107-1234`. */
  readonly id: string
  readonly customerId: string
  /** ISO 8601 UTC, as are all times here. */
  readonly placedAt: string
  readonly deliveredAt?: string
  readonly status: OrderStatus
  readonly lines: readonly OrderLine[]
  readonly address: Address
  readonly methods: readonly PaymentMethod[]
  readonly payments: readonly Payment[]
  readonly shipments: readonly Shipment[]
  readonly timeline: readonly { readonly at: string; readonly what: string; readonly actionId?: string }[]
  readonly requests: readonly ServiceRequest[]
  /** Reductions of the whole order, already taken off `total`. */
  readonly promotions: readonly { readonly title: Bilingual; readonly amount: Money }[]
  readonly shipping: Money
  /** Lines and shipping less promotions. */
  readonly total: Money
  /** Set once lines of the pending order were changed. */
  readonly changed?: true
  /** Ids of actions that are in it: each counts once. */
  readonly applied: readonly string[]
}

export interface Customer {
  readonly id: string
  readonly name: string
  readonly address: Address | null
  readonly methods: readonly PaymentMethod[]
}

interface Act {
  /** The same id again changes nothing. */
  readonly id: string
  readonly orderId: string
  readonly at: string
}

/** What may be done with an order. Data of an action is what the audit shows. */
export type OrderAction = Act &
  (
    | { readonly type: 'cancel'; readonly reason: string }
    | {
        readonly type: 'request-return'
        readonly lines: readonly string[]
        readonly reason: string
        readonly methodId: string
      }
    | {
        readonly type: 'request-exchange'
        readonly replacements: readonly Replacement[]
        readonly methodId: string
        /** Where it is told: a faulty piece is also replaced by its like. */
        readonly reason?: string
      }
    | { readonly type: 'change-lines'; readonly replacements: readonly Replacement[]; readonly methodId: string }
    | { readonly type: 'change-address'; readonly address: Address }
    | { readonly type: 'change-payment'; readonly method: PaymentMethod }
    | { readonly type: 'request-invoice'; readonly kind: string; readonly title: string }
    | {
        readonly type: 'claim-warranty'
        readonly lines: readonly string[]
        readonly reason: string
        /** The customer's own words. */
        readonly details?: string
      }
    | { readonly type: 'claim-price-protection'; readonly lines: readonly [string]; readonly priceNow: Money }
    | { readonly type: 'complain'; readonly reason: string }
    | { readonly type: 'book-appointment'; readonly reason: string }
    | { readonly type: 'decide-request'; readonly requestId: string; readonly approved: boolean }
  )

/** What a customer changes of themselves. Orders that were placed keep the address they have. */
export interface CustomerAction {
  readonly id: string
  readonly type: 'change-default-address'
  readonly customerId: string
  readonly at: string
  readonly address: Address
}

/** A sentence of the policy that answers cite: see `clauseText`. */
export interface Clause {
  readonly id: string
  readonly text: Bilingual
  /** Of the policy book in which it last changed. */
  readonly version: number
}

export type RuleName =
  | 'cancel'
  | 'return'
  | 'exchange'
  | 'change-lines'
  | 'change-address'
  | 'change-payment'
  | 'invoice'
  | 'warranty'
  | 'price-protection'

/** What a rule promises, and what it says of it. */
export interface Terms {
  readonly clause: Clause
  /** Days since delivery (since the purchase for price protection); no limit when left out. */
  readonly days?: number
  /** Taken off what is given back. */
  readonly fee?: Money
}

/** Terms that hold instead of the rule's own for some reasons: a fault may have longer than a change of mind. */
export interface ReasonTerms extends Terms {
  readonly reasons: readonly string[]
}

export interface Rule extends Terms {
  /** In which the order must be. */
  readonly statuses: readonly OrderStatus[]
  /** Months since delivery. */
  readonly months?: number
  /** No reason stands in two of them. */
  readonly forReasons?: readonly ReasonTerms[]
  /** The only reasons that count; any when left out. */
  readonly reasons?: readonly string[]
  /** Kinds that can be chosen, of invoices. */
  readonly kinds?: readonly string[]
  /** It ends once lines of the order were changed. */
  readonly untilChanged?: true
}

/** A kind of goods for which rules do not hold, such as underwear or final sale. */
export interface Exception {
  readonly clause: Clause
  readonly categories: readonly string[]
  readonly forbids: readonly RuleName[]
  /** Reasons for which it is allowed all the same. */
  readonly unless: readonly string[]
}

/** What the merchant promises and allows: data, edited in the console. */
export interface PolicyBook {
  readonly version: number
  readonly rules: Readonly<Record<RuleName, Rule>>
  readonly exceptions: readonly Exception[]
  readonly refund: { readonly clause: Clause; readonly days: { readonly least: number; readonly most: number } }
}

/** How one attempt to prove an order by a contact ended. It never tells which of the two was wrong. */
export interface ProofAttempt {
  readonly orderId: string
  readonly at: string
  readonly outcome: 'proven' | 'refused' | 'locked'
}

/** What one visitor may see in this turn: plain data, loaded before it. */
export interface ServiceView {
  readonly now: string
  /** Those of the customer who is logged in and those proven one by one, the latest first. */
  readonly orders: readonly Order[]
  /** Numbers of this message and of the open flow for which no contact is looked at for a while. */
  readonly locked: readonly string[]
  readonly policy: PolicyBook
}
