import type { Place } from '@elmo-chat/kernel'
import { isObject, isText, languages } from './shapes.js'
import { cellWords } from './tables/cell.js'
import type { Names, Synonyms, Table } from './types.js'

type Tell = (code: 'PACK_LEXICON' | 'PACK_LEXICON_NAMES', place: Place) => void

const file = 'lexicon.json'

/**
 * Reads further words for rows and values: `{ TABLE: { rows: { ID: names }, values: { FIELD: { VALUE: names } } } }`, where names are
 * lists of words in one language or both.
 */
export function readLexicon(written: unknown, tables: ReadonlyMap<string, Table>, tell: Tell): Synonyms[] {
  if (written === undefined) return []
  if (!isObject(written)) {
    tell('PACK_LEXICON', { file })
    return []
  }
  const read: Synonyms[] = []
  const take = (what: Omit<Synonyms, 'names'>, names: unknown, isThere: boolean, column: string) => {
    if (!isThere) tell('PACK_LEXICON', { file, column })
    else if (!areNames(names)) tell('PACK_LEXICON_NAMES', { file, column })
    else read.push({ ...what, names })
  }
  for (const [name, words] of Object.entries(written)) {
    const table = tables.get(name)
    if (!table || !isObject(words)) {
      tell('PACK_LEXICON', { file, column: name })
      continue
    }
    for (const [row, names] of entriesOf(words.rows))
      take({ table: name, row }, names, table.byId.has(row), `${name}.rows.${row}`)
    for (const [field, values] of entriesOf(words.values))
      for (const [value, names] of entriesOf(values)) {
        const isThere = [...table.byId.values()].some(({ cells }) => {
          const cell = cells[field]
          return cell !== undefined && cellWords(cell).includes(value)
        })
        take({ table: name, field, value }, names, isThere, `${name}.values.${field}.${value}`)
      }
  }
  return read
}

const entriesOf = (written: unknown): [string, unknown][] => (isObject(written) ? Object.entries(written) : [])

const areNames = (names: unknown): names is Partial<Names> =>
  isObject(names) &&
  languages.some((language) => names[language] !== undefined) &&
  languages.every((language) => {
    const words = names[language]
    return words === undefined || (Array.isArray(words) && words.length > 0 && words.every(isText))
  })
