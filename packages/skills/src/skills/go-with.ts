import type { Product } from '@elmo-chat/catalog'
import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import { budgetOf } from '../shop/budget.js'
import { meeting } from '../shop/meets.js'
import type { OutfitWishes } from '../shop/outfit-maker.js'
import { subjectOf } from '../shop/pointed-at.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { outfitAnswer, spokeFor } from '../show/outfit-answer.js'
import { asHit, listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { sharedReasons } from '../show/why.js'

const PIECES = 3

/** What is worn with what, as widest kinds of the lexicon. */
const WORN = ['top', 'pants', 'skirt', 'dress', 'outerwear', 'shoes', 'bag', 'accessories']

/**
 * Completes the look around a product, within what is wished now. Where no outfit comes together, it shows things of other
 * kinds for the same person and occasion, and claims no more than what they share.
 */
export function goWithSkill(shop: ShopView): Skill {
  return {
    name: 'go-with',
    description: { en: 'Shows things to go with a product.', zh: '展示可与某款商品一起选的其他品类。' },
    run(context) {
      const product = subjectOf(context, shop)
      if (!product) return noSubject(context, shop)
      const wishes = wishesAround(product, context, shop)
      return (
        matched(product, wishes, context, shop) ??
        completed(product, wishes, context, shop) ??
        accompany(product, context, shop)
      )
    },
  }
}

/** What a customer has chosen among the variants of a product. */
const VARIANT: ReadonlySet<string> = new Set(['color', 'size'])

function wishesAround(
  product: Product,
  { language, understanding, state }: SkillContext,
  shop: ShopView,
): OutfitWishes {
  // What stands was wished of the product, and not of what goes with it; only a size is the customer's own.
  const sizes = state.brief.constraints.filter(({ field }) => field === 'size')
  const constraints = [...understanding.constraints, ...sizes]
  const seen = meeting(
    product,
    state.brief.constraints.filter(({ field }) => VARIANT.has(field)),
    shop.lexicon,
  )
  return {
    anchor: product,
    anchorVariants: seen.map((variant) => product.variants.indexOf(variant)),
    constraints,
    budget: budgetOf(constraints),
    language,
  }
}

/** Of the one kind that was asked for ("what shoes go with it"), what goes best; undefined where none was, or none goes. */
function matched(
  product: Product,
  wishes: OutfitWishes,
  context: SkillContext,
  shop: ShopView,
): SkillResult | undefined {
  const kinds = wishes.constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  const pieces = kinds.length === 1 ? shop.outfits?.match(wishes, SHOWN) : undefined
  if (!pieces || pieces.length === 0) return undefined
  const speech = createSpeech(shop, context.language)
  const reasons = new Map(pieces.map(({ product: { id }, why }) => [id, why]))
  const list = listProducts(
    {
      hits: pieces.map((piece) => ({ ...asHit(piece.product), variants: [...piece.variants] })),
      total: pieces.length,
      constraints: [],
      why: ({ id }) => [...(reasons.get(id) ?? [])],
      because: spokeFor(pieces),
      selected: product.id,
    },
    context,
    shop,
  )
  return { outcome: 'found', sentences: [says[context.language].match(speech.title(product))], ...list }
}

/** Undefined where no outfit comes together. */
function completed(
  product: Product,
  wishes: OutfitWishes,
  context: SkillContext,
  shop: ShopView,
): SkillResult | undefined {
  const { language } = context
  const made = shop.outfits?.make(wishes)
  if (!made) return undefined
  const { total, ...shown } = outfitAnswer(made, true, context, shop)
  const words = says[language]
  const title = createSpeech(shop, language).title(product)
  return { outcome: 'found', sentences: [words.look(title), ...(total ? [words.total(total)] : [])], ...shown }
}

function accompany(product: Product, context: SkillContext, shop: ShopView): SkillResult {
  const { language } = context
  const speech = createSpeech(shop, language)
  const own = new Set(conceptsOf(product, 'category').flatMap((id) => shop.lexicon.widen('category', id)))
  const hits = WORN.filter((kind) => !own.has(kind)).flatMap((kind) => bestOf(kind, product, shop))
  const best = hits.sort((a, b) => b.score - a.score).slice(0, PIECES)
  const title = speech.title(product)
  if (own.size === 0 || !WORN.some((kind) => own.has(kind)) || best.length === 0)
    return { outcome: 'none', sentences: [says[language].none(title)], blocks: [] }
  const why = (other: Product) => sharedReasons(product, other, language, shop)
  const list = listProducts({ hits: best, total: best.length, constraints: [], why }, context, shop)
  return { outcome: 'found', sentences: [says[language].with(title)], ...list }
}

/** The one of a kind that shares most with a product: for whom, style, occasion, season and color. */
function bestOf(kind: string, product: Product, shop: ShopView): SearchHit[] {
  const wishes: Constraint[] = [
    { field: 'category', op: 'is', value: kind, text: kind },
    { field: 'availability', op: 'is', value: 'in-stock', text: '' },
    ...conceptsOf(product, 'audience').map((id) => ({ field: 'audience', op: 'is' as const, value: id, text: id })),
  ]
  const { hits } = searchWish({ constraints: wishes, query: '' }, { limit: 50 }, shop)
  const own = SHARED.map((field) => new Set(conceptsOf(product, field)))
  const scored = hits.map((hit) => ({ ...hit, score: sharedCount(own, hit.product), because: [] }))
  return scored.sort((a, b) => b.score - a.score).slice(0, 1)
}

const SHARED = ['style', 'occasion', 'season', 'color']

/** On how many of the fields the other has a concept of the product's `own`. */
function sharedCount(own: readonly ReadonlySet<string>[], other: Product): number {
  return SHARED.filter((field, at) => conceptsOf(other, field).some((id) => own[at].has(id))).length
}

const conceptsOf = ({ attributes, variants }: Product, field: string) =>
  [...attributes, ...variants.flatMap((variant) => variant.attributes)]
    .filter((attribute) => attribute.field === field)
    .flatMap(({ concepts }) => concepts)

type Says = Record<'match' | 'look' | 'total' | 'with' | 'none', (said: Sentence['pieces'][number]) => Sentence>

const says: Readonly<Record<Language, Says>> = {
  en: {
    match: (title) => sentence`These go with ${title}, the best first. Below each is the reason.`,
    look: (title) => sentence`I would wear these with ${title}. Below each is the reason.`,
    total: (total) => sentence`With it, everything comes to ${total}.`,
    with: (title) =>
      sentence`The shop's data does not say what suits ${title}. These are of other kinds and share its style, occasion or color.`,
    none: (title) => sentence`The shop's data does not say what goes with ${title}.`,
  },
  zh: {
    match: (title) => sentence`和 ${title} 比较搭的是这几款，最搭的排在前面，每款下方写了理由。`,
    look: (title) => sentence`${title} 可以这样搭配，每件下方写了理由。`,
    total: (total) => sentence`连同这件，全套共 ${total}。`,
    with: (title) =>
      sentence`店铺数据没有注明 ${title} 的搭配。以下是其他品类中风格、场合或颜色与它相同的商品，供您参考。`,
    none: (title) => sentence`店铺数据没有注明 ${title} 可以搭配什么。`,
  },
}
