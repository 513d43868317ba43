import type { Row, Table } from '../types.js'
import { cellWords } from './cell.js'

/** What rows must be. */
export type RowFilter =
  | { readonly field: string; readonly has: string }
  | { readonly field: string; readonly min?: number; readonly max?: number }

/** Which rows of a table are asked for. */
export interface Asked {
  readonly filters: readonly RowFilter[]
  /** Near a row of the pack: `TABLE/ID` with its place. */
  readonly near?: { readonly of: string; readonly at: readonly [number, number] }
}

/** How near "near" is, in kilometres. */
const NEAR_KM = 3

/** The rows that are asked for; near ones the nearest first, others in the table's order. Cost: linear in the table. */
export function chooseRows(table: Table, { filters, near }: Asked): Row[] {
  const rows = [...table.byId.values()].filter((row) => filters.every((filter) => meets(row, filter)))
  if (!near) return rows
  return rows
    .map((row) => ({ row, away: awayFrom(row, table, near.at) }))
    .filter(({ row, away }) => away <= NEAR_KM && `${table.name}/${row.id}` !== near.of)
    .sort((a, b) => a.away - b.away)
    .map(({ row }) => row)
}

export const countRows = (table: Table, asked: Asked): number => chooseRows(table, asked).length

/** The field of a count in the ledger. */
export const writeAsked = (asked: Asked): string => JSON.stringify(asked)

/** Reads what `writeAsked` wrote; undefined for anything else. */
export function readAsked(written: string): Asked | undefined {
  try {
    const asked: unknown = JSON.parse(written)
    const isAsked = typeof asked === 'object' && asked !== null && 'filters' in asked && Array.isArray(asked.filters)
    return isAsked ? (asked as Asked) : undefined
  } catch {
    return undefined
  }
}

/** The rows in the order of a number, the first `count`; rows without it are left out. */
export function orderRows(rows: readonly Row[], field: string, order: 'most' | 'least', count: number): Row[] {
  const numberOf = ({ cells }: Row) => cells[field] as number
  return rows
    .filter(({ cells }) => typeof cells[field] === 'number')
    .sort((a, b) => (order === 'most' ? numberOf(b) - numberOf(a) : numberOf(a) - numberOf(b)))
    .slice(0, count)
}

/** Where a row lies; undefined where the table does not tell. */
export function placeOf(row: Row, table: Table): readonly [number, number] | undefined {
  const field = Object.entries(table.fields).find(([, { kind }]) => kind === 'place')?.[0]
  return field === undefined ? undefined : (row.cells[field] as readonly [number, number] | undefined)
}

function meets({ cells }: Row, filter: RowFilter): boolean {
  const cell = cells[filter.field]
  if (cell === undefined) return false
  if ('has' in filter) return cellWords(cell).some((word) => word.toLowerCase() === filter.has)
  return typeof cell === 'number' && cell >= (filter.min ?? -Infinity) && cell <= (filter.max ?? Infinity)
}

const EARTH_KM = 6371

/** Along the great circle, in kilometres (haversine). */
function awayFrom(row: Row, table: Table, [latitude, longitude]: readonly [number, number]): number {
  const place = placeOf(row, table)
  if (!place) return Infinity
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const chord =
    half(latitude, place[0]) + Math.cos(radians(latitude)) * Math.cos(radians(place[0])) * half(longitude, place[1])
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord))
}
