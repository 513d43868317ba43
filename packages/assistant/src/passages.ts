import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/skills'

export interface ShopDocument {
  readonly id: string
  readonly language: Language
  readonly title: string
  /** Markdown. */
  readonly text: string
}

/** Cuts documents at their headings and blank lines into passages that can be quoted whole; markup signs are removed. */
export function passagesOf(documents: readonly ShopDocument[]): Passage[] {
  return documents.flatMap(({ id, language, title, text }) => {
    let heading = title
    return text.split(/\n\s*\n/).flatMap((block): Passage[] => {
      const named = /^#{1,6}\s+(.+)$/m.exec(block)
      if (named) heading = named[1].trim()
      const plain = block
        .replace(/^#{1,6}\s+.*$/gm, '')
        .replace(/[*_`]{1,3}/g, '')
        .replace(/^\s*[-+]\s+/gm, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .trim()
      return plain === ''
        ? []
        : [{ documentId: id, title: heading === title ? title : `${title} · ${heading}`, text: plain, language }]
    })
  })
}
