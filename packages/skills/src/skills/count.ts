import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { matches } from '../show/plural.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { wishWords } from '../show/wish-words.js'
import { findSkill } from './find.js'

/** Tells how many products meet what stands, over the whole catalogue, and shows the first of them. */
export function countSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'count',
    description: { en: 'Counts products.', zh: '统计商品数量。' },
    run(context) {
      const { topic } = context.understanding
      if (topic && COUNTABLE.has(topic)) return countValues(topic, context, shop)
      if (ofShop.test(context.understanding.text) && context.understanding.constraints.length === 0)
        return countShop(context, shop)
      const { constraints, query } = context.state.brief
      if (shop.index.count(constraints, query) > 0) return countProducts(context, shop)
      const { brief, turn } = context.state
      // A question for what does not exist is no wish: what was said in it does not stand.
      const before = { ...brief, constraints: brief.constraints.filter((constraint) => constraint.turn !== turn) }
      return { ...find.run(context), brief: before }
    },
  }
}

/** Topics whose values are counted instead of products: "how many brands do you have". */
const COUNTABLE = new Set(['brand', 'category', 'color', 'material', 'size'])

// "How many products do you have" is about the shop, whatever stands.
const ofShop =
  /\b(?:products|items|articles|goods)\b.*\b(?:you|shop|store|altogether|in total)\b|(?:你们|店里?|本店|一共|总共).*(?:商品|产品|东西|款)/iu

function countShop({ language }: SkillContext, shop: ShopView): SkillResult {
  return { outcome: 'found', sentences: [says[language].all(createSpeech(shop, language).count([]))], blocks: [] }
}

function countProducts(context: SkillContext, shop: ShopView): SkillResult {
  const { language, state } = context
  const { constraints, query, sort } = state.brief
  const speech = createSpeech(shop, language)
  const result = searchWish({ constraints, query }, { limit: SHOWN, sort }, shop)
  const wishes = wishWords({ constraints, query }, speech)
  const count = speech.count(constraints, query)
  const said = wishes.length > 0 ? says[language].some(count, wishes) : says[language].all(count)
  return { outcome: 'found', sentences: [said], ...listProducts({ ...result, constraints }, context, shop) }
}

function countValues(field: string, { language, state }: SkillContext, shop: ShopView): SkillResult {
  const speech = createSpeech(shop, language)
  const constraints = state.brief.constraints.filter((constraint) => constraint.field !== field)
  const count = speech.distinct(field, constraints)
  return { outcome: 'found', sentences: [says[language].values(count, speech.field(field))], blocks: [] }
}

type Piece = Sentence['pieces'][number]

interface Says {
  readonly all: (count: Piece) => Sentence
  readonly some: (count: Piece, wishes: Sentence['pieces']) => Sentence
  readonly values: (count: Piece, field: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    all: (count) => sentence`There are ${count} products in the shop.`,
    some: (count, wishes) =>
      sentence`There ${matches(count) === 'match' ? 'is' : 'are'} ${count} ${matches(count)} for ${wishes}.`,
    values: (count, field) => sentence`Different values of ${field}: ${count}.`,
  },
  zh: {
    all: (count) => sentence`本店共有 ${count} 款商品。`,
    some: (count, wishes) => sentence`“${wishes}”共有 ${count} 款。`,
    values: (count, field) => sentence`${field}一共有 ${count} 种。`,
  },
}
