import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit, SearchIndex, SearchQuery } from '@elmo-chat/search'

/** One product as it answers a search; null where it does not. */
export function hitOf(index: SearchIndex, id: string, query: Omit<SearchQuery, 'limit'>): SearchHit | null {
  const isId = ({ field, op }: Constraint) => field === 'id' && op === 'is'
  // Two that say `is` mean either: asked for beside others, any of those would do.
  const allowed = query.constraints.filter(isId)
  if (allowed.length > 0 && !allowed.some(({ value }) => value === id)) return null
  const others = query.constraints.filter((one) => !isId(one))
  const constraints = [...others, { field: 'id', op: 'is' as const, value: id, text: '' }]
  return index.search({ ...query, constraints, limit: 1 }).hits[0] ?? null
}
