import type { Constraint } from '@elmo-chat/protocol'
import { type ActiveRules, type CompiledRules, constraintKey } from '@elmo-chat/ranking'
import { askedBy } from '../search/asked.js'
import { rulesFor } from '../search/request-rules.js'
import type { SearchState } from '../search/search-state.js'

/** The merchant's rules as they bear on every list that nobody searched for. */
export interface StandingRules {
  readonly active: ActiveRules
  /** What must hold of what can be bought; null where nothing can meet all of it. */
  readonly constraints: readonly Constraint[] | null
  readonly key: string
}

const IN_STOCK = { field: 'availability', op: 'is', value: 'in-stock', text: '' } as const
/** Rules begin and end by the clock: which hold is looked up so often. */
const LOOKED_UP_MS = 1_000

const kept = new WeakMap<
  CompiledRules,
  { readonly at: number; readonly index: SearchState['shop']['index']; readonly standing: StandingRules }
>()

/** The rules that hold now, looked up once a second. */
export function standingRules(search: SearchState): StandingRules {
  const { rules, now, shop } = search
  const last = kept.get(rules)
  if (last && last.index === shop.index && now >= last.at && now - last.at < LOOKED_UP_MS) return last.standing
  const { active, constrain } = rulesFor(search, askedBy([], ''))
  const constraints = constrain([IN_STOCK])
  const standing = { active, constraints, key: constraints?.map(constraintKey).join('\n') ?? '' }
  kept.set(rules, { at: now, index: shop.index, standing })
  return standing
}
