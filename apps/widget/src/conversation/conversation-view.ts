import type { ChatMessage } from '@elmo-chat/protocol'
import type { Language } from '../contract.js'
import type { Failure } from './failure.js'
import type { RatingView } from './ratings.js'

export type Message = Pick<ChatMessage, 'id' | 'role' | 'parts' | 'by' | 'thumb'> & {
  /** The photo that was sent along, as a data URL; known until the page is left. */
  readonly photo?: string
  /** The shopper ended this answer. */
  readonly stopped?: boolean
}

/** Everything that the panel shows of a conversation. Replaced, never changed in place. */
export interface ConversationView {
  readonly messages: readonly Message[]
  /** Written while an answer was coming; sent together after it. */
  readonly queued: readonly string[]
  readonly phase: 'restoring' | 'ready' | 'answering'
  /** What the assistant is doing, in its own words. */
  readonly status: string | null
  readonly failure: Failure | null
  /** The person who speaks instead of the assistant; their name may be empty. */
  readonly person: string | null
  /** The person who writes just now. */
  readonly typist: string | null
  /** What the shopper is asked of the conversation; null while it goes on. */
  readonly rating: RatingView | null
  readonly language: Language
}
