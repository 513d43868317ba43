import type { Product } from '@elmo-chat/catalog'
import { namedThing, type SkillContext } from '@elmo-chat/dialogue'
import type { Constraint } from '@elmo-chat/protocol'
import type { Reference } from '@elmo-chat/understanding'
import { meeting } from './meets.js'
import { searchWish } from './search-wish.js'
import type { ShopView } from './shop-view.js'

export interface PointedAt {
  /** In the order in which they were named; each once. */
  readonly products: readonly Product[]
  /** True when a rank was named beyond what is shown. */
  readonly isBeyond: boolean
}

/** The most products that "these" means. */
const THESE = 4

/** The products that the customer points at; the one that is talked about when none is named. */
export function pointedAt({ understanding, state }: SkillContext, shop: ShopView): PointedAt {
  const { shown, selected } = state.focus
  const ids = understanding.references.map((reference) => idsOf(reference, shown, selected, shop))
  const isBeyond = understanding.references.some(({ kind }, place) => kind === 'rank' && ids[place].length === 0)
  const named = ids.flat()
  const meant = named.length > 0 || isBeyond ? named : selected ? [selected] : []
  return { products: [...new Set(meant)].flatMap((id) => shop.index.product(id) ?? []), isBeyond }
}

/** The one product that a question is about: named, pointed at, talked about, or the first of those shown. */
export function subjectOf(context: SkillContext, shop: ShopView): Product | undefined {
  const named = namedIn(context, shop)
  if (named) return named
  const { products, isBeyond } = pointedAt(context, shop)
  if (products.length > 0 || isBeyond) return products[0]
  const [first] = context.state.focus.shown
  return first === undefined ? undefined : shop.index.product(first)
}

/** The product that the words name: one of those shown by a word of its title, else the only one in the shop. */
function namedIn({ understanding, state }: SkillContext, shop: ShopView): Product | undefined {
  const thing = namedThing(understanding)
  if (!thing || understanding.references.some(({ kind }) => kind === 'rank' || kind === 'product')) return undefined
  const words = thing.query.split(' ').filter((word) => word.length > 1)
  const titled = state.focus.shown
    .flatMap((id) => shop.index.product(id) ?? [])
    .filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)))
  if (titled.length === 1) return titled[0]
  const standing = state.brief.constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  for (const kind of [[], standing, kindOf(state.focus.selected, shop)]) {
    const found = searchWish({ ...thing, constraints: [...thing.constraints, ...kind] }, { limit: 2 }, shop)
    if (found.total === 1) return found.hits[0].product
  }
  return undefined
}

/** The kind of the product that is talked about: "and the blue one" means another of its kind. */
function kindOf(id: string | null, { index }: ShopView): readonly Constraint[] {
  const product = id === null ? undefined : index.product(id)
  const kind = product?.attributes.find(({ field, concepts }) => field === 'category' && concepts.length > 0)
  return kind ? [{ field: 'category', op: 'is', value: kind.concepts[0], text: '' }] : []
}

function idsOf(
  reference: Reference,
  shown: readonly string[],
  selected: string | null,
  { index, lexicon }: ShopView,
): readonly string[] {
  switch (reference.kind) {
    case 'rank':
      return shown.slice(reference.rank < 0 ? reference.rank : reference.rank - 1).slice(0, 1)
    case 'first':
      return shown.slice(0, reference.count)
    case 'this':
      return selected ? [selected] : shown.slice(0, 1)
    case 'these':
      return shown.slice(0, THESE)
    case 'product':
      return [reference.productId]
    case 'like':
      return shown
        .filter((id) => {
          const product = index.product(id)
          return product && meeting(product, reference.constraints, lexicon).length > 0
        })
        .slice(0, 1)
  }
}
