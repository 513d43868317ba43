import { openEmbedded } from '../embedded-database.js'
import type { DeliveredOrder } from '../order-store.js'
import { type Store, type StoreOptions, storeOver } from '../store.js'
import { vaultWith } from '../vault.js'

/** A store over an embedded database whose orders can begin anew, with nothing done to them; a shop's never do. */
export async function openStoreWithOrders({
  home,
  clock,
  random,
  sealKey,
}: StoreOptions): Promise<{ store: Store; putAnew: (orders: readonly DeliveredOrder[]) => Promise<void> }> {
  const database = await openEmbedded(home)
  const store = await storeOver(database, clock, random, sealKey ? vaultWith(sealKey) : null)
  return {
    store,
    async putAnew(orders) {
      await database.query('delete from elmo.shop_order', [])
      await store.orders.save(orders)
    },
  }
}
