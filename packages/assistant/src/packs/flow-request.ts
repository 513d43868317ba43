import type { FlowEffect } from '@elmo-chat/dialogue'
import type { NewDelivery } from '@elmo-chat/storage'
import { redact } from '../redact.js'

/** What a flow or command of a pack asked for, after the customer confirmed it. */
export interface FlowRequest {
  /** The effect's own, the same however often it is told. */
  readonly id: string
  readonly conversationId: string
  readonly at: string
  /** As it is called outside of its pack: `health/appointment`. */
  readonly flow: string
  /** By slot: ids of rows and what was told. */
  readonly input: FlowEffect['input']
}

/** The requests of packs among a turn's effects, as they are kept to be sent. */
export const deliveriesOf = (effects: readonly FlowEffect[], conversationId: string, at: string): NewDelivery[] =>
  effects
    .filter(({ kind }) => kind.startsWith('request:'))
    .map(({ id, flow, input }) => {
      const body: FlowRequest = { id, conversationId, at, flow, input }
      return { id, flow, at, body, readable: { ...body, input: withoutParticulars(input) } }
    })

const withoutParticulars = (input: FlowEffect['input']) =>
  Object.fromEntries(
    Object.entries(input).map(([slot, value]) => [slot, typeof value === 'string' ? redact(value, true).text : value]),
  )
