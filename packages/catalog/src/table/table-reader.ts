import { parse } from 'csv-parse/sync'
import { longestRow, RowSplitter, type RowText, unfold } from './row-splitter.js'

/** The cells of one row, trimmed, as many as the header has. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
  /** How many cells the file gave, when they were fewer. */
  readonly given: number
}

/** What a table's rows are handed to, in their order. */
export interface TableSink {
  header(columns: readonly string[]): void
  row(row: TableRow): void
  fault(code: 'FEED_ROW_MALFORMED' | 'FEED_ROW_TOO_LONG', row: number, text: string): void
}

/**
 * Reads a delimited table from text as it arrives: the first row is the header, a broken row goes to `fault`, and the
 * rows around it are read all the same.
 */
export class TableReader {
  private readonly splitter: RowSplitter
  private columns: readonly string[] | undefined
  /** How many rows unfolding has added to what the splitter counted. */
  private shift = 0
  private unfoldBudget = 64 * longestRow

  constructor(
    private readonly delimiter: string,
    private readonly sink: TableSink,
  ) {
    this.splitter = new RowSplitter(delimiter)
  }

  push(text: string): void {
    const rows: RowText[] = []
    this.splitter.push(text, rows)
    this.read(rows)
  }

  end(): void {
    const rows: RowText[] = []
    this.splitter.end(rows)
    this.read(rows)
  }

  private read(rows: RowText[]): void {
    let batch: RowText[] = []
    for (const row of rows) {
      if (!row.fault) {
        batch.push(row)
        continue
      }
      this.readBatch(batch)
      batch = []
      this.sink.fault(row.fault, row.row + this.shift, row.text)
    }
    this.readBatch(batch)
  }

  /** One call of the parser for many rows is several times faster than one for each. */
  private readBatch(rows: readonly RowText[]): void {
    if (rows.length === 0) return
    const cells = this.parse(rows.map((row) => row.text).join('\n'), false)
    if (cells?.length === rows.length) for (const [index, row] of rows.entries()) this.take(row, cells[index]!)
    else for (const row of rows) this.readOne(row)
  }

  private readOne(row: RowText): void {
    const cells = this.parse(row.text, false) ?? (row.isFolded ? undefined : this.parse(row.text, true))
    if (cells?.length === 1) this.take(row, cells[0]!)
    else this.refuse(row)
  }

  private parse(text: string, isRelaxed: boolean): string[][] | undefined {
    try {
      return parse(text, {
        delimiter: this.delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        relax_quotes: isRelaxed,
        trim: true,
      })
    } catch {
      return undefined
    }
  }

  private take(row: RowText, cells: readonly string[]): void {
    if (!this.columns) {
      this.columns = cells
      this.sink.header(cells)
      return
    }
    const width = this.columns.length
    const isTooWide = cells.length > width && cells.slice(width).some((cell) => cell !== '')
    if (isTooWide || (row.isFolded && cells.length !== width)) {
      this.refuse(row)
      return
    }
    const missing = width - cells.length
    const full =
      missing > 0 ? [...cells, ...Array<string>(missing).fill('')] : missing < 0 ? cells.slice(0, width) : cells
    this.sink.row({ row: row.row + this.shift, cells: full, given: Math.min(cells.length, width) })
  }

  private refuse(row: RowText): void {
    if (!row.isFolded || row.text.length > this.unfoldBudget) {
      this.sink.fault('FEED_ROW_MALFORMED', row.row + this.shift, row.text)
      return
    }
    this.unfoldBudget -= row.text.length
    const rows = unfold(row, this.delimiter)
    this.read(rows)
    this.shift += rows.at(-1)!.row - row.row
  }
}

/** The character that separates the header's cells: the most frequent of comma, tab, semicolon and bar outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  let best = ','
  let most = 0
  for (const candidate of [',', '\t', ';', '|']) {
    const count = bare.split(candidate).length - 1
    if (count > most) {
      most = count
      best = candidate
    }
  }
  return best
}

/** Reads a whole table, whose first line tells by what its cells are divided. */
export function readTable(text: string, sink: TableSink): void {
  const reader = new TableReader(delimiterOf(text.slice(0, text.indexOf('\n') + 1 || undefined)), sink)
  reader.push(text)
  reader.end()
}
