/** A list that was shown for a query. */
export interface ShownList {
  readonly impressionId: string
  /** Folded. */
  readonly query: string
  readonly language: 'en' | 'zh'
  /** Milliseconds since 1970. */
  readonly at: number
  /** How many products met the query; null when that was not told. */
  readonly total: number | null
  /** The rank of its first product in the whole list; above 1 on a further page. */
  readonly firstRank: number
}

/** What followed from a list. */
export interface ListOutcome {
  readonly impressionId: string
  readonly kind: 'click' | 'cart' | 'order'
  readonly productId: string
  /** From 1; null when that was not told. */
  readonly rank: number | null
}

/** One search of one visitor: all lists for one query without a pause of more than ten minutes, and their further pages. */
export interface Search {
  readonly query: string
  readonly language: 'en' | 'zh'
  /** Of its first list. */
  readonly at: number
  /** Of its last list. */
  readonly lastAt: number
  readonly withoutResult: boolean
  /** Ranks of the clicks, each product once; clicks whose rank was not told are left out. */
  readonly clickRanks: readonly number[]
  readonly clicked: boolean
  /** Products put into the cart, and ordered. */
  readonly carts: number
  readonly orders: number
  /** What the visitor searched for instead, when that was soon and nothing of this was clicked. */
  readonly refinedTo: string | null
}

/** Lists for one query belong to one search up to this pause: paging, filters and sorting ask for a list again. */
export const SEARCH_GAP_MS = 10 * 60_000
/** Another query within this time says that the first did not give what was looked for. */
export const REFINED_MS = 5 * 60_000
/** So many searches of one visitor count a day. Who searches more is a program. */
export const DAILY_SEARCHES = 100

/**
 * The searches among one visitor's lists, the earliest first.
 *
 * Cost  time O(n log n) in the lists; depends on what is given, not on its order.
 */
export function searchesOf(lists: readonly ShownList[], outcomes: readonly ListOutcome[]): Search[] {
  const followed = new Map<string, ListOutcome[]>()
  for (const outcome of outcomes) {
    const known = followed.get(outcome.impressionId)
    if (known) known.push(outcome)
    else followed.set(outcome.impressionId, [outcome])
  }
  const groups = grouped(lists)
  return groups.slice(0, DAILY_SEARCHES).map((group, place): Search => {
    const [first] = group
    const own = group.flatMap(({ impressionId }) => followed.get(impressionId) ?? [])
    const clicks = distinct(own, 'click')
    const next = groups[place + 1]?.[0]
    const isRefined = clicks.length === 0 && next !== undefined && next.at - group[group.length - 1].at <= REFINED_MS
    return {
      query: first.query,
      language: first.language,
      at: first.at,
      lastAt: group[group.length - 1].at,
      withoutResult: first.total === 0,
      clickRanks: clicks.flatMap(({ rank }) => rank ?? []),
      clicked: clicks.length > 0,
      carts: distinct(own, 'cart').length,
      orders: distinct(own, 'order').length,
      refinedTo: isRefined && next.query !== first.query ? next.query : null,
    }
  })
}

function grouped(lists: readonly ShownList[]): ShownList[][] {
  const sorted = [...lists].sort((a, b) => a.at - b.at || (a.impressionId < b.impressionId ? -1 : 1))
  const groups: ShownList[][] = []
  const open = new Map<string, ShownList[]>()
  for (const list of sorted) {
    const current = open.get(list.query)
    // Who turns a page after a long look still makes the same search.
    if (current && (list.firstRank > 1 || list.at - current[current.length - 1].at <= SEARCH_GAP_MS)) current.push(list)
    else {
      const group = [list]
      groups.push(group)
      open.set(list.query, group)
    }
  }
  return groups
}

/** One outcome a product: the one with the lowest rank. */
function distinct(outcomes: readonly ListOutcome[], kind: ListOutcome['kind']): ListOutcome[] {
  const best = new Map<string, ListOutcome>()
  for (const outcome of outcomes) {
    if (outcome.kind !== kind) continue
    const known = best.get(outcome.productId)
    if (!known || (outcome.rank ?? Number.POSITIVE_INFINITY) < (known.rank ?? Number.POSITIVE_INFINITY))
      best.set(outcome.productId, outcome)
  }
  return [...best.values()]
}
