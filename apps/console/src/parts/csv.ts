export type Cell = string | number | null

/**
 * Rows as RFC 4180 puts them, with the mark that lets spreadsheets read them as UTF-8. A cell that a spreadsheet would
 * run as a formula is kept as text: what customers typed stands in it.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `${cell}`
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
