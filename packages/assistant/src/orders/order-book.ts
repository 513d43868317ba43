import { type Clock, no, type Problem, type Result } from '@elmo-chat/kernel'
import {
  checkPolicy,
  defaultPolicy,
  nextPolicy,
  type Order,
  type PolicyBook,
  type RuleVerdict,
  readOrders,
  whatMay,
} from '@elmo-chat/orders'
import type {
  DeliveredOrder,
  OrderEntry,
  OrderList,
  OrderQuery,
  OrderRefused,
  OrdersKept,
  PolicyMoved,
  PolicyVersion,
  Store,
} from '@elmo-chat/storage'
import type { Shop } from '../shop.js'
import { lineOfShop } from './line-of-shop.js'

export interface OrderBookOptions {
  readonly clock: Clock
  readonly newId: () => string
  readonly current: () => Shop
  /** Of the shop, ISO 4217. */
  readonly currency: () => string
}

/** What came of a delivery of orders. */
export interface OrderImport extends OrdersKept {
  readonly problems: readonly Problem[]
}

/** Why a policy was not kept. */
export type PolicyRefused = PolicyMoved | { readonly code: 'POLICY_WRONG'; readonly problems: readonly Problem[] }

/** The merchant's side of orders: what was delivered, what waits for a decision, and the policy by which requests are judged. */
export class OrderBook {
  private readonly store: Store
  private readonly options: OrderBookOptions

  constructor(store: Store, options: OrderBookOptions) {
    this.store = store
    this.options = options
  }

  /** The policy that holds now. */
  async policy(): Promise<PolicyBook> {
    return (await this.store.policies.get())?.book ?? defaultPolicy
  }

  /** Who changed the policy and when, the latest first. */
  policies(): Promise<PolicyVersion[]> {
    return this.store.policies.history()
  }

  /**
   * Keeps a policy as the version behind the one that it was made from, which `policy.version` names; refused where that holds
   * no more. It works from the next turn on, which reads it.
   */
  async savePolicy(policy: PolicyBook, by: string): Promise<Result<PolicyVersion, PolicyRefused>> {
    const problems = checkPolicy(policy)
    if (problems.length > 0) return no({ code: 'POLICY_WRONG', problems })
    const kept = await this.policy()
    if (kept.version !== policy.version) return no({ code: 'POLICY_MOVED' })
    return this.store.policies.put(nextPolicy(kept, policy), by)
  }

  /** Reads orders in any form that `readOrders` knows and keeps those that could be read, all of them or none. */
  async import(text: string, currency = this.options.currency()): Promise<OrderImport> {
    const { value, problems } = readOrders(text, { currency })
    return { ...(await this.save(value)), problems }
  }

  /** Keeps orders as the shop delivers them, with what the catalogue knows of what was bought; all or none. */
  save(delivered: readonly DeliveredOrder[]): Promise<OrdersKept> {
    const { index } = this.options.current()
    return this.store.orders.save(
      delivered.map(({ order, contacts }) => ({
        contacts,
        order: { ...order, lines: order.lines.map((line) => lineOfShop(index, line)) },
      })),
    )
  }

  list(query: OrderQuery): Promise<OrderList> {
    return this.store.orders.list(query)
  }

  /** An order, what was done with it, and what the policy allows now; null for a number that is not known. */
  async find(
    id: string,
  ): Promise<{ order: Order; entries: readonly OrderEntry[]; allowed: readonly RuleVerdict[] } | null> {
    const order = await this.store.orders.find(id)
    if (!order) return null
    const entries = await this.store.orders.entries(id)
    return { order, entries, allowed: whatMay(order, await this.policy(), this.now()) }
  }

  /** What a policy that is not kept yet would allow with an order; null for a number that is not known. */
  async preview(id: string, policy: PolicyBook): Promise<RuleVerdict[] | null> {
    const order = await this.store.orders.find(id)
    return order && whatMay(order, policy, this.now())
  }

  /** Grants or refuses what a customer asked for; once: whoever is second is refused. */
  async decide(id: string, requestId: string, approved: boolean, by: string): Promise<Result<Order, OrderRefused>> {
    const base = { id: this.options.newId(), orderId: id, at: this.now() }
    return this.store.orders.act({ ...base, type: 'decide-request', requestId, approved }, await this.policy(), by)
  }

  private now(): string {
    return new Date(this.options.clock()).toISOString()
  }
}
