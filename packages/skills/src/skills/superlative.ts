import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Sort } from '@elmo-chat/protocol'
import { relax } from '../shop/relax.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { variantsAt } from '../shop/variant-fields.js'
import { extremeName, measureOf } from '../show/extreme.js'
import { listProducts } from '../show/product-list.js'
import { noted, wordsGivenUp } from '../show/relaxed.js'
import { createSpeech } from '../show/speech.js'
import { wishWords } from '../show/wish-words.js'
import { findSkill } from './find.js'

/** How many are shown: the one, and the next ones for comparison. */
const SHOWN = 3

/** Tells which one is the extreme of an order ("most expensive", "lightest") over everything that meets the brief. */
export function superlativeSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'superlative',
    description: {
      en: 'Names the cheapest, dearest, newest or biggest.',
      zh: '找出最便宜、最贵、最新或最大的那一款。',
    },
    run(context) {
      const { sort } = context.understanding
      return (sort && extreme(sort, context, shop)) || find.run(context)
    },
  }
}

function extreme(sort: Sort, context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { constraints, query } = context.state.brief
  const result = searchWish({ constraints, query }, { limit: SHOWN, sort }, shop)
  const [top] = result.hits
  if (!top) return extremeOfRelaxed(sort, context, shop)
  const { language } = context
  const speech = createSpeech(shop, language)
  const title = speech.title(top.product)
  const measured = measureOf(top.product, variantsAt(top.product, top.variants), sort, speech, shop)
  if (!measured) {
    const list = listProducts({ ...result, constraints }, context, shop)
    return { outcome: 'unclear', sentences: [says[language].unknown(speech.field(sort.field))], ...list }
  }
  const wishes = wishWords({ constraints, query }, speech)
  const words = says[language]
  const name = extremeName(sort, speech)
  const list = listProducts({ ...result, constraints, selected: top.product.id }, context, shop)
  return {
    outcome: 'found',
    sentences: [
      wishes.length > 0 ? words.within(wishes, name, title, measured) : words.overall(name, title, measured),
      ...(result.hits.length > 1 ? [words.next] : []),
    ],
    ...list,
  }
}

/** Nothing meets the brief: says so, and names the extreme of what is left when the least is given up. */
function extremeOfRelaxed(sort: Sort, context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { constraints, query } = context.state.brief
  const wish = { constraints, query }
  const relaxed = relax(wish, shop)
  if (!relaxed) return undefined
  const { language } = context
  const speech = createSpeech(shop, language)
  const result = searchWish(relaxed.wish, { limit: SHOWN, sort }, shop)
  const [top] = result.hits
  const measured = top && measureOf(top.product, variantsAt(top.product, top.variants), sort, speech, shop)
  if (!measured) return undefined
  const { gaveUp } = relaxed
  const words = says[language]
  const given = wordsGivenUp(gaveUp, wish, speech)
  return {
    outcome: 'relaxed',
    sentences: [
      words.none(wishWords(wish, speech)),
      words.instead(given, extremeName(sort, speech), speech.title(top.product), measured),
    ],
    ...listProducts(
      {
        ...result,
        total: 0,
        constraints: relaxed.wish.constraints,
        relaxed: gaveUp.map((one) => noted(one, wish, speech, shop)),
        selected: top.product.id,
      },
      context,
      shop,
    ),
  }
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly overall: (name: Pieces, title: Piece, measure: Piece) => Sentence
  readonly within: (wishes: Pieces, name: Pieces, title: Piece, measure: Piece) => Sentence
  readonly next: Sentence
  readonly none: (wishes: Pieces) => Sentence
  readonly instead: (given: Pieces, name: Pieces, title: Piece, measure: Piece) => Sentence
  readonly unknown: (field: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    overall: (name, title, measure) => sentence`Of everything in the shop, the ${name} is ${title}: ${measure}.`,
    within: (wishes, name, title, measure) => sentence`For ${wishes}, the ${name} is ${title}: ${measure}.`,
    next: sentence`The others follow in that order.`,
    none: (wishes) => sentence`I found none for ${wishes}.`,
    instead: (given, name, title, measure) => sentence`Leaving out ${given}, the ${name} is ${title}: ${measure}.`,
    unknown: (field) => sentence`The shop's data doesn't state the ${field} of these, so I can't name one.`,
  },
  zh: {
    overall: (name, title, measure) => sentence`全店${name}是 ${title}，${measure}。`,
    within: (wishes, name, title, measure) => sentence`在“${wishes}”里，${name}是 ${title}，${measure}。`,
    next: sentence`其余按此顺序排列。`,
    none: (wishes) => sentence`没有找到完全符合“${wishes}”的商品。`,
    instead: (given, name, title, measure) => sentence`放宽“${given}”后，${name}是 ${title}，${measure}。`,
    unknown: (field) => sentence`店铺数据没有给出这些商品的${field}，所以无法判断是哪一款。`,
  },
}
