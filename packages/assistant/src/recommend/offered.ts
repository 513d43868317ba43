import type { Product } from '@elmo-chat/catalog'
import type { Interactions } from '@elmo-chat/events'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'
import { meeting } from '@elmo-chat/skills'
import { eachMeeting } from '../search/request-rules.js'
import type { RecommendState } from './recommend-state.js'
import { standingRules } from './standing-rules.js'

const IN_STOCK = { field: 'availability', op: 'is', value: 'in-stock', text: '' } as const

interface Offered {
  /** Of what must hold. */
  readonly key: string
  readonly ids: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()
const known = new WeakMap<SearchIndex, Offered>()

/**
 * The ids of what may stand in a list that nobody asked for: it can be bought, and no rule of the merchant hides it.
 *
 * Cost  one look at each product, once for a state of the catalogue and of the rules.
 */
export function offeredProducts({ search }: RecommendState): ReadonlySet<string> {
  const { index } = search.shop
  const { constraints, key } = standingRules(search)
  if (constraints === null) return NONE
  const last = known.get(index)
  if (last?.key === key) return last.ids
  const isStockAlone = constraints.length === 1
  const ids = new Set<string>()
  for (let at = 0; at < index.size; at++) {
    const product = index.productAt(at)
    if (!product.variants.some(({ available }) => available)) continue
    if (isStockAlone || meeting(product, constraints, search.lexicon).length > 0) ids.add(product.id)
  }
  known.set(index, { key, ids })
  return ids
}

/** Whether a product is offered and meets what was said: one variant that can be bought meets all of it. */
export function isOffered(state: RecommendState, offered: ReadonlySet<string>, product: Product): boolean {
  if (!offered.has(product.id)) return false
  const { wishes = [], search } = state
  if (wishes.length === 0) return true
  const wished = wishedProducts(state, wishes)
  return wished ? wished.has(product.id) : meeting(product, [IN_STOCK, ...wishes], search.lexicon).length > 0
}

/** So many products that meet the wishes are listed at once; of more, each is looked at when it is proposed. */
const FEW = 1_000
const listed = new WeakMap<RecommendState, ReadonlySet<string> | null>()

function wishedProducts(state: RecommendState, wishes: readonly Constraint[]): ReadonlySet<string> | null {
  let ids = listed.get(state)
  if (ids === undefined) {
    const { index } = state.search.shop
    const constraints = [IN_STOCK, ...wishes]
    ids = index.count(constraints) > FEW ? null : new Set(eachMeeting(index, constraints))
    listed.set(state, ids)
  }
  return ids
}

/** Of a set of what is offered: the product of each number, as far as it was asked for; null for what is not offered. */
const numbered = new WeakMap<ReadonlySet<string>, WeakMap<Interactions, (Product | null | undefined)[]>>()

/** The product of a number, if it is offered. Looked up once for a state of the catalogue and of the rules. */
export function offeredAt(state: RecommendState, offered: ReadonlySet<string>, item: number): Product | undefined {
  const { interactions, search, wishes = [] } = state
  let byLog = numbered.get(offered)
  if (!byLog) {
    byLog = new WeakMap()
    numbered.set(offered, byLog)
  }
  let known = byLog.get(interactions)
  if (!known) {
    known = new Array<undefined>(interactions.products.length).fill(undefined)
    byLog.set(interactions, known)
  }
  let product = known[item]
  if (product === undefined) {
    const id = interactions.products[item]
    if (id === undefined) return undefined
    product = (offered.has(id) && search.shop.index.product(id)) || null
    known[item] = product
  }
  return product && (wishes.length === 0 || isOffered(state, offered, product)) ? product : undefined
}
