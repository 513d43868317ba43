import { type Constraint, meansAll } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import type { Interest } from '@elmo-chat/understanding'
import { foundWords } from '../show/why.js'
import { meeting } from './meets.js'
import { searchWish } from './search-wish.js'
import type { ShopView } from './shop-view.js'
import type { Wish } from './wish.js'

export interface Liked {
  readonly interest: Interest
  readonly wish: Wish
  /** What stands and was left out, since nothing for the interest states it. */
  readonly gaveUp: readonly Constraint[]
  readonly hits: readonly SearchHit[]
}

/** For whom and as what: goods for a garden are rarely marked for women or as gifts. */
const WHOM = new Set(['audience', 'occasion'])

/**
 * What the shop has for the first interest for which it has anything: by its meaning, else by its words; under all that
 * stands, else without whom it is for. Undefined where it has nothing.
 */
export function likedBy(
  interests: readonly Interest[],
  { constraints, query }: Wish,
  shop: ShopView,
  limit: number,
): Liked | undefined {
  const gaveUp = constraints.filter(({ field, op }) => WHOM.has(field) && op === 'is')
  const without = constraints.filter((constraint) => !gaveUp.includes(constraint))
  for (const interest of interests) {
    const meant = interest.constraints
    // What is for her and for hiking, not what is for either: several wishes on a field would mean either.
    const isBeside = ({ field, op }: Constraint) =>
      op !== 'is' || meansAll(field) || !meant.some((one) => one.field === field)
    const beside = constraints.filter(isBeside)
    const replaced = constraints.filter((constraint) => !isBeside(constraint))
    const ways: Way[] = [
      ...(meant.length > 0
        ? [
            { wish: { constraints: [...beside, ...meant], query }, also: replaced, gaveUp: [] },
            { wish: { constraints: [...beside, ...meant], query }, also: [], gaveUp: replaced },
            { wish: { constraints: [...without.filter(isBeside), ...meant], query }, also: [], gaveUp },
          ]
        : []),
      ...[constraints, without].map((standing, at): Way => {
        const wish = { constraints: standing, query: [query, interest.text].filter(Boolean).join(' ') }
        return { wish, also: [], gaveUp: at === 0 ? [] : gaveUp }
      }),
    ]
    for (const { wish, also, gaveUp: left } of ways) {
      const hits = searchWish(wish, { limit }, shop).hits.filter(
        (hit) =>
          isTold(hit, wish.query) &&
          !isOfThatColor(hit, interest, shop) &&
          also.every((one) => meeting(hit.product, [one], shop.lexicon).length > 0),
      )
      if (hits.length > 0) return { interest, wish, gaveUp: left, hits }
    }
  }
  return undefined
}

interface Way {
  readonly wish: Wish
  /** What products must meet besides. */
  readonly also: readonly Constraint[]
  readonly gaveUp: readonly Constraint[]
}

/** A bag in coffee brown is nothing for who likes coffee. */
function isOfThatColor({ product }: SearchHit, { text }: Interest, { lexicon }: ShopView): boolean {
  const color = lexicon.resolve('color', text)
  if (!color) return false
  return meeting(product, [{ field: 'color', op: 'is', value: color.id }], lexicon).length > 0
}

/** Whether a product has the words themselves: a gardenia is nothing for gardening. */
function isTold({ because }: SearchHit, query: string): boolean {
  const found = new Set(foundWords(query, because))
  return query.split(' ').every((word) => word === '' || found.has(word))
}
