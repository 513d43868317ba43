import type { Constraint } from '@elmo-chat/protocol'
import { applyRules } from '@elmo-chat/ranking'
import { meeting } from '@elmo-chat/skills'
import { isOffered, offeredProducts } from './offered.js'
import type { Pick } from './pick.js'
import type { RecommendState } from './recommend-state.js'
import { standingRules } from './standing-rules.js'

/** Picks as the merchant's rules without a condition want them: boosted, buried, hidden. A pin belongs to a search, and moves nothing here. */
export function ruledProducts(state: RecommendState, picks: readonly Pick[]): Pick[] {
  const { active } = standingRules(state.search)
  const offered = offeredProducts(state)
  const byId = new Map(
    picks.flatMap((pick) => (isOffered(state, offered, pick.product) ? [[pick.product.id, pick] as const] : [])),
  )
  if (active.moves.length === 0) return [...byId.values()]
  const meets = (id: string, constraints: readonly Constraint[]) =>
    meeting(byId.get(id)!.product, constraints, state.search.lexicon).length > 0
  const placed = applyRules([...byId.keys()], { ...active, pins: [] }, { meets, mayBring: () => false })
  return placed.map(({ productId }) => byId.get(productId)!)
}
