import { arrayValues, lineValues, type PlacedValue, readTable } from '@elmo-chat/catalog'
import { parseJson } from '@elmo-chat/kernel'
import { columnPlace, type Fields, fieldsOf } from './fields.js'
import type { OrderRecord } from './order-of.js'

/** A record and where it stands; null for a row that cannot be read. */
export interface PlacedRecord {
  /** From 1: the object's, or the first row's of a table, as a spreadsheet counts it. */
  readonly row: number
  readonly record: OrderRecord | null
}

/** Cuts a JSON array, JSON Lines, or a table of one line item a row into records of orders. */
export function recordsOf(text: string): PlacedRecord[] {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('[')) return arrayValues(start).map(placed)
  if (start.startsWith('{')) return ofLines(text)
  return start === '' ? [] : ofTable(start)
}

const placed = ({ row, value }: PlacedValue): PlacedRecord => ({ row, record: ofObject(value) })

/** One object a line; a single object may span lines, and may hold the list of orders. */
function ofLines(text: string): PlacedRecord[] {
  const whole = parseJson(text)
  if (typeof whole === 'object' && whole !== null && 'orders' in whole && Array.isArray(whole.orders))
    return whole.orders.map((one, place) => ({ row: place + 1, record: ofObject(one) }))
  return whole === undefined ? lineValues(text).map(placed) : [{ row: 1, record: ofObject(whole) }]
}

function ofObject(value: unknown): OrderRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const order = fieldsOf('order', value)
  const lines = Array.isArray(order.lines) ? order.lines : []
  return {
    order,
    lines: lines.map((line) => ({ fields: fieldsOf('line', line) })),
    address: fieldsOf('address', order.address),
  }
}

/** Rows with one number are lines of one order, whose own cells count where they are first filled. */
function ofTable(text: string): PlacedRecord[] {
  const records = new Map<string, PlacedRecord & { readonly record: Growing }>()
  const broken: PlacedRecord[] = []
  let places: ReturnType<typeof columnPlace>[] = []
  readTable(text, {
    header: (columns) => {
      places = columns.map(columnPlace)
    },
    row: ({ row, cells }) => {
      const parts: Record<'order' | 'line' | 'address', Record<string, string>> = { order: {}, line: {}, address: {} }
      for (const [index, cell] of cells.entries()) {
        const place = places[index]
        if (place && cell !== '') parts[place.part as keyof typeof parts][place.field] ??= cell
      }
      // A row without a number is an order that says so, not a line of one before it.
      const key = parts.order.number ?? `row ${row}`
      const known = records.get(key)
      const record = known?.record ?? { order: {}, lines: [], address: {} }
      if (!known) records.set(key, { row, record })
      for (const part of ['order', 'address'] as const)
        for (const [field, cell] of Object.entries(parts[part])) record[part][field] ??= cell
      if (Object.keys(parts.line).length > 0) record.lines.push({ fields: parts.line, row })
    },
    fault: (_, row) => broken.push({ row, record: null }),
  })
  return [...records.values(), ...broken].toSorted((one, other) => one.row - other.row)
}

interface Growing {
  readonly order: Record<string, string>
  readonly lines: { readonly fields: Fields; readonly row: number }[]
  readonly address: Record<string, string>
}
