import {
  type Brief,
  echo,
  type Focus,
  list,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
  stand,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit } from '@elmo-chat/search'
import { likedBy } from '../shop/liked-by.js'
import { meeting } from '../shop/meets.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView, VisitorPick } from '../shop/shop-view.js'
import { spread } from '../shop/spread.js'
import type { Wish } from '../shop/wish.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech, type Speech } from '../show/speech.js'
import { reasonsFor } from '../show/why.js'
import { wishWords } from '../show/wish-words.js'
import { findSkill } from './find.js'

const USUAL = 3
/** How many of the best are chosen from. */
const LOOKED_AT = 60

/**
 * Chooses for the customer: in stock, under what stands, and different from one another. By what the customer did, where
 * anything is known of it; for another person by what was told of that person, and never by what the customer did.
 */
export function recommendSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'recommend',
    description: { en: 'Chooses a few products.', zh: '为顾客挑选几款。' },
    run: (context) => recommend(context, shop, NONE) ?? find.run(context),
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Chooses others than what was chosen already; undefined where nothing is left. */
export function recommendFurther(context: SkillContext, shop: ShopView): SkillResult | undefined {
  return recommend(context, shop, new Set(context.state.focus.chosen))
}

/**
 * Finds; and where a choice was asked for beside the wishes ("recommend a coat for me"), chooses by what the customer
 * did, if that bears on them.
 */
export function choosingFind(find: Skill, shop: ShopView): Skill {
  return {
    ...find,
    run(context) {
      const { understanding, state } = context
      const asksForChoice =
        understanding.intents.some(({ intent }) => intent === 'recommend') && !state.brief.isForOther
      const choice = asksForChoice ? chooseForCustomer(wantedIn(context), context, shop, NONE) : undefined
      return choice?.isPersonal ? show(choice, context, shop, NONE) : find.run(context)
    },
  }
}

const wantedIn = ({ understanding }: SkillContext) => Math.min(Math.max(understanding.wanted ?? USUAL, 1), SHOWN)

/** What is chosen, why, and what is said of the choice before the first of it is named. */
interface Choice {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly sought: Wish
  readonly about: readonly Sentence[]
  readonly why?: ReadonlyMap<string, readonly string[]>
  readonly because?: Focus['because']
  /** Whether anything of it stands there because of what the customer did. */
  readonly isPersonal?: true
  /** What stands after it: the interest, and nothing that was left out for it. */
  readonly brief?: Brief
}

function recommend(context: SkillContext, shop: ShopView, without: ReadonlySet<string>): SkillResult | undefined {
  const choose = context.state.brief.isForOther ? chooseForOther : chooseForCustomer
  const choice = choose(wantedIn(context), context, shop, without)
  return choice && show(choice, context, shop, without)
}

function show(choice: Choice, context: SkillContext, shop: ShopView, without: ReadonlySet<string>): SkillResult {
  const { language } = context
  const { hits, total, sought, about, why, because, brief, isPersonal } = choice
  const speech = createSpeech(shop, language)
  const words = says[language]
  const [first] = hits
  const reasons = (hit: SearchHit) =>
    why?.get(hit.product.id) ?? reasonsFor(hit.product, sought, hit.because, language, shop)
  const reasonsById = new Map(hits.map((hit) => [hit.product.id, [...reasons(hit)]]))
  return {
    outcome: 'found',
    ...(brief ? { brief } : {}),
    sentences: [
      ...about,
      words.first(speech.title(first.product), speech.priceOf(first)),
      ...causeOf(first, because, speech, shop),
      ...(hits.length > 1 && !isPersonal ? [words.differ] : []),
    ],
    ...listProducts(
      {
        ...{ hits, total, constraints: sought.constraints },
        why: ({ id }) => reasonsById.get(id) ?? [],
        ...(because ? { because } : {}),
        chosen: [...without, ...hits.map(({ product }) => product.id)],
      },
      context,
      shop,
    ),
  }
}

/** What the customer did that led to the first. */
function causeOf({ product }: SearchHit, because: Focus['because'], speech: Speech, shop: ShopView): Sentence[] {
  const [cause] = because?.[product.id]?.causes ?? []
  const led = cause && shop.index.product(cause.productId)
  return led ? [says[speech.language].because[cause.deed](speech.title(led))] : []
}

