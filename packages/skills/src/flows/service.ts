import type { Bilingual, Money } from '@elmo-chat/kernel'

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
}

/** A rule of the merchant's that forbids something, to be cited. */
export interface ServiceClause {
  readonly id: string
  readonly version: string
  readonly title: Bilingual
  readonly text: Bilingual
}

/** What a customer may want done with an order. */
export const serviceDeeds = ['cancel', 'return', 'exchange', 'change-address', 'warranty', 'price-protection'] as const
export type ServiceDeed = (typeof serviceDeeds)[number]

/** How far somebody's right to an order is proven: `locked` after too many wrong tries. */
export type ServiceAccess = 'seen' | 'unproven' | 'locked'

export interface OrdersView {
  /** Orders that are known to be the speaker's, newest first. */
  readonly orders: readonly ServiceOrder[]
  /** Of a number as it was said; unknown ones are `unproven`, so that nobody learns which numbers exist. */
  access(number: string): ServiceAccess
  /** The clause that forbids it; undefined where it may be done. */
  forbids(deed: ServiceDeed, number: string, lineId?: string): ServiceClause | undefined
}
