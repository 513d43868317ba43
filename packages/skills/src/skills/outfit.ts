import {
  type Fact,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import { budgetOf } from '../shop/budget.js'
import type { ShopView } from '../shop/shop-view.js'
import { outfitAnswer } from '../show/outfit-answer.js'
import { createSpeech } from '../show/speech.js'
import { termsOf } from '../show/wish-words.js'
import { browseSkill } from './browse.js'

/** Puts a whole outfit together from what stands: for a season, an occasion, a person, a budget. */
export function outfitSkill(shop: ShopView): Skill {
  const browse = browseSkill(shop)
  return {
    name: 'outfit',
    description: { en: 'Puts a whole outfit together.', zh: '搭配一整套穿着。' },
    run: (context) => wholeOutfit(context, shop) ?? browse.run(context),
  }
}

/** Undefined where the shop has nothing to wear. */
function wholeOutfit(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { language, state, understanding } = context
  // A kind that was looked for before is not a part of what is asked now.
  const named = new Set(understanding.constraints.map(({ field, value }) => `${field} ${value}`))
  const constraints = state.brief.constraints.filter(
    ({ field, value }) => field !== 'category' || (named.has(`${field} ${value}`) && !CLOTHES.has(String(value))),
  )
  const wishes = { anchor: null, constraints, budget: budgetOf(constraints), language }
  const made = shop.outfits?.make(wishes)
  const speech = createSpeech(shop, language)
  const asked = termsOf(constraints, speech)
  // Words beside the wishes are talk of the outfit itself: they are not searched for.
  const brief = { ...state.brief, constraints, query: '' }
  const words = says[language]
  if (!made) {
    if (!shop.outfits?.make({ ...wishes, constraints: [], budget: null })) return undefined
    return { outcome: 'none', sentences: [words.none(asked)], blocks: [], brief }
  }
  const { total, blocks, ...shown } = outfitAnswer(made, false, context, shop)
  const isForWhom = constraints.some(isAudience)
  const choices = words.people.map((label) => ({ label: label.name, say: label.say }))
  return {
    outcome: 'found',
    sentences: [words.made(asked), ...(total ? [words.total(total)] : [])],
    blocks: isForWhom ? blocks : [...blocks, { type: 'data-choices', data: { choices } }],
    brief,
    ...shown,
  }
}

/** What an outfit is called by; no kind of piece. */
const CLOTHES: ReadonlySet<string> = new Set(['apparel', 'clothing-set', 'suit'])

const isAudience = ({ field, op }: Constraint) => field === 'audience' && op === 'is'

interface Says {
  readonly made: (asked: Sentence['pieces']) => Sentence
  readonly total: (total: Fact) => Sentence
  readonly none: (asked: Sentence['pieces']) => Sentence
  readonly people: readonly { readonly name: string; readonly say: string }[]
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    made: (asked) =>
      asked.length > 0
        ? sentence`I put an outfit together for this: ${asked}. All of it is in stock.`
        : sentence`I put an outfit together. All of it is in stock.`,
    total: (total) => sentence`Together it comes to ${total}.`,
    none: (asked) =>
      asked.length > 0
        ? sentence`From what is in stock I cannot put a whole outfit together for this: ${asked}.`
        : sentence`From what is in stock I cannot put a whole outfit together.`,
    people: [
      { name: 'For women', say: 'An outfit for women' },
      { name: 'For men', say: 'An outfit for men' },
    ],
  },
  zh: {
    made: (asked) =>
      asked.length > 0 ? sentence`按您的要求（${asked}）搭配了一套，均有货。` : sentence`为您搭配了一套，均有货。`,
    total: (total) => sentence`全套共 ${total}。`,
    none: (asked) =>
      asked.length > 0 ? sentence`现有的货品凑不齐符合要求（${asked}）的一整套。` : sentence`现有的货品凑不齐一整套。`,
    people: [
      { name: '女士', say: '搭配一套女士穿的' },
      { name: '男士', say: '搭配一套男士穿的' },
    ],
  },
}
