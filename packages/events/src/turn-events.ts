import type { Block, EventInput } from '@elmo-chat/protocol'

/** What the log needs to know of a turn. */
export interface TurnTold {
  readonly conversationId: string
  readonly turnId: string
  readonly visitorId: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly message: string
  readonly reply: readonly Block[]
}

const QUERY_LENGTH = 500

/**
 * Gives the events of a turn: `message-sent`, and for each product that was shown a `list-shown` with its rank and the
 * impression it belongs to. The ids follow from the turn's, so that a turn written twice counts once.
 */
export function turnEvents({ conversationId, turnId, visitorId, at, message, reply }: TurnTold): EventInput[] {
  const lists = reply.filter((block) => block.type === 'data-products').map((block) => block.data)
  const sent: EventInput = {
    id: `${turnId}-m`,
    type: 'message-sent',
    at,
    visitorId,
    query: message.slice(0, QUERY_LENGTH),
    context: { conversationId, turnId },
  }
  let rank = 0
  return [
    sent,
    ...lists.flatMap(({ impressionId, total, items, relaxed }) =>
      items.map((item): EventInput => {
        rank++
        return {
          id: `${turnId}-${rank}`,
          type: 'list-shown',
          at,
          visitorId,
          productId: item.id,
          impressionId,
          rank,
          ...(item.price ? { price: item.price } : {}),
          context: { conversationId, turnId, total, relaxed: (relaxed?.length ?? 0) > 0 },
        }
      }),
    ),
  ]
}
