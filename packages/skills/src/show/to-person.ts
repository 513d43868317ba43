import { type Sentence, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { DeskNow, ShopView } from '../shop/shop-view.js'
import { createSpeech } from './speech.js'

type Said = Pick<SkillResult, 'sentences' | 'blocks'>

/** Leads to a person: into the line where the shop has a desk, else to its contact. */
export function toPerson(shop: ShopView, language: Language): Said {
  const desk = shop.desk?.now()
  if (desk) return inLine(desk, language, shop)
  const contact = createSpeech(shop, language).shop('contact')
  return {
    sentences: [contact ? reach[language].at(contact) : reach[language].nowhere],
    blocks: [{ type: 'data-handover', data: { state: 'offered' } }],
  }
}

/** Puts the customer in line; the entry is made before this is said. */
export function inLine(desk: DeskNow, language: Language, shop: ShopView): Said {
  const words = waiting[language]
  const contact = createSpeech(shop, language).shop('contact')
  const isThere = desk.isOpen !== false && desk.isStaffed
  return {
    sentences: [
      words.queued,
      ...(desk.isOpen === false ? [words.closed] : desk.isStaffed ? [] : [words.nobody]),
      ...(!isThere && contact ? [reach[language].at(contact)] : []),
    ],
    blocks: [
      { type: 'data-handover', data: { state: 'queued', ...(desk.hours ? { hours: desk.hours[language] } : {}) } },
    ],
  }
}

const waiting: Readonly<Record<Language, Readonly<Record<'queued' | 'closed' | 'nobody', Sentence>>>> = {
  en: {
    queued: sentence`You're in line for a person, who will see what we have said so far.`,
    closed: sentence`The team is not at the desk now. Your place is kept, and they will answer here when they are back.`,
    nobody: sentence`Nobody of the team is here at this moment. Your place is kept until somebody is.`,
  },
  zh: {
    queued: sentence`已为您排队转人工，客服会看到我们之前的对话。`,
    closed: sentence`现在不是人工服务时间。您的排队会保留，客服上班后会在这里回复您。`,
    nobody: sentence`目前没有客服在线，您的排队会一直保留到有人接入。`,
  },
}

/** A full stop behind a contact, unless it ends in an address that the stop would become part of. */
const stop = (contact: Sentence['pieces'][number], mark: string) =>
  typeof contact !== 'string' && 'text' in contact && /(?:[@/]\S*|[.。])$/.test(contact.text) ? '' : mark

export const reach: Readonly<
  Record<Language, { at: (contact: Sentence['pieces'][number]) => Sentence; nowhere: Sentence }>
> = {
  en: {
    at: (contact) => sentence`You can reach the team here: ${contact}${stop(contact, '.')}`,
    nowhere: sentence`The shop has not entered a contact for its team yet, so I cannot name one.`,
  },
  zh: {
    at: (contact) => sentence`您可以这样联系工作人员：${contact}${stop(contact, '。')}`,
    nowhere: sentence`店铺还没有填写人工联系方式，所以我无法提供。`,
  },
}
