import type { Result } from '@elmo-chat/kernel'
import { defaultPolicy, type PolicyBook } from '@elmo-chat/orders'
import type { DeliveredOrder, PolicyMoved, PolicyVersion, Store } from '@elmo-chat/storage'

/** The merchant's side of orders: what was delivered, and the policy by which requests are judged. */
export class OrderBook {
  private readonly store: Store

  constructor(store: Store) {
    this.store = store
  }

  /** The policy that holds now. */
  async policy(): Promise<PolicyBook> {
    return (await this.store.policies.get())?.book ?? defaultPolicy
  }

  /** Who changed the policy and when, the latest first. */
  policies(): Promise<PolicyVersion[]> {
    return this.store.policies.history()
  }

  /** Keeps a policy under the version behind the one that it was made from; refused where that holds no more. */
  savePolicy(policy: PolicyBook, by: string): Promise<Result<PolicyVersion, PolicyMoved>> {
    return this.store.policies.put({ ...policy, version: policy.version + 1 }, by)
  }

  /** Keeps orders as the shop delivers them, all or none. */
  save(delivered: readonly DeliveredOrder[]): Promise<void> {
    return this.store.orders.save(delivered)
  }
}
