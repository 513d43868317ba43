import type { Language } from '@elmo-chat/kernel'
import type { UtteranceContext } from './types.js'

/** The context of what is said first, or stands by itself: nothing was shown or asked before. */
export const atStart = (language: Language, currency: string): UtteranceContext => ({
  language,
  shown: [],
  selected: null,
  asked: null,
  category: null,
  currency,
})
