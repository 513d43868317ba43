import type { Dictionary } from '../dictionary.js'
import type { Row, Table } from '../types.js'
import { cellWords } from './cell.js'

const ALL = /\b(?:all|every|both)\b|所有|全部|全都|每(?:个|一)|都/u

/**
 * The rows of a table that words name, in their order: by a row's name; by what its first text field holds ("the light") where one row
 * alone is meant, by what else is named of it or of its neighbours ("the light and the AC in the living room"); or all of those.
 * What stays ambiguous is left out. `text` is normalized.
 */
export function namedRows(text: string, table: Table, dictionary: Dictionary): Row[] {
  const mentions = dictionary
    .find(text)
    .map(({ meanings }) => meanings.filter((meaning) => meaning.table === table.name))
    .filter((meanings) => meanings.length > 0)
  const textFields = Object.entries(table.fields).flatMap(([field, { kind }]) => (kind === 'text' ? [field] : []))
  const [noun, ...qualities] = textFields
  const rows = [...table.byId.values()]
  const chosen = new Set<Row>()
  for (const meanings of mentions)
    for (const meaning of meanings) {
      const row = meaning.kind === 'row' ? table.byId.get(meaning.id) : undefined
      if (row) chosen.add(row)
    }
  const named = mentions.flat().flatMap((meaning) => (meaning.kind === 'value' ? [meaning] : []))
  const said = named.filter(({ field }) => qualities.includes(field))
  const isSaid = (row: Row) => said.some(({ field, value }) => has(row, field, value))
  for (const { field, value } of named.filter((meaning) => meaning.field === noun)) {
    const of = rows.filter((row) => has(row, field, value))
    const meant = said.length > 0 ? of.filter(isSaid) : of
    const beside = of.filter((row) =>
      [...chosen].some((other) => qualities.some((quality) => isAlike(row, other, quality))),
    )
    if (ALL.test(text)) for (const row of meant) chosen.add(row)
    else if (meant.length === 1) chosen.add(meant[0]!)
    else if (beside.length === 1) chosen.add(beside[0]!)
  }
  // "The living room and bedroom lights": a room that nothing named is in has what was named last.
  for (const { field, value } of said) {
    if ([...chosen].some((row) => has(row, field, value))) continue
    const alike = rows.filter(
      (row) => has(row, field, value) && [...chosen].some((other) => noun !== undefined && isAlike(row, other, noun)),
    )
    if (alike.length === 1) chosen.add(alike[0]!)
  }
  return [...chosen]
}

function has({ cells }: Row, field: string, value: string): boolean {
  const cell = cells[field]
  return cell !== undefined && cellWords(cell).some((word) => word.toLowerCase() === value)
}

const isAlike = (one: Row, other: Row, field: string): boolean =>
  one.cells[field] !== undefined && JSON.stringify(one.cells[field]) === JSON.stringify(other.cells[field])
