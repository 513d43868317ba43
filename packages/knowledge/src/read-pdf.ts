import type { Problem, Read } from '@elmo-chat/kernel'
import { getDocumentProxy } from 'unpdf'
import { problem } from './problems.js'

/** A line is a heading where its letters are so much larger than most. */
const LARGER = 1.15
const LONGEST_HEADING = 120
const MOST_PAGES = 2_000

interface Line {
  readonly text: string
  readonly size: number
  readonly y: number
}

/** The words of a PDF as Markdown, a form feed between its pages; larger lines are headings. */
export async function pdfText(bytes: Uint8Array, file: string): Promise<Read<string>> {
  const problems: Problem[] = []
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const pages: Line[][] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const lines = linesOf(items)
      if (lines.length === 0) problems.push(problem('PAGE_WITHOUT_TEXT', { file, column: 'page', row: number }))
      pages.push(lines)
    }
    const usual = usualSize(pages.flat())
    return { value: pages.map((lines) => markdownOf(lines, usual)).join('\f'), problems }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { value: '', problems: [problem(isLocked ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_BROKEN', { file })] }
  }
}

function linesOf(items: readonly object[]): Line[] {
  const lines: Line[] = []
  let text = ''
  let size = 0
  let y = 0
  const end = () => {
    if (text.trim() !== '') lines.push({ text: text.trim(), size, y })
    text = ''
    size = 0
  }
  for (const item of items) {
    if (!('str' in item)) continue
    const { str, height, transform, hasEOL } = item as {
      str: string
      height: number
      transform: number[]
      hasEOL: boolean
    }
    text += str
    if (str.trim() !== '') {
      size = Math.max(size, height)
      y = transform[5] ?? 0
    }
    if (hasEOL) end()
  }
  end()
  return lines
}

function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

function markdownOf(lines: readonly Line[], usual: number): string {
  return lines
    .map(({ text, size, y }, at) => {
      const before = lines[at - 1]
      if (size >= usual * LARGER && text.length <= LONGEST_HEADING) return `\n\n## ${text}\n\n`
      const isApart = before !== undefined && before.y - y > 1.7 * Math.max(size, before.size)
      return `${isApart ? '\n\n' : '\n'}${text}`
    })
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
