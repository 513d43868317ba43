import type { FlowEffect } from '@elmo-chat/dialogue'

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

/** The requests of packs among a turn's effects. */
export const requestsOf = (effects: readonly FlowEffect[], conversationId: string, at: string): FlowRequest[] =>
  effects
    .filter(({ kind }) => kind.startsWith('request:'))
    .map(({ id, flow, input }) => ({ id, conversationId, at, flow, input }))
