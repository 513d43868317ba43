import { type Clock, no, type Problem, type Result } from '@elmo-chat/kernel'
import {
  changedParts,
  checkPolicy,
  defaultPolicy,
  nextPolicy,
  type Order,
  type PolicyBook,
  policyChange,
  type RuleChange,
  type RuleVerdict,
  readOrders,
  whatMay,
} from '@elmo-chat/orders'
import {
  type DeliveredOrder,
  type ListedOrder,
  listed,
  type OrderEntry,
  type OrderList,
  type OrderQuery,
  type OrderRefused,
  type OrdersKept,
  type PolicyMoved,
  type PolicyVersion,
  type Store,
} from '@elmo-chat/storage'
import type { Shop } from '../shop.js'
import { lineOfShop } from './line-of-shop.js'

export interface OrderBookOptions {
  readonly clock: Clock
  readonly newId: () => string
  readonly current: () => Shop
  /** Of the shop, ISO 4217. */
  readonly currency: () => string
  /** Lets the policy answer questions as it is now. */
  readonly reload: () => Promise<void>
}

/** What came of a delivery of orders. */
export interface OrderImport extends OrdersKept {
  readonly problems: readonly Problem[]
}

/** A saved policy, and the parts of it that were other before. */
export interface PolicyEdit extends Omit<PolicyVersion, 'book'> {
  readonly version: number
  readonly changed: readonly string[]
}

/** What a draft would change with the orders that were placed last, and what is wrong with it. */
export interface PolicyPreview {
  readonly orders: number
  readonly changes: readonly RuleChange[]
  readonly problems: readonly Problem[]
}

/** What an agent sees of a customer's order: neither address nor payments. */
export type ProvenOrder = ListedOrder & Pick<Order, 'lines' | 'shipments' | 'requests' | 'deliveredAt'>

/** Versions of the policy that are told. */
const SHOWN = 50
/** Orders that a draft is tried with. */
const TRIED = 500

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
    return (await this.written()) ?? defaultPolicy
  }

  /** The policy that the merchant wrote; undefined while it is the one that every shop starts with. */
  async written(): Promise<PolicyBook | undefined> {
    return (await this.store.policies.get())?.book
  }

  /** Who changed what of the policy and when, the latest first. */
  async policies(): Promise<PolicyEdit[]> {
    const history = await this.store.policies.history(SHOWN + 1)
    const edits = history.map(({ book, at, by }, place) => {
      const before = history[place + 1]?.book ?? defaultPolicy
      return { version: book.version, at, by, changed: changedParts(before, book) }
    })
    return edits.slice(0, SHOWN)
  }

  /** What a policy that is not kept yet would change with the orders that were placed last. */
  async previewAll(policy: PolicyBook): Promise<PolicyPreview> {
    const orders = await this.store.orders.latest(TRIED)
    const changes = policyChange(orders, await this.policy(), policy, this.now())
    return { orders: orders.length, changes, problems: checkPolicy(policy) }
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
    const saved = await this.store.policies.put(nextPolicy(kept, policy), by)
    if (saved.ok) await this.options.reload()
    return saved
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

  /** The orders that whoever speaks in a conversation has proven to be theirs and may still see, the latest first. */
  async ofConversation(conversationId: string): Promise<ProvenOrder[]> {
    const conversation = await this.store.conversations.find(conversationId)
    if (!conversation) return []
    return (await this.store.orders.visibleTo(conversation.visitorId)).map((order) => {
      const { lines, shipments, requests, deliveredAt } = order
      return { ...listed(order), ...{ lines, shipments, requests }, ...(deliveredAt ? { deliveredAt } : {}) }
    })
  }

  private now(): string {
    return new Date(this.options.clock()).toISOString()
  }
}
