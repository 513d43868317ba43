import { EMPTY_FOCUS, type Sentence, type Skill, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from '../show/openings.js'
import { findSkill } from './find.js'

/** Forgets the wishes so far; goes on with a new one when it was said in the same breath. */
export function startOverSkill(shop: ShopView): Skill {
  const find = findSkill(shop)
  return {
    name: 'start-over',
    description: { en: 'Starts over.', zh: '重新开始。' },
    run(context) {
      const { constraints, query } = context.state.brief
      if (constraints.length > 0 || query) return find.run(context)
      return {
        outcome: 'started-over',
        sentences: [says[context.language]],
        blocks: categoryChoices(shop, context.language),
        focus: EMPTY_FOCUS,
      }
    },
  }
}

const says: Readonly<Record<Language, Sentence>> = {
  en: sentence`All right, from the start. What are you looking for?`,
  zh: sentence`好的，我们重新开始。您想找什么？`,
}
