import { defaultPolicy } from '@elmo-chat/orders'
import type { Deeds } from '../deeds.js'
import type { Store } from '../store.js'
import { turn } from './samples.js'

const AT = '2026-11-23T10:00:00.000Z'

/** What a turn does whose request the shop's own system is told. */
export const requestDeeds = (id: string, input: object): Deeds => ({
  ...{ actions: [], policy: defaultPolicy, by: 'visitor', cases: [] },
  deliveries: [{ id, flow: 'home/on', at: AT, body: { id, input }, readable: { id, input: {} } }],
})

/** Keeps such a turn, the first of its conversation. */
export const askedFor = (store: Store, id: string, input: object = { rows: 'lamp' }) =>
  store.conversations.saveTurn(turn(`of-${id}`, 0, { deeds: requestDeeds(id, input) }))
