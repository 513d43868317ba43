import type { Language } from '@elmo-chat/kernel'
import { sentence } from './sentence.js'
import type { Sentence } from './types.js'

/** What the dialogue itself says around a skill's answer. */
export const wording: Readonly<Record<Language, Wording>> = {
  en: {
    apologize: sentence`I'm sorry: that should not have happened.`,
    acknowledge: sentence`That should not have happened.`,
    cut: sentence`Your message was very long, so I read only its beginning.`,
    foreignCurrency: (said, own) =>
      sentence`Prices here are in ${named(own, 'en')}. I did not convert the amount in ${named(said, 'en')}.`,
    unproven: sentence`I could not confirm that with the shop's present data, so I would rather not say it.`,
  },
  zh: {
    apologize: sentence`很抱歉，发生这样的事确实不应该。`,
    acknowledge: sentence`发生这样的事，确实不应该。`,
    cut: sentence`您的消息很长，我只读了开头部分。`,
    foreignCurrency: (said, own) => sentence`本店以${named(own, 'zh')}计价，您说的${named(said, 'zh')}金额没有换算。`,
    unproven: sentence`这一点目前无法用店铺数据核实，所以先不下结论。`,
  },
}

/** What people call a currency; its code where they call it nothing. */
function named(currency: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency
  } catch {
    return currency
  }
}

interface Wording {
  /** To an angry customer, before everything else; `acknowledge` where the answer apologizes itself. */
  readonly apologize: Sentence
  readonly acknowledge: Sentence
  readonly cut: Sentence
  readonly foreignCurrency: (said: string, own: string) => Sentence
  /** When no sentence of the answer held. */
  readonly unproven: Sentence
}

/** Puts the address that the shop wishes: replies are written with 您. */
export function addressed(text: string, address: '您' | '你'): string {
  return address === '您' ? text : text.replaceAll('您', '你')
}
