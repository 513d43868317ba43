import { type Sentence, type Skill, sentence } from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from '../show/openings.js'

/** The small replies that need no look-up: one line of the table each. */
export function courtesySkills(shop: ShopView): Skill[] {
  return courtesies.map(({ name, outcome, description, says, offersStart }) => ({
    name,
    description,
    run: ({ language }) => ({
      outcome,
      sentences: says[language],
      blocks: offersStart ? categoryChoices(shop, language) : [],
    }),
  }))
}

interface Courtesy {
  readonly name: string
  readonly outcome: string
  readonly description: Bilingual
  readonly says: Readonly<Record<Language, readonly Sentence[]>>
  /** Whether categories are offered to go on with. */
  readonly offersStart: boolean
}

const courtesies: readonly Courtesy[] = [
  {
    name: 'thank',
    outcome: 'answered',
    description: { en: 'Answers thanks.', zh: '回应感谢。' },
    says: {
      en: [sentence`You're welcome. Anything else you'd like to see?`],
      zh: [sentence`不客气。您还想看点什么？`],
    },
    offersStart: false,
  },
  {
    name: 'goodbye',
    outcome: 'answered',
    description: { en: 'Says goodbye.', zh: '道别。' },
    says: {
      en: [sentence`Goodbye. Your list stays here if you come back.`],
      zh: [sentence`再见。您再来时，这里的内容还在。`],
    },
    offersStart: false,
  },
  {
    name: 'off-topic',
    outcome: 'declined',
    description: { en: 'Declines what is not about the shop.', zh: '婉拒与店铺无关的问题。' },
    says: {
      en: [
        sentence`I can't help with that: I only know this shop and its products.`,
        sentence`What can I find for you here?`,
      ],
      zh: [sentence`这个我帮不上忙：我只了解本店和店里的商品。`, sentence`您想在店里找点什么？`],
    },
    offersStart: true,
  },
  {
    name: 'unclear',
    outcome: 'unclear',
    description: { en: 'Asks when something was not understood.', zh: '没有听懂时请顾客再说明。' },
    says: {
      en: [
        sentence`I did not understand that. Tell me what you are looking for, for example a kind of product, a color or a price.`,
      ],
      zh: [sentence`我没有听明白。请告诉我您想找什么，比如品类、颜色或价格。`],
    },
    offersStart: true,
  },
  {
    name: 'empty',
    outcome: 'unclear',
    description: { en: 'Answers a message without words.', zh: '回应没有文字的消息。' },
    says: {
      en: [sentence`There were no words in your message. What are you looking for?`],
      zh: [sentence`您的消息里没有文字。您想找什么？`],
    },
    offersStart: true,
  },
  {
    name: 'affirm',
    outcome: 'answered',
    description: { en: 'Answers a yes.', zh: '回应肯定。' },
    says: { en: [sentence`Good. What would you like to see next?`], zh: [sentence`好的。您接下来想看什么？`] },
    offersStart: false,
  },
  {
    name: 'deny',
    outcome: 'answered',
    description: { en: 'Answers a no.', zh: '回应否定。' },
    says: {
      en: [sentence`All right. Tell me what should be different: kind, color, size or price.`],
      zh: [sentence`好的。请告诉我哪里要调整：品类、颜色、尺码或价格。`],
    },
    offersStart: false,
  },
]
