import type { Product } from '@elmo-chat/catalog'
import { askedBy } from '../search/asked.js'
import { constraintFacts, rulesFor } from '../search/request-rules.js'
import type { RecommendState } from './recommend-state.js'

const IN_STOCK = { field: 'availability', op: 'is', value: 'in-stock', text: '' } as const

/** The ids of what may stand in a list: it can be bought, meets what was said, and no rule of the merchant hides it. */
export function offeredProducts({ search, wishes = [] }: RecommendState): ReadonlySet<string> {
  const constraints = rulesFor(search, askedBy([], '')).constrain([IN_STOCK, ...wishes])
  if (constraints === null) return NONE
  const ids = constraintFacts(search).find(constraints)
  const offered = known.get(ids) ?? new Set(ids)
  known.set(ids, offered)
  return offered
}

const NONE: ReadonlySet<string> = new Set()
/** The search keeps the ids of one state, the same list each time. */
const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The product of a number, if it is offered. */
export function offeredAt(state: RecommendState, offered: ReadonlySet<string>, item: number): Product | undefined {
  const id = state.interactions.products[item]
  return id !== undefined && offered.has(id) ? state.search.shop.index.product(id) : undefined
}
