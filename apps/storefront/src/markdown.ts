/** The little Markdown that the shop's documents use, as plain values: no markup ever passes through. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** Reads headings, paragraphs, lists and tables; anything else stays the text that it is. */
export function readMarkdown(text: string): Block[] {
  return text
    .replace(/\r/g, '')
    .split(/\n{2,}/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .flatMap((chunk): Block[] => {
      const heading = /^(#{1,3})\s+([^\n]+)(?:\n([\s\S]+))?$/.exec(chunk)
      if (heading) {
        const [, marks = '#', title = '', rest] = heading
        const level = marks.length as 1 | 2 | 3
        return [{ kind: 'heading', level, text: title }, ...(rest ? readMarkdown(rest) : [])]
      }
      const lines = chunk.split('\n')
      if (lines.every((line) => /^[-*] /.test(line)))
        return [{ kind: 'list', items: lines.map((line) => line.slice(2)) }]
      if (lines.length > 2 && /^\|?[\s:|-]+$/.test(lines[1]!) && lines[0]!.includes('|'))
        return [{ kind: 'table', head: cells(lines[0]!), rows: lines.slice(2).map(cells) }]
      return [{ kind: 'paragraph', text: lines.join(' ') }]
    })
}
