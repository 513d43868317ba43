import type { Product } from '@elmo-chat/catalog'
import type { Focus, SkillContext, SkillResult } from '@elmo-chat/dialogue'
import type { ProductsPart, Relaxation } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import type { ShopView } from '../shop/shop-view.js'
import type { Wished } from '../shop/wish.js'
import { cardOf } from './card.js'
import { reasonsFor } from './why.js'

/** The most cards in one reply. */
export const SHOWN = 6

export interface ListedProducts {
  readonly hits: readonly SearchHit[]
  /** Products that match all that stands. */
  readonly total: number
  /** By which the hits were found; they mark the matching variants. */
  readonly constraints: readonly Wished[]
  /** Their words, when they were found by words. */
  readonly query?: string
  /** Other reasons than what was looked for. */
  readonly why?: (product: Product) => string[]
  readonly cursor?: string
  /** Of a further page: the rank of its first product in the whole list. */
  readonly firstRank?: number
  readonly relaxed?: readonly Relaxation[]
  readonly selected?: string
  /** Of a choice: why, and all that was chosen so far. */
  readonly because?: Focus['because']
  readonly chosen?: Focus['chosen']
}

/** The products block with the focus and the trace that go with it. */
export function listProducts(
  { hits, total, constraints, query = '', why, cursor, firstRank, relaxed, selected, because, chosen }: ListedProducts,
  { newId, language, state }: SkillContext,
  shop: ShopView,
): Required<Pick<SkillResult, 'blocks' | 'focus' | 'retrieved'>> {
  const impressionId = newId()
  const shown = hits.slice(0, SHOWN)
  const data: ProductsPart = {
    impressionId,
    total,
    ...(firstRank === undefined ? {} : { firstRank }),
    items: shown.map(({ product, because, variants }) => {
      const reasons = why?.(product) ?? reasonsFor(product, { constraints, query }, because, language, shop)
      return cardOf(product, constraints, reasons, shop, variants)
    }),
    ...(relaxed ? { relaxed: [...relaxed] } : {}),
  }
  const focus: Focus = {
    shown: shown.map((hit) => hit.product.id),
    ...(firstRank === undefined ? {} : { firstRank }),
    selected: selected ?? (shown.length === 1 ? shown[0].product.id : null),
    impressionId,
    cursor: cursor ?? null,
    total,
    ...reasonsKept(because, shown, state.focus),
    ...(chosen ? { chosen } : {}),
  }
  return { blocks: [{ type: 'data-products', data }], focus, retrieved: hits.slice(0, 20).map(traced) }
}

/** What is told of one product does not forget why it was shown. */
function reasonsKept(own: Focus['because'], shown: readonly SearchHit[], before: Focus): Pick<Focus, 'because'> {
  const [{ product } = { product: undefined }] = shown
  const causes = product && shown.length === 1 ? before.because?.[product.id] : undefined
  const because = own ?? (product && causes ? { [product.id]: causes } : undefined)
  return because ? { because } : {}
}

/** A product that is shown for itself, not found by words. */
export const asHit = (product: Product): SearchHit => ({
  product,
  score: 0,
  variants: product.variants.map((_, place) => place),
  because: [],
})

function traced({ product, score, because }: SearchHit): NonNullable<SkillResult['retrieved']>[number] {
  return { productId: product.id, title: product.title, score, because: because.map((part) => ({ ...part })) }
}
