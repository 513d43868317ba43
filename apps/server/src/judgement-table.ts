import { readTable } from '@elmo-chat/catalog'
import { normalize } from '@elmo-chat/language'
import { badRequest } from './problem.js'

/** What may be a judgement, and where it stands, from 1. */
export interface JudgementEntry {
  readonly row: number
  /** Undefined for what could not be read at all. */
  readonly entry: unknown
}

type Column = 'query' | 'productId' | 'grade' | 'reason'

/** What people call the columns; other columns are passed over. */
const names: Readonly<Record<Column, readonly string[]>> = {
  query: ['query', 'search', '搜索词', '查询'],
  productId: ['productid', 'product id', 'product_id', 'product', 'id', '商品编号', '商品'],
  grade: ['grade', 'rating', '等级', '评判', '评分'],
  reason: ['reason', 'note', '理由', '备注'],
}
const columns = Object.keys(names) as Column[]

/** Reads a table whose first row names its columns, as spreadsheets save it; a row is counted as they show it. */
export function tableEntries(text: string): JudgementEntry[] {
  const entries: JudgementEntry[] = []
  let places = new Map<Column, number>()
  readTable(text, {
    header: (header) => {
      places = placesIn(header)
    },
    row: ({ row, cells }) => entries.push({ row, entry: entryOf(cells, places) }),
    fault: (_, row) => entries.push({ row, entry: {} }),
  })
  const missing = columns.filter((column) => column !== 'reason' && !places.has(column))
  if (missing.length > 0)
    throw badRequest('JUDGEMENTS_COLUMNS_MISSING', {
      en: `The first row names no column for ${missing.join(', ')}.`,
      zh: `首行缺少以下列：${missing.join('、')}。`,
    })
  return entries
}

function placesIn(header: readonly string[]): Map<Column, number> {
  const found = header.map((name) => normalize(name.replace(/^\uFEFF/, '')))
  return new Map(
    columns.flatMap((column) => {
      const place = found.findIndex((name) => names[column].includes(name))
      return place < 0 ? [] : [[column, place] as const]
    }),
  )
}

function entryOf(cells: readonly string[], places: ReadonlyMap<Column, number>): Record<string, unknown> {
  const cell = (column: Column) => unguarded(cells[places.get(column) ?? -1] ?? '')
  const grade = cell('grade')
  const reason = cell('reason')
  return {
    query: cell('query'),
    productId: cell('productId'),
    grade: /^\d+$/.test(grade) ? Number(grade) : grade,
    ...(reason === '' ? {} : { reason }),
  }
}

/** Without the mark that keeps spreadsheets from running a cell, which our own tables are written with. */
const unguarded = (cell: string) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell)
