import type { Clock, Random } from '@elmo-chat/kernel'
import type { Database } from './database.js'
import type { Vault } from './vault.js'

/** What every group of the store works with. */
export interface StoreContext {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** The clock's time as ISO 8601 UTC. */
  readonly now: () => string
  readonly newId: () => string
  /** Null when there is no key: then only the redacted words are kept. */
  readonly vault: Vault | null
}
