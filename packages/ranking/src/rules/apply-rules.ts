import type { Constraint, RuleTarget } from '@elmo-chat/protocol'
import type { ActiveRules } from './active-rules.js'

export interface PlacementFacts {
  readonly meets: (productId: string, constraints: readonly Constraint[]) => boolean
  /** Whether a pinned product that is not in the list may be brought in: it exists and meets what the customer wants. */
  readonly mayBring: (productId: string) => boolean
}

export interface Placed {
  readonly productId: string
  /** Where it stood in the list, from 0; null for one that a rule brought in. */
  readonly index: number | null
  /** Names of the rules that moved it, the newest first. */
  readonly rules: readonly string[]
}

/**
 * The list as the merchant's rules want it. Where they are at odds: hidden products stay hidden, pinned or not; a pinned
 * product is neither boosted nor buried; of pins of one product the lower rank holds; of pins on one rank that of the newer
 * rule, and the other stands right behind. A pin behind the end stands at the end. All others keep their order.
 *
 * Cost   time O(n log n + n × targets)
 */
export function applyRules(list: readonly string[], active: ActiveRules, facts: PlacementFacts): Placed[] {
  if (active.pins.length + active.hides.length + active.moves.length === 0)
    return list.map((productId, index) => ({ productId, index, rules: [] }))
  const isMeant = (target: RuleTarget, id: string) =>
    'productId' in target ? target.productId === id : facts.meets(id, target.constraints)
  const isHidden = (id: string) => active.hides.some(({ target }) => isMeant(target, id))
  const indexOf = new Map(list.map((id, index) => [id, index]))
  const pins = ranked(
    active.pins.filter(({ productId: id }) => (indexOf.has(id) || facts.mayBring(id)) && !isHidden(id)),
  )
  const pinned = new Set(pins.map(({ productId }) => productId))
  const placed = list
    .filter((id) => !pinned.has(id) && !isHidden(id))
    .map((productId, place) => {
      const moves = active.moves.filter(({ target }) => isMeant(target, productId))
      const factor = moves.reduce((product, move) => product * move.factor, 1)
      const rules = [...new Set(moves.map(({ rule }) => rule.name))]
      return { productId, index: indexOf.get(productId)!, rules, factor, key: (place + 1) * factor }
    })
    .sort((a, b) => a.key - b.key || a.factor - b.factor || a.index - b.index)
    .map(({ productId, index, rules }): Placed => ({ productId, index, rules }))
  for (const { productId, rank, rule } of pins) {
    placed.splice(rank - 1, 0, { productId, index: indexOf.get(productId) ?? null, rules: [rule.name] })
  }
  return placed
}

/** One pin a product and one product a rank, ranks ascending: put in one after the other, each stays where it is put. */
function ranked(pins: ActiveRules['pins']): ActiveRules['pins'] {
  const sorted = pins.toSorted((a, b) => a.rank - b.rank)
  const seen = new Set<string>()
  let last = 0
  return sorted.flatMap((pin) => {
    if (seen.has(pin.productId)) return []
    seen.add(pin.productId)
    last = Math.max(pin.rank, last + 1)
    return [{ ...pin, rank: last }]
  })
}
