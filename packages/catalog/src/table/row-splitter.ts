/** One row of a table as it stands in the file, its line breaks inside quotes included. */
export interface RowText {
  /** From 1, the header included, as a spreadsheet shows it. */
  readonly row: number
  readonly text: string
  /** Spans several lines, so that a quote left open may have swallowed rows. */
  readonly isFolded: boolean
  readonly fault?: 'FEED_ROW_MALFORMED' | 'FEED_ROW_TOO_LONG'
}

export const longestRow = 1_000_000

/**
 * Cuts text into rows and comes back to step behind a quote that was never closed: such a row ends at its first line,
 * and the lines that the quote swallowed are read again as rows of their own. (No CSV library offers this.)
 *
 * Cost   linear in the text; lines are read again at most `rereadBudget` characters in all.
 */
export class RowSplitter {
  private rest = ''
  private readonly lines: string[] = []
  private openLength = 0
  private isOpen = false
  private row: number
  private rereadBudget = 64 * longestRow
  private isSkippingLine = false

  /** `before` is how many rows stand before the text that will be pushed. */
  constructor(
    private readonly delimiter: string,
    before = 0,
  ) {
    this.row = before
  }

  push(text: string, out: RowText[]): void {
    this.rest += text
    let from = 0
    for (;;) {
      const end = this.rest.indexOf('\n', from)
      if (end < 0) break
      const line = this.rest.slice(from, this.rest.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end)
      from = end + 1
      if (this.isSkippingLine) this.isSkippingLine = false
      else this.take(line, out)
    }
    this.rest = this.rest.slice(from)
    if (this.rest.length > longestRow) this.refuseLongLine(out)
  }

  end(out: RowText[]): void {
    if (this.rest && !this.isSkippingLine) this.take(this.rest.endsWith('\r') ? this.rest.slice(0, -1) : this.rest, out)
    this.rest = ''
    while (this.lines.length > 0) this.stepBehind('FEED_ROW_MALFORMED', out)
  }

  private take(line: string, out: RowText[]): void {
    if (line.length > longestRow) {
      while (this.lines.length > 0) this.stepBehind('FEED_ROW_TOO_LONG', out)
      this.row++
      out.push({ row: this.row, text: line.slice(0, 1000), isFolded: false, fault: 'FEED_ROW_TOO_LONG' })
      return
    }
    if (!this.isOpen && !line.includes('"')) {
      this.row++
      if (line.trim() !== '') out.push({ row: this.row, text: line, isFolded: false })
      return
    }
    this.lines.push(line)
    this.openLength += line.length + 1
    this.isOpen = leavesQuoteOpen(line, this.delimiter, this.isOpen)
    if (!this.isOpen) {
      this.row++
      out.push({ row: this.row, text: this.lines.join('\n'), isFolded: this.lines.length > 1 })
      this.clear()
    } else if (this.openLength > longestRow) this.stepBehind('FEED_ROW_TOO_LONG', out)
  }

  private stepBehind(fault: 'FEED_ROW_MALFORMED' | 'FEED_ROW_TOO_LONG', out: RowText[]): void {
    const lines = this.lines.slice()
    const length = this.openLength
    this.clear()
    this.row++
    out.push({ row: this.row, text: lines[0]!, isFolded: false, fault })
    if (length > this.rereadBudget) {
      this.row += lines.length - 1
      return
    }
    this.rereadBudget -= length
    for (const line of lines.slice(1)) this.take(line, out)
  }

  private refuseLongLine(out: RowText[]): void {
    while (this.lines.length > 0) this.stepBehind('FEED_ROW_TOO_LONG', out)
    this.row++
    if (!this.isSkippingLine)
      out.push({ row: this.row, text: this.rest.slice(0, 1000), isFolded: false, fault: 'FEED_ROW_TOO_LONG' })
    this.isSkippingLine = true
    this.rest = ''
  }

  private clear(): void {
    this.lines.length = 0
    this.openLength = 0
    this.isOpen = false
  }
}

/** Reads a folded row that turned out not to be one again: its first line is the broken row, each other a row of its own. */
export function unfold(folded: RowText, delimiter: string): RowText[] {
  const cut = folded.text.indexOf('\n')
  const rows: RowText[] = [
    { row: folded.row, text: folded.text.slice(0, cut), isFolded: false, fault: 'FEED_ROW_MALFORMED' },
  ]
  const again = new RowSplitter(delimiter, folded.row)
  again.push(folded.text.slice(cut + 1), rows)
  again.end(rows)
  return rows
}

/** Whether a quoted value is still open at the line's end. A quote opens only where a cell begins, as spreadsheets read it. */
function leavesQuoteOpen(line: string, delimiter: string, isOpen: boolean): boolean {
  let at = 0
  let open = isOpen
  for (;;) {
    if (!open) {
      let start = at
      while (line[start] === ' ') start++
      if (line[start] === '"') {
        open = true
        at = start + 1
      } else {
        const next = line.indexOf(delimiter, at)
        if (next < 0) return false
        at = next + 1
        continue
      }
    }
    const quote = line.indexOf('"', at)
    if (quote < 0) return true
    if (line[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    let after = quote + 1
    while (line[after] === ' ') after++
    if (after >= line.length) return false
    at = after
    if (line[after] === delimiter) {
      open = false
      at++
    }
  }
}
