import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import type { CatalogEntry, CatalogPage, Constraint, ListAnswer, ProductDetail } from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'
import {
  cardOf,
  constraintLabel,
  fieldLabel,
  type MadeOutfit,
  meeting,
  outfitPart,
  type ShopView,
  valueLabel,
} from '@elmo-chat/skills'
import { type AlikeProduct, placesOf } from './pictures/picture-index.js'
import { isPersonal, type Pick } from './recommend/pick.js'
import { findProducts, type WishQuery } from './search/find-products.js'
import type { ListedHit } from './search/list-page.js'
import type { SearchState } from './search/search-state.js'
import type { Shop } from './shop.js'
import { type SourcePage, sourcePage } from './source-page.js'

export interface ListQuery extends WishQuery {
  readonly newId: () => string
}

/** Answers a search box with cards, facets and what was given up. */
export function searchList(state: SearchState, view: ShopView, query: ListQuery): ListAnswer {
  const { language, newId } = query
  const { result, held, relaxed, redirect } = findProducts(state, view, query)
  return {
    impressionId: newId(),
    total: result.total,
    ...(result.firstRank > 1 ? { firstRank: result.firstRank } : {}),
    items: result.hits.map((hit) => cardOf(hit.product, held, matched(hit, held, language, view), view, hit.variants)),
    facets: result.facets.map((facet) => ({
      field: facet.field,
      label: fieldLabel(facet.field, language, view),
      values: facet.values.map(({ value, count }) => ({
        value,
        count,
        label: valueLabel(facet.field, value, language, view),
      })),
    })),
    ...(result.cursor ? { cursor: result.cursor } : {}),
    ...(result.corrected ? { corrected: result.corrected } : {}),
    ...(relaxed.length > 0 && result.hits.length > 0 ? { relaxed: [...relaxed] } : {}),
    ...(redirect === undefined ? {} : { redirect }),
  }
}

/** What of the wish a hit meets, in words. */
function matched(
  { product, because, isNear }: ListedHit,
  constraints: readonly Constraint[],
  language: Language,
  view: ShopView,
): string[] {
  const wishes = constraints
    .filter(({ field, op }) => op === 'is' && field !== 'availability' && field !== 'id')
    .filter((constraint) => !isNear || meeting(product, [constraint], view.lexicon).length > 0)
    .map((constraint) => constraintLabel(constraint, language, view))
  const said = constraints.map(({ text }) => text.toLowerCase())
  const words = because
    .flatMap(({ reason }) => /^word:(.+)@title$/.exec(reason)?.[1] ?? [])
    .filter((word) => product.title.toLowerCase().includes(word) && !said.some((text) => text.includes(word)))
  const found = [...new Set([...wishes, ...words])]
  return found.slice(0, 4)
}

/** A list that nobody searched for, as cards. */
export function pickedList(picks: readonly Pick[], view: ShopView, newId: () => string): ListAnswer {
  return {
    impressionId: newId(),
    total: picks.length,
    items: cardsOf(picks, view),
    ...(isPersonal(picks) ? { personal: true } : {}),
  }
}

const made = new WeakMap<readonly Pick[], { readonly view: ShopView; readonly items: ListAnswer['items'] }>()

/** The same of picks that come again: their cards are made once, and nobody changes them. */
export function sharedList(picks: readonly Pick[], view: ShopView, newId: () => string): ListAnswer {
  let last = made.get(picks)
  if (last?.view !== view) {
    last = { view, items: cardsOf(picks, view) }
    made.set(picks, last)
  }
  return { impressionId: newId(), total: picks.length, items: last.items }
}

const cardsOf = (picks: readonly Pick[], view: ShopView): ListAnswer['items'] =>
  picks.map(({ product, why }) => cardOf(product, [], [...why], view))

/** What completes the look around a product, as cards of the variants that are meant. */
export function outfitList(made: MadeOutfit | null, view: ShopView, newId: () => string): ListAnswer {
  const impressionId = newId()
  if (!made) return { impressionId, total: 0, items: [] }
  const { anchor, pieces, total, why } = outfitPart(made, true, impressionId, view).part
  return { impressionId, total: pieces.length, items: pieces, outfit: { anchor, total, why } }
}

/** What looks like a photo, each in the variants of the picture that is most alike. */
export function photoList(
  alike: readonly AlikeProduct[],
  language: Language,
  view: ShopView,
  newId: () => string,
): ListAnswer {
  const items = alike.map(({ product, address }) => {
    const places = placesOf(product, address)
    const why = [looksAlike[language]]
    return places.length > 0 ? cardOf(product, [IN_STOCK], why, view, places) : cardOf(product, [], why, view)
  })
  return { impressionId: newId(), total: items.length, items }
}

const looksAlike = { en: 'Looks like your photo', zh: '与您的照片相似' } as const

/** By which a card shows the variants that are meant, and no others, as those that match. */
const IN_STOCK: Constraint = { field: 'availability', op: 'is', value: 'in-stock', text: '' }

/** All that is known of a product, for its page. */
export function productDetail(
  product: Product,
  language: Language,
  view: ShopView,
  reviews: ProductDetail['reviews'],
): ProductDetail {
  return {
    ...cardOf(product, [], [], view),
    description: product.description,
    brand: product.brand,
    categories: product.categories.map((path) => [...path]),
    images: [...product.images],
    language: product.language,
    attributes: attributesInWords(product, language, view),
    reviews,
  }
}

function attributesInWords(product: Product, language: Language, view: ShopView) {
  return product.attributes.map(({ field, text, concepts }) => ({
    field,
    label: fieldLabel(field, language, view),
    value: concepts.length === 1 ? valueLabel(field, concepts[0], language, view) : text,
  }))
}

/** The catalogue as the console lists it: found by words, or by id. */
export function catalogPage(
  shop: Shop,
  view: ShopView,
  { text, source, cursor, limit }: { text: string; source: string | null; cursor?: string; limit: number },
): CatalogPage {
  const page =
    source === null
      ? wholePage(shop.index, { text, cursor, limit })
      : sourcePage(shop.index, { text, source, cursor, limit })
  return {
    total: page.total,
    items: page.products.map((product) => ({
      ...cardOf(product, [], [], view),
      source: product.source,
      revision: shop.revisions.get(product.id) ?? '',
    })),
    ...(page.cursor ? { cursor: page.cursor } : {}),
  }
}

function wholePage(index: SearchIndex, query: { text: string; cursor?: string; limit: number }): SourcePage {
  const { total, hits, cursor } = index.search({ ...query, constraints: [], words: 'all' })
  return { total, products: hits.map(({ product }) => product), ...(cursor ? { cursor } : {}) }
}

/** One product with where each of its facts was taken from. */
export function catalogEntry(shop: Shop, view: ShopView, product: Product): CatalogEntry {
  return {
    ...cardOf(product, [], [], view),
    source: product.source,
    sourceId: product.sourceId,
    revision: shop.revisions.get(product.id) ?? '',
    description: product.description,
    brand: product.brand,
    categories: product.categories.map((path) => [...path]),
    images: [...product.images],
    attributes: [...product.attributes, ...product.variants.flatMap(({ attributes }) => attributes)]
      .map(({ field, label, text, concepts, from }) => ({
        field,
        label,
        value: text,
        from,
        ...(concepts.length > 0 ? { concept: concepts.join(', ') } : {}),
      }))
      .filter(
        (attribute, index, all) =>
          all.findIndex((other) => other.field === attribute.field && other.value === attribute.value) === index,
      ),
  }
}
