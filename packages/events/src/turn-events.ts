import type { Block, EventInput, ProductsPart, SearchSurface } from '@elmo-chat/protocol'

/** What the log needs to know of a turn. */
export interface TurnTold {
  readonly conversationId: string
  readonly turnId: string
  readonly visitorId: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly message: string
  /** Which skill answered. */
  readonly skill: string
  readonly reply: readonly Block[]
}

const QUERY_LENGTH = 500

/**
 * Gives the events of a turn: `message-sent`; `search-performed` where products were looked for; and for each product
 * that was shown a `list-shown` with its rank and the impression it belongs to. The ids follow from the turn's, so that
 * a turn written twice counts once.
 */
export function turnEvents(told: TurnTold): EventInput[] {
  const { conversationId, turnId, visitorId, at, message, reply } = told
  const lists = reply.flatMap(listOf)
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
    ...searchEvents(told),
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

/** What a block shows as a list: products as they rank, or the pieces of an outfit as they are worn. */
function listOf(block: Block): ShownList[] {
  if (block.type === 'data-products') return [block.data]
  if (block.type !== 'data-outfit') return []
  const { impressionId, anchor, pieces } = block.data
  const items = [...(anchor ? [anchor] : []), ...pieces]
  return [{ impressionId, items, total: items.length }]
}

type ShownList = Pick<ProductsPart, 'impressionId' | 'total' | 'items' | 'relaxed'>

/**
 * The search is told in the wishes that stand, as the customer would say them: after "cheaper" too it has its words.
 * One that found nothing has no list; what the shop's documents answered was no search.
 */
function searchEvents({ conversationId, turnId, visitorId, at, skill, reply }: TurnTold): EventInput[] {
  const brief = reply.find((block) => block.type === 'data-brief')?.data
  const list = reply.find((block) => block.type === 'data-products')?.data
  const isTold = reply.some(({ type }) => type === 'data-citations')
  if (skill !== 'find' || !brief || (!list && isTold)) return []
  const query = [...brief.constraints.map(({ text }) => text), brief.query ?? '']
    .join(' ')
    .trim()
    .slice(0, QUERY_LENGTH)
  if (query === '') return []
  return [
    {
      id: `${turnId}-s`,
      type: 'search-performed',
      at,
      visitorId,
      query,
      ...(list ? { impressionId: list.impressionId } : {}),
      products: list?.items.map(({ id }) => id) ?? [],
      context: {
        conversationId,
        turnId,
        total: list?.total ?? 0,
        surface: 'chat' satisfies SearchSurface,
        language: brief.language,
        relaxed: (list?.relaxed?.length ?? 0) > 0,
      },
    },
  ]
}
