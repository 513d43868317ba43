/** A run of a reply's text: plain words, or an address that was written out in them. */
export interface Run {
  readonly text: string
  readonly href?: string
}

export interface Paragraph {
  readonly kind: 'text' | 'item'
  readonly runs: readonly Run[]
}

// An address ends where Chinese or closing punctuation begins.
const address = /https?:\/\/[^\s<>"'「」『』（）【】，。；：！？、\u4e00-\u9fff]+/g
const closing = /[.,;:!?)\]}]+$/

/**
 * Splits a reply into paragraphs and list items of plain runs. Nothing is read as markup: stars, tags and brackets
 * stay what they are. A line that begins with "- " or "• " is an item.
 */
export function toParagraphs(text: string): Paragraph[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const item = /^[-•·]\s+/.exec(line)
      return { kind: item ? 'item' : 'text', runs: toRuns(item ? line.slice(item[0].length) : line) }
    })
}

function toRuns(line: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of line.matchAll(address)) {
    const href = match[0].replace(closing, '')
    if (match.index > from) runs.push({ text: line.slice(from, match.index) })
    runs.push({ text: href, href })
    from = match.index + href.length
  }
  if (from < line.length) runs.push({ text: line.slice(from) })
  return runs
}
