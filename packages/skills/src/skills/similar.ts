import type { Product } from '@elmo-chat/catalog'
import {
  list,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  type StandingConstraint,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import { attributeAxes } from '../shop/attribute-axes.js'
import { type AttributeShift, shiftReasons, shiftsOf } from '../shop/attribute-shift.js'
import { constraintLabel, valueLabel } from '../shop/labels.js'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import type { Wished } from '../shop/wish.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { sharedReasons } from '../show/why.js'
import { wishWords } from '../show/wish-words.js'

/** How many neighbours are looked at before wishes are applied. */
const LOOKED_AT = 120
const REASONS = 3

/** Shows products like one, under the wishes that stand, and shifted as is said: "like the first one, but warmer". */
export function similarSkill(shop: ShopView): Skill {
  return {
    name: 'similar',
    description: { en: 'Shows products like one of them.', zh: '展示与某款相似的商品。' },
    run(context) {
      const product = subjectOf(context, shop)
      return product ? showSimilar(product, context, shop) : noSubject(context, shop)
    },
  }
}

function showSimilar(product: Product, context: SkillContext, shop: ShopView): SkillResult {
  const { language, state, understanding } = context
  const { brief } = state
  const measured = new Set(brief.constraints.map(({ field }) => field))
  const { shifts, used } = shiftsOf(understanding.critiques, understanding.constraints, measured)
  const wishes = wishesOf(product, context, used, shop)
  const near = shop.index.similar(product.id, LOOKED_AT)
  const shifted = ({ product: other }: SearchHit) => isShifted(shifts, product, other, shop)
  const meets = ({ product: other }: SearchHit) => meeting(other, wishes, shop.lexicon).length > 0
  const ofKind = firstOf(near, (hit) => shifted(hit) && meets(hit))
  const shown = ofKind.length > 0 || shifts.length === 0 ? ofKind : firstOf(ofWiderKind(product, wishes, shop), shifted)
  const why = (other: Product) => [
    ...shifts.map((shift) => shiftInWords(shift, product, other, language, shop)),
    ...sharedReasons(product, other, language, shop),
  ]
  const isWider = shown.length > 0 && ofKind.length === 0
  const kinds = isWider ? wishes.filter(({ field, op }) => field === 'category' && op === 'is') : []
  const list = listProducts(
    {
      hits: shown,
      total: shown.length,
      constraints: wishes.filter((wish) => !kinds.includes(wish)),
      ...(kinds.length > 0
        ? {
            relaxed: kinds.map((kind) => ({
              field: 'category',
              from: constraintLabel(kind, language, shop),
              to: null,
            })),
          }
        : {}),
      why: (other) => why(other).slice(0, REASONS),
    },
    context,
    shop,
  )
  const { sort, ...unsorted } = brief
  return {
    ...(shown.length > 0
      ? { outcome: 'found', ...list }
      : { outcome: 'none', blocks: list.blocks, focus: { ...state.focus, selected: product.id } }),
    sentences: sentencesOf({ product, shifts, wishes, shown, isWider }, context, shop),
    // An order by what nothing measures is none.
    ...(sort && shifts.some(({ axis }) => axis === sort.field) ? { brief: unsorted } : {}),
  }
}

/** As many as are shown, of the first that will do: the rest is not looked at. */
function firstOf(hits: readonly SearchHit[], isWanted: (hit: SearchHit) => boolean): SearchHit[] {
  const found: SearchHit[] = []
  for (const hit of hits) {
    if (isWanted(hit)) found.push(hit)
    if (found.length === SHOWN) break
  }
  return found
}

/**
 * What stands, with what is said now in the place of what was said before on the same field. What the product itself does
 * not meet was said of another thing: of shoes that were shown to go with a dress, no dresses are wanted.
 */
function wishesOf(
  product: Product,
  { state, understanding }: SkillContext,
  used: ReadonlySet<Constraint>,
  { lexicon }: ShopView,
): Wished[] {
  const said = understanding.constraints.filter((wish) => !used.has(wish))
  const isOf = (some: Iterable<Constraint>, { field, op }: Constraint) =>
    [...some].some((wish) => wish.field === field && wish.op === op)
  const holds = ({ turn, lasts, ...wish }: StandingConstraint) =>
    turn === state.turn || lasts || meeting(product, [wish], lexicon).length > 0
  const standing = state.brief.constraints.filter((wish) => !isOf(said, wish) && !isOf(used, wish) && holds(wish))
  return [...standing, ...said]
}

const isShifted = (shifts: readonly AttributeShift[], from: Product, to: Product, shop: ShopView) =>
  shifts.every((shift) => shiftReasons(shift, from, to, shop).length > 0)

/** Where nothing of its kind is warmer: what the next wider kind has. */
function ofWiderKind(product: Product, wishes: readonly Wished[], shop: ShopView): readonly SearchHit[] {
  const own = product.attributes.filter(({ field }) => field === 'category').flatMap(({ concepts }) => concepts)
  const wider = [...new Set(own.flatMap((id) => shop.lexicon.concept('category', id)?.broader ?? []))]
  if (wider.length === 0) return []
  const kinds = wider.map((value): Constraint => ({ field: 'category', op: 'is', value, text: '' }))
  const audience = product.attributes
    .filter(({ field }) => field === 'audience')
    .flatMap(({ concepts }) => concepts)
    .map((value): Constraint => ({ field: 'audience', op: 'is', value, text: '' }))
  const others = wishes.filter(({ field, op }) => field !== 'category' || op === 'not')
  const { hits } = searchWish(
    { constraints: [...kinds, ...audience, ...others], query: '' },
    { limit: LOOKED_AT },
    shop,
  )
  return hits.filter((hit) => hit.product.id !== product.id)
}

function shiftInWords(shift: AttributeShift, from: Product, to: Product, language: Language, shop: ShopView): string {
  const values = shiftReasons(shift, from, to, shop).map(({ field, value }) => valueLabel(field, value, language, shop))
  const label = attributeAxes[shift.axis][shift.direction][language]
  return language === 'zh' ? `${label}：${values.slice(0, 2).join('、')}` : `${label}: ${values.slice(0, 2).join(', ')}`
}

interface Shown {
  readonly product: Product
  readonly shifts: readonly AttributeShift[]
  readonly wishes: readonly Wished[]
  readonly shown: readonly SearchHit[]
  readonly isWider: boolean
}

function sentencesOf(
  { product, shifts, wishes, shown, isWider }: Shown,
  { language }: SkillContext,
  shop: ShopView,
): Sentence[] {
  const speech = createSpeech(shop, language)
  const words = says[language]
  const title = speech.title(product)
  const labels = list(
    shifts.map(({ axis, direction }) => attributeAxes[axis][direction][language]),
    language,
  )
  const within = wishWords({ constraints: wishes, query: '' }, speech)
  if (shown.length === 0)
    return [
      shifts.length > 0
        ? words.noneShifted(title, labels, within)
        : within.length > 0
          ? words.noneUnder(title, within)
          : words.none(title),
    ]
  if (shifts.length === 0) return [within.length > 0 ? words.under(title, within) : words.like(title)]
  const [first] = shown
  const [shift] = shifts
  const telling = shiftReasons(shift, product, first.product, shop).map(({ field, value }) =>
    speech.value(field, value),
  )
  return [
    isWider ? words.widerKind(title, labels) : words.shifted(title, labels),
    words.because(
      speech.title(first.product),
      speech.priceOf(first),
      attributeAxes[shift.axis][shift.direction][language],
      list(telling.slice(0, 2), language),
    ),
    words.unmeasured,
  ]
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly like: (title: Piece) => Sentence
  readonly under: (title: Piece, wishes: Pieces) => Sentence
  readonly none: (title: Piece) => Sentence
  readonly noneUnder: (title: Piece, wishes: Pieces) => Sentence
  readonly noneShifted: (title: Piece, shifts: Pieces, wishes: Pieces) => Sentence
  readonly shifted: (title: Piece, shifts: Pieces) => Sentence
  readonly widerKind: (title: Piece, shifts: Pieces) => Sentence
  readonly because: (title: Piece, price: Piece, shift: string, values: Pieces) => Sentence
  readonly unmeasured: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    like: (title) => sentence`These are close to ${title} in kind, attributes and price.`,
    under: (title, wishes) => sentence`These are close to ${title} in attributes and price, within ${wishes}.`,
    none: (title) => sentence`I found none close enough to ${title}.`,
    noneUnder: (title, wishes) => sentence`I found none close enough to ${title} within ${wishes}.`,
    noneShifted: (title, shifts, wishes) =>
      wishes.length > 0
        ? sentence`Within ${wishes} I found none like ${title} that is ${shifts} by what the shop says of its products.`
        : sentence`I found none like ${title} that is ${shifts} by what the shop says of its products.`,
    shifted: (title, shifts) => sentence`These are close to ${title} and ${shifts}.`,
    widerKind: (title, shifts) =>
      sentence`Of the same kind I found none that is ${shifts} than ${title}; these are of a wider kind.`,
    because: (title, price, shift, values) => sentence`${title}, ${price}, is ${shift} by this: ${values}.`,
    unmeasured: sentence`The shop's data does not measure it, so I go by material, season, features and style.`,
  },
  zh: {
    like: (title) => sentence`这些与 ${title} 在品类、特点和价格上相近。`,
    under: (title, wishes) => sentence`在“${wishes}”里，这些与 ${title} 的特点和价格相近。`,
    none: (title) => sentence`没有找到与 ${title} 足够相近的商品。`,
    noneUnder: (title, wishes) => sentence`在“${wishes}”里，没有找到与 ${title} 足够相近的商品。`,
    noneShifted: (title, shifts, wishes) =>
      wishes.length > 0
        ? sentence`按店铺数据，在“${wishes}”里没有找到与 ${title} 相近且${shifts}的商品。`
        : sentence`按店铺数据，没有找到与 ${title} 相近且${shifts}的商品。`,
    shifted: (title, shifts) => sentence`这些与 ${title} 相近，而且${shifts}。`,
    widerKind: (title, shifts) => sentence`同品类里没有找到比 ${title} ${shifts}的；以下是相近品类中${shifts}的。`,
    because: (title, price, shift, values) => sentence`${title}，${price}，${shift}的依据：${values}。`,
    unmeasured: sentence`店铺数据没有直接标明这一点，这里依据材质、季节、特点和风格判断。`,
  },
}
