import type { Language, Problem } from '@elmo-chat/kernel'

/** A document of the shop, as the console lists it. */
export interface DocumentRow {
  readonly id: string
  /** `answers-LANGUAGE` for what the team wrote to a question. */
  readonly source: string
  readonly language: Language
  readonly title: string
  readonly text: string
  readonly url: string | null
  readonly validFrom?: string
  readonly validUntil?: string
  readonly modifiedAt?: string
  /** How many it was cut into. */
  readonly passages: number
  /** Whether it holds now. */
  readonly holds: boolean
}

export interface DocumentPassage {
  readonly documentId: string
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly line?: number
  readonly page?: number
}

/** Two passages that answer one question with different amounts. */
export interface DocumentConflict {
  readonly first: DocumentPassage
  readonly second: DocumentPassage
  readonly unit: string
  readonly values: readonly [readonly string[], readonly string[]]
}

/** Questions that ask for the same and that neither a document nor a product answered. */
export interface UnansweredQuestion {
  /** As it was asked last. */
  readonly text: string
  readonly language: Language
  readonly count: number
  readonly lastAt: string
  readonly samples: readonly { readonly text: string; readonly at: string; readonly conversationId: string }[]
}

/** A question that the merchant does not want to answer. */
export interface DismissedQuestion {
  readonly key: string
  readonly by: string
  readonly at: string
}

/** What a person of the shop answered in a conversation, to be accepted, edited or rejected. */
export interface SuggestedAnswer {
  readonly id: string
  readonly question: string
  readonly answer: string
  readonly language: Language
  readonly at: string
  readonly conversationId: string
}

/** What came of a document that was sent. */
export interface DocumentsKept {
  readonly documents: readonly Pick<DocumentRow, 'id' | 'language' | 'title'>[]
  readonly problems: readonly Problem[]
}

/** How far the reading of a site is, in pages. */
export interface SiteProgress {
  readonly done: number
  readonly of: number
}

/** What came of a site's pages; each problem names the page's address as its file. */
export interface SiteReport extends DocumentsKept {
  readonly state: 'done' | 'stopped'
}
