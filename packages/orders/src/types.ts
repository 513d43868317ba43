import type { Money } from '@elmo-chat/kernel'

export const ORDER_STATUSES = ['pending', 'processing', 'shipped', 'delivered', 'cancelled'] as const

/** `pending` until the shop begins to pack it; then it can no longer be changed by the customer. */
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export interface OrderLine {
  /** Within the order. */
  readonly id: string
  readonly productId: string
  readonly variantId: string
  /** As it was sold, in the shop's language. */
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly quantity: number
  /** Of one piece, as it was paid. */
  readonly price: Money
}

export interface Address {
  readonly name?: string
  /** Street, number and what belongs to it, line by line. */
  readonly lines: readonly string[]
  readonly city: string
  readonly region?: string
  readonly postalCode?: string
  /** As the shop writes it. */
  readonly country: string
}

/** Money that moved, by the method's id at the payment provider: nothing here can pay. */
export interface Payment {
  readonly kind: 'payment' | 'refund'
  readonly methodId: string
  readonly amount: Money
  /** ISO 8601 UTC. */
  readonly at?: string
}

export interface Shipment {
  readonly carrier?: string
  readonly tracking: string
  /** ISO 8601 UTC. */
  readonly shippedAt?: string
  readonly deliveredAt?: string
  /** Expected day, as the carrier tells it. */
  readonly expectedAt?: string
}

export type RequestKind =
  | 'return'
  | 'exchange'
  | 'invoice'
  | 'warranty'
  | 'price-protection'
  | 'complaint'
  | 'appointment'

/** What a customer asked for on an order, and what became of it. The shop's people decide on it. */
export interface ServiceRequest {
  /** Of the action that made it. */
  readonly id: string
  readonly kind: RequestKind
  readonly state: 'open' | 'approved' | 'rejected' | 'done'
  /** ISO 8601 UTC. */
  readonly at: string
  readonly lineIds: readonly string[]
  /** In the customer's words, without personal data. */
  readonly reason?: string
  /** Of an exchange: the variant instead, line by line. */
  readonly variantIds?: readonly string[]
  /** What goes back to the customer; below zero: what is to be paid. */
  readonly amount?: Money
  readonly methodId?: string
  /** Whatever else was asked: a date, a kind of invoice. */
  readonly details?: Readonly<Record<string, string>>
}

export interface Order {
  /** The number that the customer knows. */
  readonly id: string
  readonly customerId: string
  /** ISO 8601 UTC. */
  readonly placedAt: string
  readonly status: OrderStatus
  readonly lines: readonly OrderLine[]
  readonly shipping: Money
  /** Taken off the whole order; zero or more. */
  readonly discount: Money
  readonly address?: Address
  readonly payments: readonly Payment[]
  readonly shipments: readonly Shipment[]
  readonly requests: readonly ServiceRequest[]
  /** Ids of the actions that were applied, in order: the same again changes nothing. */
  readonly actions: readonly string[]
  readonly cancelReason?: string
  /** Counts up with each change: the version of every fact that is read from the order. */
  readonly version: number
}

interface ActionBase {
  /** The same id again changes nothing. */
  readonly id: string
  readonly orderId: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** A line of an order, and the variant that takes its place. */
export interface Swap {
  readonly lineId: string
  readonly variantId: string
  readonly options: Readonly<Record<string, string>>
  readonly price: Money
}

/** A change of one order. */
export type OrderAction = ActionBase &
  (
    | { readonly kind: 'cancel'; readonly reason: string }
    | {
        readonly kind: 'return'
        readonly lineIds: readonly string[]
        readonly reason?: string
        /** Where the money goes; the method that paid when left out. */
        readonly methodId?: string
      }
    | {
        readonly kind: 'exchange'
        readonly swaps: readonly Swap[]
        readonly reason?: string
        readonly methodId?: string
      }
    /** Other variants of the same products, before it is packed. */
    | { readonly kind: 'change-lines'; readonly swaps: readonly Swap[]; readonly methodId?: string }
    | { readonly kind: 'change-address'; readonly address: Address }
    | { readonly kind: 'change-payment'; readonly methodId: string }
    | {
        readonly kind: 'request'
        readonly request: Exclude<RequestKind, 'return' | 'exchange'>
        readonly lineIds: readonly string[]
        readonly reason?: string
        readonly details?: Readonly<Record<string, string>>
        readonly amount?: Money
      }
    /** A decision of the shop's people on a request. */
    | { readonly kind: 'decide'; readonly requestId: string; readonly state: 'approved' | 'rejected' | 'done' }
  )

/** How a visitor stands to an order that was named. A wrong number and a wrong contact are not told apart. */
export type Proof = 'proven' | 'unproven' | 'refused' | 'locked'

/** What one visitor may see and do in one turn. Orders that are not proven are not in it. */
export interface ServiceView {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether the shop has given any orders: without, nobody is asked for a number. */
  readonly hasOrders: boolean
  /** Set where the shop's own page vouched for the customer. */
  readonly customerId?: string
  /** Those that may be shown, the newest first. */
  readonly orders: readonly Order[]
  /** Of order numbers that were named in this turn or stand in an open flow, as they were written (see `orderNumberKey`). */
  readonly proofs: Readonly<Record<string, Proof>>
  readonly policy: PolicyBook
}

export const CLAUSES = [
  'cancel',
  'return',
  'exchange',
  'address-change',
  'refund',
  'warranty',
  'price-protection',
  'invoice',
] as const
export type ClauseId = (typeof CLAUSES)[number]

/** The shop's rules as data: numbers that decide, and words that are cited. */
export interface PolicyBook {
  /** Counts up with each change. */
  readonly version: number
  /** Days after delivery; 0: not at all. */
  readonly returnDays: number
  readonly exchangeDays: number
  readonly refundDays: number
  readonly priceProtectionDays: number
  readonly warrantyMonths: number
  /** What the customer pays to send back. */
  readonly returnFee: Money
  /** Up to which status the customer may cancel, or change the address. */
  readonly cancelUntil: OrderStatus
  readonly addressUntil: OrderStatus
  /** Ids of products and paths of categories that cannot be sent back (underwear, final sale). */
  readonly finalSale: readonly string[]
  /** Reasons that a cancellation may have; any where empty. */
  readonly cancelReasons: readonly string[]
  /** Whether several returns or exchanges of one order may be open. */
  readonly manyRequests: boolean
  /** Words of each clause, in both languages. `{days}`, `{months}`, `{fee}` stand for the numbers above. */
  readonly clauses: Readonly<Record<ClauseId, { readonly en: string; readonly zh: string }>>
}
