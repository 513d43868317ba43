import type { Product } from '@elmo-chat/catalog'
import {
  type Fact,
  fact,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { describedAs } from '../shop/described.js'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { valuesOf } from '../shop/variant-fields.js'
import { overviewOf } from '../show/overview.js'
import { asHit, listProducts } from '../show/product-list.js'
import { fieldFact } from '../show/show-values.js'
import { createSpeech, type Speech } from '../show/speech.js'
import { clearlyToldByDocuments } from '../show/told-by-documents.js'
import { noSubject } from '../show/which-one.js'

/** Answers a question on one product from what the catalogue says of it, and says plainly where it says nothing. */
export function detailsSkill(shop: ShopView): Skill {
  return {
    name: 'details',
    description: { en: 'Answers questions on one product.', zh: '回答某一款商品的具体问题。' },
    run(context) {
      const product = subjectOf(context, shop)
      return product ? answer(product, context, shop) : noSubject(context, shop)
    },
  }
}

function answer(product: Product, context: SkillContext, shop: ShopView): SkillResult {
  const { language, understanding } = context
  const speech = createSpeech(shop, language)
  const topic = understanding.topic ?? understanding.critiques[0]?.field
  const { property } = understanding
  const told = topic
    ? answerTopic(product, topic, speech, shop)
    : property === undefined
      ? overviewOf(product, speech, shop)
      : undefined
  if (told) return onProduct(product, 'answered', [...verdictOn(product, topic, context, shop), ...told], context, shop)
  const described = quotedFrom(product, { field: topic, property }, speech)
  if (described) return onProduct(product, 'answered', [described], context, shop)
  const documents = property === undefined ? undefined : clearlyToldByDocuments(context, shop)
  return documents ?? onProduct(product, 'unknown', unknown(product, topic, speech, shop), context, shop)
}

function quotedFrom(
  product: Product,
  asked: Parameters<typeof describedAs>[1],
  { facts, language, title }: Speech,
): Sentence | undefined {
  const quote = describedAs(product, asked, language)
  const found = quote === undefined ? undefined : facts.lookup(product.id, 'description')
  return found && says[language].described(title(product), fact(quote ?? '', product.id, 'description', found))
}

function onProduct(
  product: Product,
  outcome: 'answered' | 'unknown',
  sentences: readonly Sentence[],
  context: SkillContext,
  shop: ShopView,
): SkillResult {
  const { state } = context
  const { blocks, focus, retrieved } = listProducts(
    { hits: [asHit(product)], total: 1, constraints: [], selected: product.id },
    context,
    shop,
  )
  // The list that was shown stays on the table, so that "the second one" still means what it meant.
  const kept = state.focus.shown.includes(product.id) ? { ...state.focus, selected: product.id } : focus
  return {
    outcome,
    sentences,
    blocks,
    focus: kept,
    retrieved,
  }
}

/** "Is it waterproof": yes, or not as far as the shop's data says; nothing where no value was asked about. */
function verdictOn(
  product: Product,
  topic: string | undefined,
  { language, understanding }: SkillContext,
  { lexicon }: ShopView,
): Sentence[] {
  const asked = understanding.constraints.filter(({ field, op }) => field === topic && op === 'is')
  if (asked.length === 0 || !ASKS_WHETHER.test(understanding.text)) return []
  const words = says[language]
  return [meeting(product, asked, lexicon).length > 0 ? words.yes : words.no]
}

const ASKS_WHETHER =
  /^\s*(?:and |but |so |ok(?:ay)?,? )*(?:is|are|does|do|can|will|has|have)\b|吗\s*[？?]?\s*$|是不是|有没有|能不能/iu

function answerTopic(product: Product, topic: string, speech: Speech, shop: ShopView): Sentence[] | undefined {
  const words = says[speech.language]
  const title = speech.title(product)
  switch (topic) {
    case 'price':
      return [
        product.variants.length > 1
          ? words.priceFrom(title, speech.price(product))
          : words.price(title, speech.price(product)),
      ]
    case 'link':
    case 'url':
      return product.url ? [words.link(title)] : undefined
    case 'everything':
    case 'details':
    case 'description':
      return overviewOf(product, speech, shop)
    case 'brand': {
      const brand = speech.brand(product)
      return brand && [words.field(title, speech.field(topic), brand)]
    }
    case 'stock':
    case 'availability':
      return [product.variants.some(({ available }) => available) ? words.inStock(title) : words.soldOut(title)]
    default: {
      const value = fieldFact(product, topic, speech, shop)
      return value && [words.field(title, speech.field(topic), value)]
    }
  }
}

function unknown(product: Product, topic: string | undefined, speech: Speech, shop: ShopView): Sentence[] {
  const words = says[speech.language]
  // What a thing is made of is nearest to how well.
  const nearest =
    topic === undefined || NEAR_MATERIAL.has(topic)
      ? ['material', 'feature']
      : EXTENTS.has(topic)
        ? ['size', 'fit', 'material']
        : ['color', 'size', 'material']
  const stated = nearest.filter((field) => field !== topic && valuesOf(product, field).length > 0)
  const [other] = stated.flatMap((field) => fieldFact(product, field, speech, shop) ?? [])
  const silent =
    topic === undefined
      ? words.silent(speech.title(product))
      : words.unknown(speech.field(topic), speech.title(product))
  return [silent, ...(other ? [words.stated(speech.field(stated[0]), other)] : [])]
}

const EXTENTS: ReadonlySet<string> = new Set(['length', 'width', 'height', 'depth'])
const NEAR_MATERIAL: ReadonlySet<string> = new Set(['quality', 'warmth', 'thickness', 'weight', 'feature'])

type Piece = Sentence['pieces'][number]

interface Says {
  readonly yes: Sentence
  readonly no: Sentence
  readonly price: (title: Piece, price: Piece) => Sentence
  readonly priceFrom: (title: Piece, price: Piece) => Sentence
  readonly link: (title: Piece) => Sentence
  readonly field: (title: Piece, field: Fact, value: Piece) => Sentence
  readonly inStock: (title: Piece) => Sentence
  readonly soldOut: (title: Piece) => Sentence
  readonly unknown: (field: Piece, title: Piece) => Sentence
  readonly silent: (title: Piece) => Sentence
  readonly described: (title: Piece, quote: Piece) => Sentence
  readonly stated: (field: Piece, value: Piece) => Sentence
}

/** How English says what a product has, where it has a verb for it. */
const verbs: Readonly<Record<string, string>> = {
  material: 'is made of',
  color: 'comes in',
  size: 'comes in',
  brand: 'is by',
  'battery-life': 'has a battery life of',
  weight: 'weighs',
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    yes: sentence`Yes.`,
    no: sentence`The shop's data doesn't say so.`,
    price: (title, price) => sentence`${title}: ${price}.`,
    priceFrom: (title, price) => sentence`${title} starts at ${price}.`,
    link: (title) => sentence`The card of ${title} links to its page.`,
    field: (title, field, value) => {
      const verb = verbs[field.field.split(':').at(-1) ?? '']
      return verb ? sentence`${title} ${verb} ${value}.` : sentence`${title}, ${field}: ${value}.`
    },
    inStock: (title) => sentence`Yes, ${title} is in stock.`,
    soldOut: (title) => sentence`No, ${title} is sold out.`,
    unknown: (field, title) => sentence`The shop's data doesn't state the ${field} of ${title}.`,
    silent: (title) => sentence`The shop's data says nothing on that for ${title}.`,
    described: (title, quote) => sentence`The description of ${title} says: “${quote}”`,
    stated: (field, value) => sentence`It does state its ${field}: ${value}.`,
  },
  zh: {
    yes: sentence`是的。`,
    no: sentence`店铺数据没有这样标明。`,
    price: (title, price) => sentence`${title} 的价格：${price}。`,
    priceFrom: (title, price) => sentence`${title} 的最低价格：${price}。`,
    link: (title) => sentence`${title} 的链接就在卡片上。`,
    field: (title, field, value) => sentence`${title} 的${field}：${value}。`,
    inStock: (title) => sentence`${title} 有货。`,
    soldOut: (title) => sentence`${title} 目前缺货。`,
    unknown: (field, title) => sentence`店铺数据没有说明 ${title} 的${field}。`,
    silent: (title) => sentence`店铺数据没有说明 ${title} 的这一点。`,
    described: (title, quote) => sentence`${title} 的商品介绍写道：“${quote}”`,
    stated: (field, value) => sentence`已标明的有${field}：${value}。`,
  },
}
