import { type Sentence, type Skill, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from '../show/openings.js'
import { createSpeech } from '../show/speech.js'

type Piece = Sentence['pieces'][number]

/** Greets, says whose assistant it is, and offers what this shop has most of. */
export function greetSkill(shop: ShopView): Skill {
  return {
    name: 'greet',
    description: { en: 'Greets and offers a start.', zh: '问候并给出开场选项。' },
    run({ language }) {
      const speech = createSpeech(shop, language)
      const name = speech.shop('name')
      const own = speech.shop('greeting')
      return {
        outcome: 'greeted',
        sentences: own ? [{ pieces: [own] }] : [says[language](name ?? '')],
        blocks: categoryChoices(shop, language),
      }
    },
  }
}

const says: Readonly<Record<Language, (name: Piece) => Sentence>> = {
  en: (name) => sentence`Hello, I'm the ${name} shop assistant. What are you looking for?`,
  zh: (name) => sentence`您好，我是${name}的导购助手。您想找什么？`,
}
