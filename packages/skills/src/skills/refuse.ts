import type { Product } from '@elmo-chat/catalog'
import {
  type Brief,
  offer,
  put,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
  stand,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import { createFacts } from '../shop/facts.js'
import { valueLabel } from '../shop/labels.js'
import { pointedAt } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { findSkill } from './find.js'
import { recommendSkill } from './recommend.js'

/**
 * Takes a product, its brand or its kind out of the conversation for good, and shows what is left of what was wanted. A
 * product that is not liked is remembered of the customer.
 */
export function refuseSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  const recommend = recommendSkill(shop)
  return {
    name: 'refuse',
    description: { en: 'Leaves out what is not wanted.', zh: '排除顾客不要的商品、品牌或品类。' },
    run(context) {
      const refused = refusedIn(context, shop)
      if (!refused) return noSubject(context, shop)
      if (shop.index.count([refused.constraint]) === 0) return onlyThat(refused, context, shop)
      const brief = without(refused.constraint, context, shop)
      const answer = answerFor(refused, brief, context, shop)
      const isWished = brief.query !== '' || brief.constraints.some(({ lasts }) => !lasts)
      const wasChosen = context.state.focus.chosen !== undefined
      // Somebody angry is shown nothing that they did not ask for.
      const isAngry = context.understanding.emotion === 'angry'
      const goOn = isAngry ? undefined : wasChosen ? recommend : isWished ? find : undefined
      if (!goOn) return { ...answer, sentences: [...answer.sentences, offer(says[context.language].what)] }
      const state = { ...context.state, brief, focus: { ...context.state.focus, selected: null, shown: [] } }
      const rest = goOn.run({ ...context, state })
      const sentences = [...answer.sentences, ...rest.sentences]
      return { ...answer, ...rest, outcome: answer.outcome, brief: rest.brief ?? brief, sentences }
    },
  }
}

interface Refused {
  readonly what: NonNullable<Understanding['refuses']>
  readonly product: Product
  readonly constraint: Constraint
}

function refusedIn(context: SkillContext, shop: ShopView): Refused | undefined {
  const { refuses, critiques } = context.understanding
  // A product has one brand: who wants another one does not want this.
  const asksForOther = critiques.some(({ field, direction }) => field === 'brand' && direction === 'other')
  const what = refuses ?? (asksForOther ? 'brand' : undefined)
  if (what === undefined) return undefined
  const { shown, selected } = context.state.focus
  const isRanked = context.understanding.references.some(({ kind }) => kind !== 'this')
  const meant =
    isRanked || selected !== null
      ? pointedAt(context, shop).products.slice(0, 1)
      : shown.flatMap((id) => shop.index.product(id) ?? [])
  // Of several on the table none is meant, unless all have the brand or the kind.
  const named = meant.map((product) => ({ product, constraint: constraintOf(what, product, context.language, shop) }))
  const [first] = named
  if (!first?.constraint || named.some(({ constraint }) => constraint?.value !== first.constraint?.value))
    return undefined
  return { what, product: first.product, constraint: first.constraint }
}

function constraintOf(
  what: Refused['what'],
  product: Product,
  language: Language,
  shop: ShopView,
): Constraint | undefined {
  const not = (field: string, value: string, label: string): Constraint => ({
    ...{ field, op: 'not', value },
    text: language === 'zh' ? `不要${label}` : `not ${label}`,
  })
  if (what === 'product' || what === 'liking')
    return not('id', product.id, createSpeech(shop, language).title(product).text)
  if (what === 'brand')
    return product.brand === null
      ? undefined
      : not('brand', product.brand, valueLabel('brand', product.brand, language, shop))
  const kind = product.attributes.find(({ field, concepts }) => field === 'category' && concepts.length > 0)
  return kind && not('category', kind.concepts[0], valueLabel('category', kind.concepts[0], language, shop))
}

/** What the whole shop consists of cannot be left out. */
function onlyThat({ constraint }: Refused, { language }: SkillContext, shop: ShopView): SkillResult {
  const value = createSpeech(shop, language).value(constraint.field, constraint.value)
  return { outcome: 'none', sentences: [says[language].onlyThat(value), offer(says[language].what)], blocks: [] }
}

function without(refused: Constraint, { state }: SkillContext, shop: ShopView): Brief {
  const standing = { ...stand(refused, state.turn), lasts: true as const }
  return { ...state.brief, constraints: put(state.brief.constraints, [standing], createFacts(shop)) }
}

function answerFor(
  { what, product, constraint }: Refused,
  brief: Brief,
  { language, state }: SkillContext,
  shop: ShopView,
): Pick<SkillResult, 'outcome' | 'sentences' | 'blocks' | 'brief' | 'focus' | 'disliked'> {
  const speech = createSpeech(shop, language)
  const words = says[language]
  const shown = state.focus.shown.filter((id) => id !== product.id)
  const brand = what === 'brand' ? speech.brand(product) : undefined
  const said =
    constraint.field === 'id'
      ? words.product(speech.title(product))
      : words.value(brand ?? speech.value(constraint.field, constraint.value))
  return {
    outcome: 'refused',
    sentences: [said],
    blocks: [],
    brief,
    ...(what === 'liking' ? { disliked: [product.id] } : {}),
    focus: { ...state.focus, shown, selected: null },
  }
}

type Piece = Sentence['pieces'][number]

interface Says {
  readonly product: (title: Piece) => Sentence
  readonly value: (value: Piece) => Sentence
  readonly onlyThat: (value: Piece) => Sentence
  readonly what: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    product: (title) => sentence`All right: I won't show ${title} again.`,
    value: (value) => sentence`All right: I leave out ${value} from now on.`,
    onlyThat: (value) => sentence`Everything in this shop is ${value}, so there is nothing else to show.`,
    what: sentence`What should be different: kind, color, size or price?`,
  },
  zh: {
    product: (title) => sentence`好的，不再为您展示 ${title}。`,
    value: (value) => sentence`好的，之后不再推荐${value}。`,
    onlyThat: (value) => sentence`本店商品都是${value}，没有其他的可以展示。`,
    what: sentence`您希望哪里不一样：品类、颜色、尺码还是价格？`,
  },
}
