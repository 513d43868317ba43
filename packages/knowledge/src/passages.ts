import type { KnowledgeDocument, Passage } from './document.js'

/** Cuts documents at their headings and blank lines into passages that can be quoted whole; markup signs are removed. */
export function passagesOf(documents: readonly KnowledgeDocument[]): Passage[] {
  return documents.flatMap((document) => {
    let heading = document.title
    return blocksOf(document.text).flatMap(({ text, line, page }): Passage[] => {
      const named = /^#{1,6}\s+(.+)$/m.exec(text)
      if (named) heading = named[1].trim()
      return pieces(plain(text)).map((piece) => ({
        documentId: document.id,
        title: heading === document.title ? heading : `${document.title} · ${heading}`,
        text: piece,
        language: document.language,
        line,
        ...(page === undefined ? {} : { page }),
        ...(document.url ? { url: document.url } : {}),
        ...datesOf(document),
      }))
    })
  })
}

/** A passage is at most so long; a longer block is cut between sentences. */
const LONGEST = 800

interface TextBlock {
  readonly text: string
  readonly line: number
  readonly page?: number
}

function blocksOf(text: string): TextBlock[] {
  const isPaged = text.includes('\f')
  let line = 1
  return text.split('\f').flatMap((page, at) =>
    page.split(/(\n\s*\n)/).flatMap((part, place): TextBlock[] => {
      const start = line
      line += part.split('\n').length - 1
      return place % 2 === 1 || part.trim() === ''
        ? []
        : [{ text: part, line: start, ...(isPaged ? { page: at + 1 } : {}) }]
    }),
  )
}

const plain = (block: string) =>
  block
    .replace(/^#{1,6}\s+.*$/gm, '')
    .replace(/[*_`]{1,3}/g, '')
    .replace(/^\s*[-+]\s+/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()

/** A table stays whole: its rows are read by its header. */
function pieces(text: string): string[] {
  if (text === '') return []
  if (text.length <= LONGEST || text.startsWith('|')) return [text]
  const sentences = text.match(/[^.!?。！？\n]+(?:[.!?](?=\s|$)|[。！？\n]|$)\s*|\S+/gu) ?? [text]
  const cut = ['']
  for (const sentence of sentences.flatMap((one) => one.match(/[\s\S]{1,800}/gu) ?? [])) {
    if (cut[cut.length - 1].length + sentence.length > LONGEST) cut.push('')
    cut[cut.length - 1] += sentence
  }
  return cut.map((piece) => piece.trim()).filter(Boolean)
}

const datesOf = ({ validFrom, validUntil, modifiedAt }: KnowledgeDocument) => ({
  ...(validFrom ? { validFrom } : {}),
  ...(validUntil ? { validUntil } : {}),
  ...(modifiedAt ? { modifiedAt } : {}),
})
