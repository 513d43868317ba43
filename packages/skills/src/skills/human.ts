import {
  apology,
  offersPerson,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  sentence,
} from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import { isQuestion } from '@elmo-chat/knowledge'
import type { DeskNow, ShopView } from '../shop/shop-view.js'
import { createSpeech } from '../show/speech.js'
import { subjectOf } from '../show/subjects.js'
import { inLine, reach } from '../show/to-person.js'
import { clearlyToldByDocuments, toldByDocuments } from '../show/told-by-documents.js'

/** The skills that lead to a person. They give the contact and never claim that somebody was told. */
export function humanSkills(shop: ShopView): Skill[] {
  return occasions.map(({ name, description, says }) => ({
    name,
    description,
    run: (context) => {
      if (context.handOver) return leadToPerson(context, shop)
      const queued = name === 'order' ? null : putInLine(context, shop)
      if (queued) return queued
      const isByHand = name === 'order' && shop.isByHand?.(context.understanding.fine?.intent) === true
      const said = offerPerson((isByHand ? byHand : says)[context.language], context, shop)
      return name === 'human' ? withHours(said, context, shop) : withRules(said, context, shop)
    },
  }))
}

/** Nobody asked for a person, but the mood does: a few words behind the answer; none where nobody can be reached. */
function leadToPerson(context: SkillContext, shop: ShopView): SkillResult {
  const { language, handOver } = context
  const contact = createSpeech(shop, language).shop('contact')
  const desk = shop.desk?.now()
  if (desk && handOver === 'at-once') return inLineNow(context, shop, desk)
  const words = desk ? [offer[language]] : contact ? [reach[language].at(contact)] : []
  return {
    outcome: 'offered',
    sentences: words,
    blocks: words.length > 0 ? [{ type: 'data-handover', data: { state: 'offered' } }] : [],
  }
}

/** A wish for a person, or words that need one, lead into the queue; the entry is made before this is said. */
function putInLine(context: SkillContext, shop: ShopView): SkillResult | null {
  const { understanding, state } = context
  const desk = shop.desk?.now()
  const [first] = understanding.intents
  const accepts =
    first?.intent === 'affirm' &&
    (state.lastSkill === 'human' || state.offersPerson === true || offersPerson(state.flow))
  if (!desk || !(first?.intent === 'human' || understanding.risk !== undefined || accepts)) return null
  return inLineNow(context, shop, desk)
}

function inLineNow({ language, understanding }: SkillContext, shop: ShopView, desk: DeskNow): SkillResult {
  const queued = inLine(desk, language, shop)
  return {
    outcome: 'queued',
    sentences: [...(understanding.risk === undefined ? [] : [sorry[language]]), ...queued.sentences],
    blocks: queued.blocks,
  }
}

const sorry: Readonly<Record<Language, Sentence>> = {
  en: apology(sentence`I'm sorry that it came to this.`),
  zh: apology(sentence`很抱歉事情到了这一步。`),
}

const offer: Readonly<Record<Language, Sentence>> = {
  en: sentence`If you would rather have a person for this, say so, and I put you in line.`,
  zh: sentence`如果您希望由人工客服来处理，说一声“转人工”，我马上为您排队。`,
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
  const rules = asks ? toldByDocuments(asked, shop, ENOUGH) : undefined
  const isOwn = OF_ONE_ORDER.test(understanding.text)
  return behind(rules ?? (isOwn ? undefined : clearlyToldByDocuments(asked, shop, MOST)), said)
}

/** How much of a question the documents must hold that is on an order, but names no rule. */
const MOST = 0.55
const OF_ONE_ORDER =
  /\b(?:my|this|the) (?:order|parcel|package|refund)s?\b(?! (?:has|is|was|after))|我的|我(?:买|订|下)|订单号/iu

/** Who asks when a person answers is told that first. */
function withHours(said: SkillResult, context: SkillContext, shop: ShopView): SkillResult {
  const asks = ASKS_WHEN.test(context.understanding.text)
  return behind(asks ? clearlyToldByDocuments(context, shop, HOURS) : undefined, said)
}

/** How much of a question on hours the documents must hold. */
const HOURS = 0.35
const ASKS_WHEN = /\b(?:how (?:long|soon|fast)|when|what time|hours)\b|多久|几点|什么时候|时间/iu

const behind = (told: SkillResult | undefined, said: SkillResult): SkillResult =>
  told ? { ...said, sentences: [...told.sentences, ...said.sentences], blocks: [...told.blocks, ...said.blocks] } : said

/** What was understood, so that a customer who was misread can say so. */
const understood: Readonly<Record<Language, (subject: string) => Sentence>> = {
  en: (subject) => sentence`I understand that this is about ${subject}.`,
  zh: (subject) => sentence`您说的是${subject}。`,
}

/** Of what is wanted with an order where orders are here, and no flow does it, or one that is switched off. */
const byHand: Readonly<Record<Language, Sentence>> = {
  en: sentence`The people of the shop do that themselves, so I cannot do it in this chat.`,
  zh: sentence`这件事由店铺工作人员办理，我无法在这里代为办理。`,
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
      en: apology(sentence`I'm sorry that this went wrong. The people of the shop can put it right, I cannot.`),
      zh: apology(sentence`很抱歉让您遇到这样的问题。能解决它的是店铺的工作人员，我无法代为处理。`),
    },
  },
]
