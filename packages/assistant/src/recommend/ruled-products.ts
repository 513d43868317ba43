import type { Constraint } from '@elmo-chat/protocol'
import { applyRules } from '@elmo-chat/ranking'
import { meeting } from '@elmo-chat/skills'
import { isOffered, offeredProducts } from './offered.js'
import type { Pick } from './pick.js'
import type { RecommendState } from './recommend-state.js'
import { standingRules } from './standing-rules.js'

/**
 * The first picks as the merchant's rules without a condition want them: boosted, buried, hidden. A pin belongs to a search, and
 * moves nothing here.
 */
export function ruledProducts(state: RecommendState, picks: readonly Pick[], limit: number): Pick[] {
  const { active } = standingRules(state.search)
  const offered = offeredProducts(state)
  const isMoved = active.moves.length > 0
  const byId = new Map<string, Pick>()
  for (const pick of picks) {
    if (isOffered(state, offered, pick.product)) byId.set(pick.product.id, pick)
    if (!isMoved && byId.size === limit) break
  }
  if (!isMoved) return [...byId.values()]
  const meets = (id: string, constraints: readonly Constraint[]) =>
    meeting(byId.get(id)!.product, constraints, state.search.lexicon).length > 0
  const placed = applyRules([...byId.keys()], { ...active, pins: [] }, { meets, mayBring: () => false })
  return placed.slice(0, limit).map(({ productId }) => byId.get(productId)!)
}
