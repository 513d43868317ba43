import { echo, type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit, SearchResult } from '@elmo-chat/search'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { askableFields } from '../shop/splitting-question.js'
import type { Wish } from '../shop/wish.js'
import { asksOfGoods, asksOfShop } from '../show/asks-of-shop.js'
import { showNoneBeyond } from '../show/none-beyond.js'
import { notTold } from '../show/not-told.js'
import { categoryChoices } from '../show/openings.js'
import { matches } from '../show/plural.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { narrowingQuestion } from '../show/question.js'
import { showRelaxed } from '../show/relaxed.js'
import { createSpeech } from '../show/speech.js'
import { clearlyToldByDocuments } from '../show/told-by-documents.js'
import { wishWords } from '../show/wish-words.js'

/** More results than this are worth a question. */
const MANY = 12

/** Unknown words up to this width are said back, a Han character counting twice; longer ones are hardly a name. */
const SAID_BACK = 18

const widthOf = (words: string) => words.replace(/\p{Script=Han}/gu, '  ').length

/** Finds what the brief says: exact results, or plainly none with an honest relaxation. */
export function findSkill(shop: ShopView): Skill {
  return {
    name: 'find',
    description: { en: 'Finds products by wishes in everyday words.', zh: '按日常说法查找商品。' },
    run: (context) => find(context, shop),
  }
}

function find(context: SkillContext, shop: ShopView): SkillResult {
  const { state, understanding } = context
  const { constraints, query, sort } = state.brief
  if (namesOnlyUnsold(constraints, understanding.notSold)) return notSold(context, shop)
  const wish = { constraints, query }
  const result = searchWish(
    wish,
    {
      limit: Math.min(understanding.wanted ?? SHOWN, SHOWN),
      sort,
      facets: askableFields(state.brief, state.asked?.field ?? null),
    },
    shop,
  )
  const answer = result.total > 0 ? found(wish, result, context, shop) : none(wish, result, context, shop)
  const { mended } = understanding
  if (!mended) return answer
  const { corrected } = says[context.language]
  return { ...answer, sentences: [corrected(mended.join(' ')), ...answer.sentences] }
}

/** Whether nothing of what was named is sold here; of several things, those that are sold are shown. */
function namesOnlyUnsold(constraints: readonly Constraint[], unsold: readonly string[]): boolean {
  const named = constraints.filter(({ field, op }) => field === 'category' && op === 'is')
  return unsold.length > 0 && named.every(({ value }) => unsold.includes(String(value)))
}

/** The field of "lighter" or "warmer" that no product at hand states: then the order is as it was, and that is said. */
function unmeasuredField({ state, understanding }: SkillContext, shop: ShopView): string | undefined {
  const { constraints } = state.brief
  return understanding.critiques.find(
    ({ field, direction }) =>
      direction !== 'other' &&
      field !== 'price' &&
      !constraints.some((constraint) => constraint.field === field) &&
      shop.index.range(field, constraints) === null,
  )?.field
}

function found(wish: Wish, result: SearchResult, context: SkillContext, shop: ShopView): SkillResult {
  const { language } = context
  const speech = createSpeech(shop, language)
  const words = says[language]
  const { constraints, query } = wish
  const [first] = result.hits
  const lowest = result.hits.slice(0, SHOWN).some(({ product }) => product.variants.some(({ price }) => price))
  const question = result.total > MANY ? narrowingQuestion(result, context, shop) : undefined
  const list = listProducts({ ...result, constraints, query }, context, shop)
  const isCorrected = result.corrected !== undefined && result.corrected !== query
  const wishes = wishWords(isCorrected ? { constraints, query: result.corrected } : wish, speech)
  const count = speech.count(constraints, query)
  const unmeasured = unmeasuredField(context, shop)
  const { sort: _, ...unsorted } = context.state.brief
  const isUndated = context.understanding.sort?.field === 'newness' && !first.product.releasedAt
  return {
    outcome: 'found',
    sentences: [
      ...(isCorrected && !context.understanding.mended ? [words.corrected(result.corrected)] : []),
      ...(unmeasured ? [words.unmeasured(speech.field(unmeasured))] : []),
      ...(isUndated ? [words.undated] : []),
      wishes.length > 0 ? words.found(count, wishes) : words.all(count),
      ...(lowest
        ? [words.first(speech.title(first.product), speech.priceOf(first), isSoldOut(first))]
        : [words.unpriced]),
      ...(question?.sentences ?? []),
    ],
    blocks: [...list.blocks, ...(question?.blocks ?? [])],
    focus: list.focus,
    retrieved: list.retrieved,
    asked: question?.asked ?? null,
    ...(unmeasured ? { brief: unsorted } : {}),
  }
}

const isSoldOut = ({ product, variants }: SearchHit) => !variants.some((place) => product.variants[place].available)

