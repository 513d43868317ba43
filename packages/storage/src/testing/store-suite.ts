import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '../store.js'
import { accessSuite } from './access-suite.js'
import { catalogSuite } from './catalog-suite.js'
import { consoleSuite } from './console-suite.js'
import { conversationSuite } from './conversation-suite.js'
import { deskSuite } from './desk-suite.js'
import { eventSuite } from './event-suite.js'
import { heldTextSuite } from './held-text-suite.js'
import { modelUsageSuite } from './model-usage-suite.js'
import { orderSuite } from './order-suite.js'
import { profileSuite } from './profile-suite.js'
import { ratingSuite } from './rating-suite.js'
import { searchSuite } from './search-suite.js'
import { steeringSuite } from './steering-suite.js'
import { translationSuite } from './translation-suite.js'
import { webhookSuite } from './webhook-suite.js'

/** A store over an empty database, and the clock that it reads. */
export interface StoreWorld {
  readonly store: Store
  /** Milliseconds since 1970; set it to move the time. */
  now: number
  close(): Promise<void>
}

/** The time at which a world begins. */
export const START = Date.parse('2026-11-23T10:00:00.000Z')

/** The rules that every database must keep. `open` gives a new world each time. */
export function storeSuite(open: () => Promise<StoreWorld>): void {
  const suites = {
    catalogSuite,
    conversationSuite,
    eventSuite,
    accessSuite,
    consoleSuite,
    searchSuite,
    steeringSuite,
    deskSuite,
    modelUsageSuite,
    orderSuite,
    profileSuite,
    translationSuite,
    ratingSuite,
    heldTextSuite,
    webhookSuite,
  }
  for (const [name, suite] of Object.entries(suites))
    describe(name.replace('Suite', ''), () => {
      let world: StoreWorld | undefined
      beforeAll(async () => {
        world = await open()
      })
      afterAll(() => world?.close())
      suite(() => world!)
    })
}
