import type { FlowEffect } from '@elmo-chat/dialogue'
import type { Bilingual, Money } from '@elmo-chat/kernel'
import type { PaymentMethod } from '@elmo-chat/orders'

/*
 * What flows see of orders in one turn: loaded before it, so that the turn waits for nothing.
 */

export interface ServiceLine {
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly title: string
  readonly quantity: number
  readonly price: Money
}

/** Where money of an order may go back to. */
export interface ServiceMethod {
  readonly id: string
  readonly kind: PaymentMethod['kind']
  /** "Visa •••• 9212": never the whole number. */
  readonly masked: string
}

/** Money that goes back to the customer, or is asked for. */
export interface ServiceRefund {
  readonly id: string
  /** What it follows from: `cancel`, `return`, `exchange`, `price-protection`. */
  readonly of: string
  /** `sent`: on its way, or there, within the days of the rule. */
  readonly state: 'requested' | 'approved' | 'refused' | 'sent'
  /** Null where it is not worked out yet. */
  readonly amount: Money | null
  /** ISO 8601 UTC. */
  readonly at: string
  /** `masked` of the method; null where none is chosen. */
  readonly method: string | null
}

export interface ServiceOrder {
  /** As the customer knows it. */
  readonly number: string
  /** Changes with each change of the order. */
  readonly version: string
  readonly status: string
  readonly statusText: Bilingual
  readonly lines: readonly ServiceLine[]
  readonly total: Money
  readonly timeline: readonly { readonly at: string; readonly text: Bilingual }[]
  /** ISO 8601 UTC, as are all times here. */
  readonly placedAt: string
  /** Null where it is not delivered. */
  readonly deliveredAt: string | null
  /** Those that may get the money of a return or pay for an exchange. Where there is one it is not asked for. */
  readonly methods: readonly ServiceMethod[]
  /** Newest first. */
  readonly refunds: readonly ServiceRefund[]
}

/** A rule of the merchant's that forbids something, to be cited. */
export interface ServiceClause {
  readonly id: string
  readonly version: string
  readonly title: Bilingual
  readonly text: Bilingual
}

/** Why something cannot be done with an order. */
export interface ServiceRefusal {
  /** What the policy says about it; null where it says nothing. */
  readonly clause: ServiceClause | null
  /**
   * Of rules: `status` of the order, `late`, `items-changed` before, `reason` that does not count, `excepted` goods. Else
   * `claimed` before, `sold-out`, `balance` of the card, or `changed`: the order, or what it is exchanged for, is not as it was.
   */
  readonly because:
    | 'status'
    | 'late'
    | 'items-changed'
    | 'reason'
    | 'excepted'
    | 'claimed'
    | 'sold-out'
    | 'balance'
    | 'changed'
}

/** What a customer may want done with an order. */
export const serviceDeeds = [
  'cancel',
  'return',
  'exchange',
  'change-address',
  'invoice',
  'warranty',
  'price-protection',
] as const
export type ServiceDeed = (typeof serviceDeeds)[number]

/** How far somebody's right to an order is proven: `locked` after too many wrong tries. */
export type ServiceAccess = 'seen' | 'unproven' | 'locked'

export interface OrdersView {
  /** Orders that are known to be the speaker's, newest first. */
  readonly orders: readonly ServiceOrder[]
  /** Of a number as it was said; unknown ones are `unproven`, so that nobody learns which numbers exist. */
  access(number: string): ServiceAccess
  /**
   * Why it may not be done; undefined where it may. Without a reason: why not whatever the reason, so that nobody tells a
   * reason in vain.
   */
  forbids(deed: ServiceDeed, number: string, lineId?: string, reason?: string): ServiceRefusal | undefined
  /** The last day (ISO 8601) on which it can be asked for, for a reason or in general; undefined where there is none. */
  lastDay(deed: ServiceDeed, number: string, reason?: string): string | undefined
  /** Why an effect on an order cannot be carried out as things stand; undefined where it can. */
  refusal(effect: FlowEffect): ServiceRefusal | undefined
  /** What an effect would give back (or cost, where negative); undefined where it cannot be carried out, or moves nothing. */
  moneyOf(effect: Pick<FlowEffect, 'kind' | 'input'>): Money | undefined
  /** A clause of the policy by its id. */
  clause(id: string): ServiceClause | undefined
  /** Kinds of invoices that the shop issues: `personal`, `company`, or its own. */
  readonly invoiceKinds: readonly string[]
  /** How and within which days money goes back. */
  readonly refundClause: ServiceClause
}
