import type { DraftSink, FormatReader } from '../draft/sink.js'
import { RecordGrouper, type RecordOptions } from '../records/record-grouper.js'
import { RowSorter } from '../records/row-facts.js'
import { TableReader, type TableRow } from '../table/table-reader.js'

/**
 * Reads any table whose columns can be recognized: Google Merchant TSV and CSV, and the CSV of shops that have a format
 * of their own, with the help of `map` where their columns are called something else.
 */
export function readTableRecords(
  sink: DraftSink,
  options: RecordOptions & { readonly delimiter: string },
): FormatReader {
  const { delimiter, currency, map = {} } = options
  const sorter = new RowSorter(map)
  const grouper = new RecordGrouper(sink, currency)
  let columns: readonly string[] = []
  let needed = 0
  const table = new TableReader(delimiter, {
    header(names) {
      columns = names
      needed = neededWidth(names, sorter)
      for (const [ours, theirs] of Object.entries(map))
        if (!names.includes(theirs)) sink.problem('FEED_MAP_UNKNOWN', 1, { column: theirs, value: ours })
      if (!names.some((name) => sorter.planOf(name).role === 'title'))
        sink.problem('FEED_COLUMN_MISSING', 1, { value: names.join(', ') })
    },
    row({ row, cells, given }: TableRow) {
      sink.row()
      if (given < needed) {
        sink.problem('FEED_ROW_MALFORMED', row, { value: cells.slice(0, given).join(', ') }, idIn(cells))
        return
      }
      if (given < columns.length) sink.problem('FEED_ROW_SHORT', row, {}, idIn(cells))
      if (cells.every((cell) => cell === '')) return
      grouper.take(
        sorter.sort(
          row,
          columns.map((column, index) => ({ column, value: cells[index] })),
        ),
      )
    },
    fault(code, row, text) {
      sink.row()
      sink.problem(code, row, { value: text }, idIn(cellsBeforeQuote(text, delimiter)))
    },
  })
  /** The product that a broken row belongs to, where its id can still be told. */
  const idIn = (cells: readonly string[]) => {
    const at = (role: string) => columns.findIndex((name) => sorter.planOf(name).role === role)
    for (const index of [at('group'), at('id'), at('handle'), at('sku')]) {
      const id = index >= 0 ? cells[index]?.trim() : undefined
      if (id) return id
    }
    return undefined
  }
  return {
    push: (text) => table.push(text),
    *end() {
      table.end()
      yield* grouper.end()
    },
  }
}

/** The cells in front of the first quote are as the file meant them, whatever broke behind it. */
export function cellsBeforeQuote(text: string, delimiter: string): string[] {
  const quote = text.indexOf('"')
  const cells = (quote < 0 ? text : text.slice(0, quote)).split(delimiter)
  return quote < 0 ? cells : cells.slice(0, -1)
}

/** A row must reach as far as its id, title and price. */
function neededWidth(columns: readonly string[], sorter: RowSorter): number {
  const roles = new Set(['id', 'title', 'price'])
  return columns.reduce((width, column, index) => (roles.has(sorter.planOf(column).role) ? index + 1 : width), 0)
}
