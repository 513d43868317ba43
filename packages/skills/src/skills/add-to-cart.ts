import type { Product, Variant } from '@elmo-chat/catalog'
import {
  type Focus,
  list,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { cardOf } from '../show/card.js'
import { choicesBlock } from '../show/openings.js'
import { asHit, listProducts } from '../show/product-list.js'
import { optionsFact, showAttribute } from '../show/show-values.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { termsOf } from '../show/wish-words.js'

const CHOICES = 8

/**
 * Leads to the one variant that is to be bought: asks for what is open, then shows it with its button. It never says
 * that anything was put into the cart: the button does that.
 */
export function addToCartSkill(shop: ShopView): Skill {
  return {
    name: 'add-to-cart',
    description: { en: 'Prepares a product for the cart.', zh: '准备加入购物车的商品。' },
    run(context) {
      const product = subjectOf(context, shop)
      if (!product) return noSubject(context, shop)
      const { understanding, state } = context
      const pointing = understanding.references.flatMap((one) => (one.kind === 'like' ? one.constraints : []))
      const said = [...understanding.constraints, ...pointing].filter(({ field }) => field !== 'category')
      const told = said.length === 0 ? justTold(product, state.focus) : undefined
      if (told) return ready(product, told, context, shop)
      const wishes = narrowing(product, said, state.brief.constraints, shop)
      const variants = meeting(product, wishes, shop.lexicon)
      const available = variants.filter((variant) => variant.available)
      if (available.length === 0) return soldOut(product, variants.length > 0 ? [] : said, context, shop)
      return available.length === 1
        ? ready(product, available[0], context, shop)
        : ask(product, available, wishes, context, shop)
    },
  }
}

/** The variant that the last answer was about, while it can be had. */
const justTold = (product: Product, { selected, variant }: Focus) =>
  selected === product.id ? product.variants.find(({ id, available }) => id === variant && available) : undefined

/** What was said now, with each standing wish that still leaves a variant. */
function narrowing(
  product: Product,
  said: readonly Constraint[],
  standing: readonly Constraint[],
  { lexicon }: ShopView,
): readonly Constraint[] {
  let kept = said
  for (const wish of standing) {
    if (said.some(({ field }) => field === wish.field)) continue
    if (meeting(product, [...kept, wish], lexicon).length > 0) kept = [...kept, wish]
  }
  return kept
}

function ready(product: Product, variant: Variant, context: SkillContext, shop: ShopView): SkillResult {
  const { language, state, newId } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const only: Product = { ...product, variants: [variant] }
  const impressionId = newId()
  const options = optionsFact(variant, speech, shop)
  const confirm = options.text
    ? words.ready(speech.title(product), options, speech.price(variant))
    : words.readyPlain(speech.title(product), speech.price(variant))
  return {
    outcome: 'ready',
    sentences: [confirm],
    blocks: [
      { type: 'data-products', data: { impressionId, total: 1, items: [cardOf(only, [], [], shop)] } },
      choicesBlock([words.more]),
    ],
    focus: { ...state.focus, selected: product.id, impressionId },
  }
}

function ask(
  product: Product,
  variants: readonly Variant[],
  wishes: readonly Constraint[],
  context: SkillContext,
  shop: ShopView,
): SkillResult {
  const { language, state } = context
  const speech = createSpeech(shop, language)
  const { field, choices } = openOption(variants, language, shop)
  const told = wishes.filter((wish) => wish.op === 'is' && (wish.field === 'size' || wish.field === 'color'))
  const chosen = told.flatMap((wish) => [language === 'zh' ? '，' : ', ', speech.wish(wish)])
  const cards = listProducts({ hits: [asHit(product)], total: 1, constraints: [], selected: product.id }, context, shop)
  const kept = state.focus.shown.includes(product.id) ? { ...state.focus, selected: product.id } : cards.focus
  return {
    outcome: 'asked',
    sentences: [says[language].which(speech.title(product), chosen, speech.field(field))],
    blocks: [...cards.blocks, choicesBlock(choices.map((label) => ({ label, say: label })))],
    focus: kept,
    asked: { field, values: choices },
  }
}

/** The option that leaves fewest variants open when it is answered, with its values. */
function openOption(variants: readonly Variant[], language: Language, shop: ShopView) {
  const values = new Map<string, Set<string>>()
  for (const variant of variants) {
    for (const [name, text] of Object.entries(variant.options)) {
      const attribute = variant.attributes.find((one) => one.text === text)
      const field = attribute?.field ?? name
      const shown = attribute ? showAttribute(attribute, language, shop) : text
      values.set(field, (values.get(field) ?? new Set()).add(shown))
    }
  }
  const [widest] = [...values].sort((a, b) => b[1].size - a[1].size)
  return { field: widest?.[0] ?? 'size', choices: [...(widest?.[1] ?? [])].slice(0, CHOICES) }
}

/** `notMade` is what was asked for of which there is no variant at all. */
function soldOut(product: Product, notMade: readonly Constraint[], context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const others = product.variants.filter(({ available }) => available).slice(0, CHOICES)
  const named = list(
    others.map((variant) => optionsFact(variant, speech, shop)),
    language,
  )
  const cards = listProducts({ hits: [asHit(product)], total: 1, constraints: [], selected: product.id }, context, shop)
  return {
    outcome: 'none',
    sentences: [
      notMade.length > 0
        ? words.notMade(speech.title(product), termsOf(notMade, speech))
        : words.soldOut(speech.title(product)),
      ...(others.length > 0 ? [words.others(named)] : []),
    ],
    blocks: cards.blocks,
    focus: state.focus.shown.includes(product.id) ? { ...state.focus, selected: product.id } : cards.focus,
  }
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly ready: (title: Piece, options: Piece, price: Piece) => Sentence
  readonly readyPlain: (title: Piece, price: Piece) => Sentence
  readonly which: (title: Piece, chosen: Pieces, field: Piece) => Sentence
  readonly soldOut: (title: Piece) => Sentence
  readonly notMade: (title: Piece, wishes: Pieces) => Sentence
  readonly others: (variants: Pieces) => Sentence
  readonly more: { readonly label: string; readonly say: string }
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    ready: (title, options, price) =>
      sentence`${title} in ${options}, ${price}. The button on the card puts it in your cart.`,
    readyPlain: (title, price) => sentence`${title}, ${price}. The button on the card puts it in your cart.`,
    which: (title, chosen, field) => sentence`${title}${chosen}: which ${field} would you like?`,
    notMade: (title, wishes) => sentence`${title} doesn't come in ${wishes}.`,
    soldOut: (title) => sentence`${title} is sold out as you want it, so it cannot go in the cart.`,
    others: (variants) => sentence`In stock: ${variants}.`,
    more: { label: 'Similar ones', say: 'Show similar ones to this' },
  },
  zh: {
    ready: (title, options, price) => sentence`${title}，${options}，${price}。点击卡片上的按钮即可加入购物车。`,
    readyPlain: (title, price) => sentence`${title}，${price}。点击卡片上的按钮即可加入购物车。`,
    which: (title, chosen, field) => sentence`${title}${chosen}：您想要哪种${field}？`,
    notMade: (title, wishes) => sentence`${title} 没有${wishes}。`,
    soldOut: (title) => sentence`您要的 ${title} 目前缺货，暂时不能加入购物车。`,
    others: (variants) => sentence`有货的规格：${variants}。`,
    more: { label: '看看相似的', say: '看看和这款相似的' },
  },
}
