import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { findSkill } from './find.js'
import { recommendFurther } from './recommend.js'

/** Shows the next products of the same search, or of a choice others than before; says so when there are no more. */
export function moreSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'more',
    description: { en: 'Shows further results.', zh: '展示更多结果。' },
    run(context) {
      const { focus, brief } = context.state
      const { constraints, query } = brief
      if (focus.chosen) return recommendFurther(context, shop) ?? atEnd(context, shop)
      const isWished = constraints.length > 0 || query !== ''
      if (isWished && (focus.shown.length === 0 || shop.index.count(constraints, query) === 0)) return find.run(context)
      return focus.cursor === null ? atEnd(context, shop) : goOn(focus.cursor, context, shop)
    },
  }
}

function goOn(cursor: string, context: SkillContext, shop: ShopView): SkillResult {
  const { constraints, query, sort } = context.state.brief
  const result = searchWish({ constraints, query }, { limit: SHOWN, sort, cursor }, shop)
  if (result.hits.length === 0) return atEnd(context, shop)
  const speech = createSpeech(shop, context.language)
  const { shown, firstRank = 1 } = context.state.focus
  return {
    outcome: 'found',
    sentences: [says[context.language].next(speech.count(constraints, query))],
    ...listProducts({ ...result, constraints, query, firstRank: firstRank + shown.length }, context, shop),
  }
}

function atEnd({ language, state }: SkillContext, shop: ShopView): SkillResult {
  const { constraints, query } = state.brief
  const words = says[language]
  if (constraints.length === 0 && !query) return { outcome: 'unclear', sentences: [words.ofWhat], blocks: [] }
  const count = createSpeech(shop, language).count(constraints, query)
  return { outcome: 'none', sentences: [words.end(count)], blocks: [] }
}

interface Says {
  readonly next: (count: Sentence['pieces'][number]) => Sentence
  readonly end: (count: Sentence['pieces'][number]) => Sentence
  readonly ofWhat: Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    next: (count) => sentence`Here are the next ones of ${count}.`,
    end: (count) => sentence`That was all: ${count} in total. A wish dropped or changed would show others.`,
    ofWhat: sentence`More of what? Tell me what you are looking for.`,
  },
  zh: {
    next: (count) => sentence`共 ${count} 款，接着为您展示。`,
    end: (count) => sentence`符合的共 ${count} 款，已经全部展示。放宽或换个条件可以看到其他商品。`,
    ofWhat: sentence`您想看更多哪一类商品？请告诉我您想找什么。`,
  },
}
