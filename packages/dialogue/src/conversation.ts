import type { Language } from '@elmo-chat/kernel'
import type { Brief, ConversationState, Focus } from './types.js'

export const EMPTY_BRIEF: Brief = { constraints: [], query: '' }

export const EMPTY_FOCUS: Focus = { shown: [], selected: null, impressionId: null, cursor: null, total: 0 }

/** The memory of a conversation in which nothing was said yet. */
export function newConversation(language: Language): ConversationState {
  return {
    version: 1,
    turn: 0,
    language,
    brief: EMPTY_BRIEF,
    focus: EMPTY_FOCUS,
    asked: null,
    lastSkill: null,
    misses: 0,
  }
}
