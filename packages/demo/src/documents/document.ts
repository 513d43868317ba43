import type { Language } from '@elmo-chat/kernel'

/** A page of the shop's own rules and advice, in Markdown: headings, paragraphs, lists and tables of pipes. */
export interface DemoDocument {
  /** The topic, the same in both languages. */
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly text: string
}