function chooseForCustomer(
  wanted: number,
  context: SkillContext,
  shop: ShopView,
  without: ReadonlySet<string>,
): Choice | undefined {
  const { language, state, visitorId } = context
  const { constraints, query } = state.brief
  const sought = { constraints, query }
  const words = says[language]
  const asked = { constraints, limit: query === '' ? wanted + without.size : LOOKED_AT, language }
  const known = visitorId === undefined ? undefined : shop.recommendations?.forVisitor(visitorId, asked)
  const picks = (known?.picks ?? []).filter(({ product }) => !without.has(product.id))
  const found = foundFor(context, shop, new Set([...without, ...(known?.unwanted ?? [])]))
  const wishes = wishWords(sought, createSpeech(shop, language))
  const within = wishes.length > 0 ? words.within(wishes) : undefined
  const personal = personalOf(picks, found.hits, query).slice(0, wanted)
  if (personal.length > 0) {
    const taken = new Set(personal.map(({ product }) => product.id))
    const others = found.hits.filter(({ product }) => !taken.has(product.id))
    const hits = [
      ...personal.map((pick) => hitOf(pick, constraints, shop)),
      ...spread(others, wanted - personal.length),
    ]
    return {
      ...{ hits, total: Math.max(found.total, hits.length), sought },
      about: [words.personal(wishes)],
      isPersonal: true,
      why: new Map(personal.map(({ product, why }) => [product.id, why])),
      because: becauseOf(personal),
    }
  }
  if (known && !within && picks.length > 0) {
    const hits = spread(
      picks.map((pick) => hitOf(pick, constraints, shop)),
      wanted,
    )
    const why = new Map(picks.filter(({ why }) => why.length > 0).map(({ product, why }) => [product.id, why]))
    const about = [known.isKnown ? words.free : words.stranger]
    return { hits, total: Math.max(found.total, hits.length), sought, about, why, because: becauseOf(picks) }
  }
  if (found.hits.length === 0) return undefined
  const about = [within ?? words.stranger]
  return { hits: spread(found.hits, wanted), total: found.total, sought, about }
}

/** The picks that what the customer did led to; of those that words were said for, only what the words found. */
function personalOf(picks: readonly VisitorPick[], hits: readonly SearchHit[], query: string): VisitorPick[] {
  const found = new Set(hits.map(({ product }) => product.id))
  return picks.filter(
    ({ product, isPersonal, why }) => isPersonal && why.length > 0 && (query === '' || found.has(product.id)),
  )
}

const becauseOf = (picks: readonly VisitorPick[]): Focus['because'] =>
  Object.fromEntries(picks.map(({ product, because }) => [product.id, because]))

function hitOf({ product }: VisitorPick, constraints: readonly Constraint[], { lexicon }: ShopView): SearchHit {
  const met = new Set(meeting(product, constraints, lexicon))
  const variants = product.variants.flatMap((variant, place) => (met.has(variant) ? [place] : []))
  return { product, score: 0, variants, because: [] }
}

function chooseForOther(
  wanted: number,
  context: SkillContext,
  shop: ShopView,
  without: ReadonlySet<string>,
): Choice | undefined {
  const { language, understanding, state } = context
  const { constraints, query } = state.brief
  const speech = createSpeech(shop, language)
  const words = says[language]
  const interests = understanding.interests ?? []
  const liked = likedBy(interests, { constraints, query }, shop, LOOKED_AT)
  if (liked) {
    const hits = inStock(liked.hits).filter(({ product }) => !without.has(product.id))
    const left = liked.gaveUp.map((wish) => speech.wish(wish))
    const named = left.length > 0 ? [words.without(list(left, language, 'or'))] : []
    const about = [words.likes([echo(liked.interest.text)]), ...named, words.notYours]
    const standing = liked.wish.constraints.map((wish) => ({ ...stand(wish, state.turn), ...wish }))
    const brief = { ...state.brief, constraints: standing, query: liked.wish.query }
    if (hits.length > 0) return { hits: spread(hits, wanted), total: hits.length, sought: liked.wish, about, brief }
  }
  const found = foundFor(context, shop, without)
  if (found.hits.length === 0) return undefined
  const nothing = list(
    interests.map(({ text }) => echo(text)),
    language,
  )
  const wishes = wishWords({ constraints, query }, speech)
  const about = [
    ...(interests.length > 0 ? [words.nothingFor(nothing)] : []),
    wishes.length > 0 ? words.within(wishes) : words.free,
    words.notYours,
  ]
  return { hits: spread(found.hits, wanted), total: found.total, sought: { constraints, query }, about }
}

