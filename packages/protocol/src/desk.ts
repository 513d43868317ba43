/* What an agent gets to work with: `/api/console/desk/{id}/digest`, `…/canned`, `…/draft` and `…/translate`. */

/** What a canned reply may leave open. `product` is the one shown last, `order` the one touched last. */
export type CannedPlaceholder = 'name' | 'shop' | 'product' | 'order' | 'contact'

/** A canned reply in the customer's language. A placeholder that nothing is known for still stands in it. */
export interface CannedReply {
  key: string
  text: string
}

/** A conversation in short, without a word that was not in it. */
export interface CaseDigest {
  /** What the customer asked for, in their words, the earliest first. */
  asked: string[]
  /** What is wanted by now. */
  wants: string[]
  /** Products that were shown, the earliest first. */
  shown: { id: string; title: string }[]
  /** Orders that were looked at or changed, as they stood then. */
  orders: { id: string; status: string }[]
  /** The service that the customer is in the middle of. */
  service: { title: string; slots: { label: string; text: string }[] } | null
  /** From −1 to 1, message by message, as far as the assistant answered. */
  moods: number[]
  course: 'steady' | 'better' | 'worse'
  /** The words that nobody has answered; null where everything was. */
  open: string | null
}

/** What the assistant would answer to the open words; nothing of it is done or kept. */
export interface AgentDraft {
  /** Null where there is nothing to draft: nothing is open, the assistant would do something instead of only saying it, or it has no words. */
  text: string | null
  because: 'drafted' | 'nothing-open' | 'it-acts' | 'no-words' | 'held'
  /** Whether a language model worded it. What it says is the assistant's all the same. */
  isReworded: boolean
}

/** A language model's words, which nobody has checked. Null with a reason where it gave none. */
export interface ModelWords {
  text: string | null
  because: string
  /** Whether the same numbers stand in it as in what it was made from, and no others. */
  hasSameNumbers: boolean
}
