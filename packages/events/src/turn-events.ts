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
  /** Ids of products that the customer said not to like. */
  readonly disliked: readonly string[]
}

const QUERY_LENGTH = 500
/** What is not liked is rated so, in stars. */
const DISLIKED = 1

/**
 * Gives the events of a turn: `message-sent`; `search-performed` where products were looked for; `product-rated` for
 * what the customer said not to like; and for each product that was shown a `list-shown` with its rank and the impression
 * it belongs to. The ids follow from the turn's, so that a turn written twice counts once.
 */
export function turnEvents(turn: TurnTold): EventInput[] {
  const { conversationId, turnId, visitorId, at, message, reply } = turn
  const lists = reply.flatMap(listOf)
  const sent: EventInput = {
    id: `${turnId}-m`,
    type: 'message-sent',
    at,
    visitorId,
    query: message.slice(0, QUERY_LENGTH),
    context: { conversationId, turnId },
  }
  let told = 0
  return [
    sent,
    ...searchEvents(turn),
    ...turn.disliked.map(
      (productId, place): EventInput => ({
        ...{ id: `${turnId}-r${place + 1}`, type: 'product-rated', at, visitorId, productId },
        context: { conversationId, turnId, rating: DISLIKED },
      }),
    ),
    ...lists.flatMap(({ impressionId, total, firstRank = 1, items, relaxed }) =>
      items.map((item, index): EventInput => {
        told++
        return {
          id: `${turnId}-${told}`,
          type: 'list-shown',
          at,
          visitorId,
          productId: item.id,
          impressionId,
          rank: firstRank + index,
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

type ShownList = Pick<ProductsPart, 'impressionId' | 'total' | 'firstRank' | 'items' | 'relaxed'>

/**
 * The search is told in the wishes that stand, as the customer would say them: after "cheaper" too it has its words.
 * One that found nothing has no list; what the shop's documents answered was no search; one whose next page was asked for
 * is told again, with the rank at which that page begins.
 */
function searchEvents({ conversationId, turnId, visitorId, at, skill, reply }: TurnTold): EventInput[] {
  const brief = reply.find((block) => block.type === 'data-brief')?.data
  const list = reply.find((block) => block.type === 'data-products')?.data
  const isTold = reply.some(({ type }) => type === 'data-citations')
  const isFurther = skill === 'more' && list?.firstRank !== undefined
  if (!(skill === 'find' || isFurther) || !brief || (!list && isTold)) return []
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
      ...(list?.firstRank === undefined ? {} : { rank: list.firstRank }),
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