function none(wish: Wish, result: SearchResult, context: SkillContext, shop: ShopView): SkillResult {
  if (asksOfGoods(context.understanding.text)) return onGoods(context, shop)
  const relaxed = showNoneBeyond(context, shop) ?? showRelaxed(wish, context, shop)
  if (relaxed) return relaxed
  const { language } = context
  const words = says[language]
  const told = fromDocuments(wish, context, shop)
  if (told) return told
  const unknown = [...new Set([...context.understanding.unknown, ...result.missing])].join(' ')
  const said = !(unknown && wish.query)
    ? words.none(wishWords(wish, createSpeech(shop, language)))
    : widthOf(unknown) <= SAID_BACK
      ? words.unknown([echo(unknown)])
      : words.nothing
  return nothing(said, context, shop)
}

/** No product states it, and a question is no wish: what was said in it does not stand. */
function onGoods(context: SkillContext, shop: ShopView): SkillResult {
  const { brief, turn } = context.state
  const constraints = brief.constraints.filter((constraint) => constraint.turn !== turn)
  const said = clearlyToldByDocuments(context, shop) ?? notTold(context, shop)
  return { ...said, brief: { ...brief, constraints, query: '' } }
}

/** What names no product may be a question that the documents answer ("is there a store in Beijing"). */
function fromDocuments({ constraints }: Wish, context: SkillContext, shop: ShopView): SkillResult | undefined {
  return constraints.some(({ field }) => field === 'category') ? undefined : clearlyToldByDocuments(context, shop)
}

/** How much of a question on a thing that is not sold the documents must hold: less where more is asked than whether it is. */
const MOST = { ofSelling: 0.7, ofService: 0.45 }
const ASKS_TO_SELL = /\b(?:have|got|sell|stock|carry|any)\b|有|卖|找|来/iu

function notSold(context: SkillContext, shop: ShopView): SkillResult {
  const { language, understanding } = context
  const held = ASKS_TO_SELL.test(understanding.text) ? MOST.ofSelling : MOST.ofService
  const told = clearlyToldByDocuments(context, shop, held)
  if (told) return told
  if (asksOfShop(understanding.text)) return notTold(context, shop)
  const [category] = understanding.notSold
  const said = understanding.constraints.find(({ field, value }) => field === 'category' && value === category)
  const named = said ? wishWords({ constraints: [said], query: '' }, createSpeech(shop, language)) : [echo(category)]
  return nothing(says[language].notSold(named), context, shop)
}

function nothing(said: Sentence, context: SkillContext, shop: ShopView): SkillResult {
  const { language } = context
  const choices = categoryChoices(shop, language)
  const list = listProducts({ hits: [], total: 0, constraints: [] }, context, shop)
  return {
    outcome: 'none',
    sentences: [said, ...(choices.length > 0 ? [says[language].instead] : [])],
    blocks: [...list.blocks, ...choices],
    focus: list.focus,
    retrieved: [],
  }
}

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly found: (count: Piece, wishes: Pieces) => Sentence
  readonly all: (count: Piece) => Sentence
  readonly unmeasured: (field: Piece) => Sentence
  readonly first: (title: Piece, price: Piece, isSoldOut: boolean) => Sentence
  readonly undated: Sentence
  readonly unpriced: Sentence
  readonly corrected: (words: string) => Sentence
  readonly none: (wishes: Pieces) => Sentence
  readonly unknown: (words: Pieces) => Sentence
  readonly nothing: Sentence
  readonly notSold: (category: Pieces) => Sentence
  readonly instead: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    found: (count, wishes) => sentence`I found ${count} ${matches(count)} for ${wishes}.`,
    all: (count) => sentence`There are ${count} products in the shop.`,
    unmeasured: (field) => sentence`I can't put these in order by ${field}: the shop's data doesn't measure it.`,
    first: (title, price, isSoldOut) =>
      sentence`The first is ${title}, ${price}${isSoldOut ? ', sold out at present' : ''}.`,
    undated: sentence`The shop's data gives no release dates, so I can't put the newest first.`,
    unpriced: sentence`The shop's data gives no prices for them.`,
    corrected: (words) => sentence`I read that as “${words}”.`,
    none: (wishes) => sentence`I found none for ${wishes}.`,
    unknown: (words) => sentence`I found none: this shop has nothing for “${words}”.`,
    nothing: sentence`I found none: this shop has nothing of that kind.`,
    notSold: (category) => sentence`I found none: this shop doesn't sell ${category}.`,
    instead: sentence`These are the categories it has most of.`,
  },
  zh: {
    found: (count, wishes) => sentence`符合“${wishes}”的有 ${count} 款。`,
    all: (count) => sentence`本店共有 ${count} 款商品。`,
    unmeasured: (field) => sentence`店铺数据没有给出这些商品的${field}，无法据此比较。`,
    first: (title, price, isSoldOut) => sentence`第一款是 ${title}，${price}${isSoldOut ? '，目前缺货' : ''}。`,
    undated: sentence`店铺数据没有标明上市时间，所以无法按新品排序。`,
    unpriced: sentence`店铺数据没有给出它们的价格。`,
    corrected: (words) => sentence`我按“${words}”来查找。`,
    none: (wishes) => sentence`没有找到符合“${wishes}”的商品。`,
    unknown: (words) => sentence`没有找到：本店没有“${words}”相关的商品。`,
    nothing: sentence`没有找到：本店没有这类商品。`,
    notSold: (category) => sentence`没有找到：本店不售${category}。`,
    instead: sentence`您可以看看本店主要在售的品类。`,
  },
}
