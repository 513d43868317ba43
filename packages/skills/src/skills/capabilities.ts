import { type Sentence, type Skill, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from '../show/openings.js'
import { createSpeech } from '../show/speech.js'

type Piece = Sentence['pieces'][number]

/** Tells who is speaking and what it can do; no more than it can. */
export function capabilitiesSkill(shop: ShopView): Skill {
  return {
    name: 'capabilities',
    description: { en: 'Tells what the assistant can do.', zh: '介绍助手能做什么。' },
    run({ language }) {
      const name = createSpeech(shop, language).shop('name') ?? ''
      return { outcome: 'answered', sentences: says[language](name), blocks: categoryChoices(shop, language) }
    },
  }
}

const says: Readonly<Record<Language, (name: Piece) => readonly Sentence[]>> = {
  en: (name) => [
    sentence`I'm the ${name} shop assistant, a program and not a person.`,
    sentence`I find products by your wishes, compare them, tell prices, sizes and stock from the shop's data, and answer from its documents.`,
    sentence`For a person, say “talk to a person”.`,
  ],
  zh: (name) => [
    sentence`我是${name}的导购助手，是程序，不是真人。`,
    sentence`我可以按您的要求查找和对比商品，依据店铺数据说明价格、尺码和库存，并根据店铺文档回答问题。`,
    sentence`需要真人时，请说“转人工”。`,
  ],
}
