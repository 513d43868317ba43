import type { Constraint } from '@elmo-chat/protocol'
import { type ActiveRules, applyRules } from '@elmo-chat/ranking'
import { meeting } from '@elmo-chat/skills'
import { isOffered, offeredProducts } from './offered.js'
import type { Pick } from './pick.js'
import type { RecommendState } from './recommend-state.js'
import { standingRules } from './standing-rules.js'

interface Ruled {
  readonly offered: ReadonlySet<string>
  /** Null where no rule moves anything. */
  readonly moving: ActiveRules | null
  readonly byLimit: Map<number, readonly Pick[]>
}

/** By the picks before rules. */
const kept = new WeakMap<readonly Pick[], Ruled>()

/**
 * The same, of picks that are the same for everyone: one list of them for a state of the catalogue and of the rules, as long as
 * the picks are the same object.
 */
export function ruledOnce(state: RecommendState, picks: readonly Pick[], limit: number): readonly Pick[] {
  if (state.wishes?.length) return ruledProducts(state, picks, limit)
  const { active } = standingRules(state.search)
  const moving = active.moves.length > 0 ? active : null
  const offered = offeredProducts(state)
  let last = kept.get(picks)
  if (last?.offered !== offered || last.moving !== moving) {
    last = { offered, moving, byLimit: new Map() }
    kept.set(picks, last)
  }
  const ruled = last.byLimit.get(limit) ?? ruledProducts(state, picks, limit)
  last.byLimit.set(limit, ruled)
  return ruled
}

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
