import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech } from '../show/speech.js'
import { subjectOf } from '../show/subjects.js'
import { isQuestion, toldByDocuments } from '../show/told-by-documents.js'

/** The skills that lead to a person. They give the contact and never claim that somebody was told. */
export function humanSkills(shop: ShopView): Skill[] {
  return occasions.map(({ name, description, says }) => ({
    name,
    description,
    run: (context) => {
      const said = offerPerson(says[context.language], context, shop)
      return name === 'order' ? withRules(said, context, shop) : said
    },
  }))
}

function offerPerson(first: Sentence, { language, understanding }: SkillContext, shop: ShopView): SkillResult {
  const contact = createSpeech(shop, language).shop('contact')
  const subject = subjectOf({ ...understanding, language })
  return {
    outcome: 'offered',
    sentences: [
      ...(subject ? [understood[language](subject)] : []),
      first,
      contact ? reach[language].at(contact) : reach[language].nowhere,
    ],
    blocks: [{ type: 'data-handover', data: { state: 'offered' } }],
  }
}

/** How sure it must be that the rules of the shop are asked about, too. */
const ASKED = 0.85
/** How much of the question the documents must hold. */
const ENOUGH = 0.8

/** What may be wanted of one order that the rules of the shop speak of too, whether or not they are named. */
const RULED: Readonly<Record<string, string>> = {
  'return-request': 'returns',
  'exchange-request': 'returns',
  'refund-status': 'returns',
}

/** "When do I get my money back" is about one order, and the documents tell how long it takes with all. */
function withRules(said: SkillResult, context: SkillContext, shop: ShopView): SkillResult {
  const { understanding } = context
  const ruled = RULED[understanding.fine?.intent ?? '']
  const isNamed = understanding.intents.some(({ intent, confidence }) => intent === 'policy' && confidence >= ASKED)
  const topic = understanding.topic ?? ruled
  const asked = topic === undefined ? context : { ...context, understanding: { ...understanding, topic } }
  const asks = isNamed || (ruled !== undefined && isQuestion(understanding.text))
  const told = asks ? toldByDocuments(asked, shop, ENOUGH) : undefined
  if (!told) return said
  return { ...said, sentences: [...told.sentences, ...said.sentences], blocks: [...told.blocks, ...said.blocks] }
}

/** What was understood, so that a customer who was misread can say so. */
const understood: Readonly<Record<Language, (subject: string) => Sentence>> = {
  en: (subject) => sentence`I understand that this is about ${subject}.`,
  zh: (subject) => sentence`您说的是${subject}。`,
}

/** A full stop behind a contact, unless it ends in an address that the stop would become part of. */
const stop = (contact: Sentence['pieces'][number], mark: string) =>
  typeof contact !== 'string' && 'text' in contact && /(?:[@/]\S*|[.。])$/.test(contact.text) ? '' : mark

const reach: Readonly<Record<Language, { at: (contact: Sentence['pieces'][number]) => Sentence; nowhere: Sentence }>> =
  {
    en: {
      at: (contact) => sentence`You can reach the team here: ${contact}${stop(contact, '.')}`,
      nowhere: sentence`The shop has not entered a contact for its team yet, so I cannot name one.`,
    },
    zh: {
      at: (contact) => sentence`您可以这样联系工作人员：${contact}${stop(contact, '。')}`,
      nowhere: sentence`店铺还没有填写人工联系方式，所以我无法提供。`,
    },
  }

interface Occasion {
  readonly name: string
  readonly description: Bilingual
  readonly says: Readonly<Record<Language, Sentence>>
}

const occasions: readonly Occasion[] = [
  {
    name: 'human',
    description: { en: 'Leads to a person.', zh: '引导联系人工。' },
    says: {
      en: sentence`A person can take this from here. I have not passed anything on myself.`,
      zh: sentence`这件事可以由工作人员接手。我没有替您转达任何内容。`,
    },
  },
  {
    name: 'order',
    description: { en: 'Questions on an order.', zh: '订单相关问题。' },
    says: {
      en: sentence`I cannot see orders here: the order service is not connected to this chat, so I can neither look one up nor change it.`,
      zh: sentence`我在这里看不到订单：本聊天尚未接入订单服务，所以无法查询或修改。`,
    },
  },
  {
    name: 'complain',
    description: { en: 'Takes a complaint.', zh: '处理投诉。' },
    says: {
      en: sentence`I'm sorry that this went wrong. The people of the shop can put it right, I cannot.`,
      zh: sentence`很抱歉让您遇到这样的问题。能解决它的是店铺的工作人员，我无法代为处理。`,
    },
  },
]
