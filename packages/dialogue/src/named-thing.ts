import type { Constraint } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'

/** What an utterance names by words or category, without what only tells its variants apart; undefined for nothing. */
export function namedThing({
  constraints,
  query,
}: Understanding): { readonly constraints: readonly Constraint[]; readonly query: string } | undefined {
  const lasting = constraints.filter(({ field, op }) => op === 'is' && !VARYING.has(field))
  return query || lasting.some(({ field }) => field === 'category') ? { constraints: lasting, query } : undefined
}

const VARYING = new Set(['size', 'color', 'price', 'availability'])
