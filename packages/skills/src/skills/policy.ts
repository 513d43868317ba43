import { fact, type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { type FoundPassage, findPassages } from '../shop/find-passages.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech, type Speech } from '../show/speech.js'

/** Answers from the shop's own documents, in their words and with their place; else says that they do not tell. */
export function policySkill(shop: ShopView): Skill {
  return {
    name: 'policy',
    description: { en: 'Answers from the shop documents.', zh: '根据店铺文档回答。' },
    run(context) {
      const { understanding, language } = context
      const passages = findPassages(understanding.text, understanding.topic, language, shop)
      return passages.length > 0 ? quote(passages, context, shop) : silent(context, shop)
    },
  }
}

function quote(passages: readonly FoundPassage[], { language }: SkillContext, shop: ShopView): SkillResult {
  const speech = createSpeech(shop, language)
  const [best] = passages
  const said = best.quote ? quoteFact(best, speech) : titleFact(best, speech)
  return {
    outcome: 'answered',
    sentences: said ? [best.quote ? { pieces: [said] } : says[language].table(said)] : [],
    blocks: [
      {
        type: 'data-citations',
        data: {
          passages: passages.map(({ passage: { documentId, title, text, url } }) => ({
            documentId,
            title,
            text,
            ...(url ? { url } : {}),
          })),
        },
      },
    ],
  }
}

function quoteFact({ passage, place, quote: words }: FoundPassage, { facts }: Speech) {
  const subject = `document:${passage.documentId}`
  const found = facts.lookup(subject, `passage:${place}`)
  return found && fact(words, subject, `passage:${place}`, found)
}

function titleFact({ passage, place }: FoundPassage, { facts }: Speech) {
  const subject = `document:${passage.documentId}`
  const found = facts.lookup(subject, `title:${place}`)
  return found && fact(passage.title, subject, `title:${place}`, found)
}

function silent({ language }: SkillContext, shop: ShopView): SkillResult {
  const contact = createSpeech(shop, language).shop('contact')
  return {
    outcome: 'unknown',
    sentences: [says[language].silent, ...(contact ? [says[language].ask(contact)] : [])],
    blocks: [{ type: 'data-handover', data: { state: 'offered' } }],
  }
}

type Piece = Sentence['pieces'][number]

interface Says {
  readonly table: (title: Piece) => Sentence
  readonly silent: Sentence
  readonly ask: (contact: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    table: (title) => sentence`The table is here: ${title}.`,
    silent: sentence`The shop's documents do not say, so I would rather not guess.`,
    ask: (contact) => sentence`The team can tell you: ${contact}`,
  },
  zh: {
    table: (title) => sentence`请看这张表：${title}。`,
    silent: sentence`店铺文档没有说明这一点，我不便猜测。`,
    ask: (contact) => sentence`您可以向工作人员了解：${contact}`,
  },
}