/** What meets all that stands and is in stock. */
function foundFor({ state }: SkillContext, shop: ShopView, without: ReadonlySet<string>) {
  const { constraints, query, sort } = state.brief
  const { hits, total } = searchWish({ constraints, query }, { limit: LOOKED_AT, sort }, shop)
  return { hits: inStock(hits).filter(({ product }) => !without.has(product.id)), total }
}

const inStock = (hits: readonly SearchHit[]) =>
  hits.filter(({ product, variants }) => variants.some((place) => product.variants[place].available))

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly within: (wishes: Pieces) => Sentence
  readonly free: Sentence
  readonly stranger: Sentence
  readonly personal: (wishes: Pieces) => Sentence
  readonly because: Readonly<Record<'seen' | 'in-cart' | 'ordered', (title: Piece) => Sentence>>
  readonly likes: (interest: Pieces) => Sentence
  readonly without: (wishes: Pieces) => Sentence
  readonly nothingFor: (interests: Pieces) => Sentence
  readonly notYours: Sentence
  readonly first: (title: Piece, price: Piece) => Sentence
  readonly differ: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    within: (wishes) => sentence`My pick for ${wishes}, all in stock.`,
    free: sentence`My pick from the shop, all in stock.`,
    stranger: sentence`I know nothing of you yet, so this is a varied pick from the shop, all in stock.`,
    personal: (wishes) =>
      wishes.length > 0
        ? sentence`Picked for you by what you did here, within ${wishes}, all in stock.`
        : sentence`Picked for you by what you did here, all in stock.`,
    because: {
      seen: (title) => sentence`It is there because you looked at ${title}.`,
      'in-cart': (title) => sentence`It is there because you put ${title} in the cart.`,
      ordered: (title) => sentence`It is there because you ordered ${title}.`,
    },
    likes: (interest) => sentence`My pick for somebody who likes ${interest}, all in stock.`,
    without: (wishes) => sentence`The shop's data does not mark them for ${wishes}.`,
    nothingFor: (interests) => sentence`I found none in the shop for ${interests}.`,
    notYours: sentence`What you looked at yourself plays no part in it.`,
    first: (title, price) => sentence`I would start with ${title}, ${price}.`,
    differ: sentence`The others differ in kind, brand or price, so that you can choose.`,
  },
  zh: {
    within: (wishes) => sentence`按您的要求（${wishes}）挑了几款，均有货。`,
    free: sentence`从店里为您挑了几款，均有货。`,
    stranger: sentence`我对您还不了解，先从店里挑了几款不同的，均有货。`,
    personal: (wishes) =>
      wishes.length > 0
        ? sentence`根据您在店里的浏览和购买，并按您的要求（${wishes}），为您挑了几款，均有货。`
        : sentence`根据您在店里的浏览和购买，为您挑了几款，均有货。`,
    because: {
      seen: (title) => sentence`推荐它，是因为您看过 ${title}。`,
      'in-cart': (title) => sentence`推荐它，是因为您加购过 ${title}。`,
      ordered: (title) => sentence`推荐它，是因为您买过 ${title}。`,
    },
    likes: (interest) => sentence`为喜欢${interest}的人挑了几款，均有货。`,
    without: (wishes) => sentence`店铺数据没有标明它们适合${wishes}。`,
    nothingFor: (interests) => sentence`店里没有找到与“${interests}”有关的商品。`,
    notYours: sentence`这里没有参考您自己的浏览记录。`,
    first: (title, price) => sentence`首选 ${title}，${price}。`,
    differ: sentence`其余几款在品类、品牌或价位上各不相同，方便您比较。`,
  },
}
