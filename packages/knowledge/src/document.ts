import type { Language } from '@elmo-chat/kernel'

/** What the shop, or its team, has written. */
export interface KnowledgeDocument {
  readonly id: string
  readonly language: Language
  readonly title: string
  /** Markdown; a form feed stands between the pages of a paged document. */
  readonly text: string
  readonly url?: string | null
  /** The day from which it holds, ISO 8601; always when left out. */
  readonly validFrom?: string
  /** The last day on which it holds. */
  readonly validUntil?: string
  readonly modifiedAt?: string
}

/** A stretch of a document, short enough to be quoted. */
export interface Passage {
  readonly documentId: string
  /** The document's, and behind " · " the heading that it stands under. */
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly url?: string
  /** Where it begins, from 1. */
  readonly line?: number
  /** Of a paged document, from 1. */
  readonly page?: number
  readonly validFrom?: string
  readonly validUntil?: string
  readonly modifiedAt?: string
}

/** What a reader is told of a file. */
export interface ReadOptions {
  readonly fileName: string
  /** Else it is made of the file's name. */
  readonly id?: string
  /** Else it is read from the document, or from its words. */
  readonly language?: Language
  readonly title?: string
  readonly url?: string
  readonly validFrom?: string
  readonly validUntil?: string
  readonly modifiedAt?: string
}
