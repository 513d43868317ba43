import type { OrderAction, PolicyBook } from '@elmo-chat/orders'
import type { Statements } from './database.js'
import { type CaseMove, type CaseMoved, moveCase } from './desk-store.js'
import { actOn, type OrderRefused } from './order-store.js'
import type { StoreContext } from './store-context.js'
import { keepDelivery, type NewDelivery } from './webhook-store.js'

/** What a turn does beside being said. */
export interface Deeds {
  readonly actions: readonly OrderAction[]
  readonly policy: PolicyBook
  /** Who did it, for the order's entries. */
  readonly by: string
  /** What is laid before people. */
  readonly cases: readonly CaseMove[]
  /** What the shop's own system is told, where it listens. */
  readonly deliveries?: readonly NewDelivery[]
}

/** An order or a case changed meanwhile, so that it cannot be done any more. */
export type DeedsRefused = OrderRefused | CaseMoved

/** Ends a transaction without its changes. */
export class NotDone extends Error {
  readonly refused: DeedsRefused

  constructor(refused: DeedsRefused) {
    super(refused.code)
    this.refused = refused
  }
}

/**
 * Does all of it within a transaction, as of a conversation. What was done before stays as it is.
 *
 * Fails   with a `NotDone` when one of them cannot be done.
 */
export async function doWith(
  statements: Statements,
  context: StoreContext,
  { actions, policy, by, cases, deliveries = [] }: Deeds,
  conversationId: string,
): Promise<void> {
  // In one order, so that two turns on the same orders never wait for each other.
  for (const action of actions.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1))) {
    const done = await actOn(statements, context, action, policy, { by, conversationId })
    if (!done.ok) throw new NotDone(done.error)
  }
  for (const change of cases) {
    const moved = await moveCase(statements, context, change)
    if (!moved.ok && moved.error.code !== 'KNOWN') throw new NotDone(moved.error)
  }
  for (const delivery of deliveries) await keepDelivery(statements, context, delivery, conversationId)
}
