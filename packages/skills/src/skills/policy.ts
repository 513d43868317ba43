import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { findPassages } from '../shop/find-passages.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech } from '../show/speech.js'
import { subjectOf } from '../show/subjects.js'
import { toldByDocuments } from '../show/told-by-documents.js'

/** Answers from the shop's own documents, in their words and with their place; else says that they do not tell. */
export function policySkill(shop: ShopView): Skill {
  return {
    name: 'policy',
    description: { en: 'Answers from the shop documents.', zh: '根据店铺文档回答。' },
    run: (context) => toldByDocuments(context, shop) ?? silent(context, shop),
  }
}

function silent({ language, understanding }: SkillContext, shop: ShopView): SkillResult {
  // They may speak of the subject, and still not of what is asked about it.
  const isSpokenOf = findPassages('', understanding.topic, language, shop).length > 0
  const subject = isSpokenOf ? undefined : subjectOf({ ...understanding, language })
  const contact = createSpeech(shop, language).shop('contact')
  return {
    outcome: 'unknown',
    sentences: [
      subject ? says[language].silentOn(subject) : says[language].silent,
      ...(contact ? [says[language].ask(contact)] : []),
    ],
    blocks: [{ type: 'data-handover', data: { state: 'offered' } }],
  }
}

interface Says {
  readonly silent: Sentence
  readonly silentOn: (subject: string) => Sentence
  readonly ask: (contact: Sentence['pieces'][number]) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    silent: sentence`The shop's documents do not say, so I would rather not guess.`,
    silentOn: (subject) =>
      sentence`The shop's documents do not say anything about ${subject}, so I would rather not guess.`,
    ask: (contact) => sentence`The team can tell you: ${contact}`,
  },
  zh: {
    silent: sentence`店铺文档没有说明这一点，我不便猜测。`,
    silentOn: (subject) => sentence`店铺文档没有说明${subject}，我不便猜测。`,
    ask: (contact) => sentence`您可以向工作人员了解：${contact}`,
  },
}
