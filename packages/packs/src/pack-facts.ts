import type { FactSource, FoundFact } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { cellText, cellValue } from './tables/cell.js'
import { countRows, readAsked } from './tables/choose-rows.js'
import type { Pack } from './types.js'

/**
 * The shop's facts, and those of packs:
 *
 * - `row:PACK/TABLE/ID`: `name:LANGUAGE`, `FIELD:LANGUAGE`;
 * - `rows:PACK/TABLE`: `count:ASKED`;
 * - `pack:PACK`: `answer:INTENT:LANGUAGE`, `guard:NAME:LANGUAGE`, `disclaimer:LANGUAGE`.
 */
export function withPackFacts(facts: FactSource, packs: readonly Pack[]): FactSource {
  const byName = new Map(packs.map((pack) => [pack.name, pack]))
  return {
    ...facts,
    lookup(subject, field) {
      const [, kind, path] = /^(row|rows|pack):(.+)$/s.exec(subject) ?? []
      const [name = '', tableName = '', ...rest] = (path ?? '').split('/')
      const pack = byName.get(name)
      if (!kind || !pack) return facts.lookup(subject, field)
      const value = factOf(pack, kind, tableName, rest.join('/'), field)
      return value === undefined ? undefined : { value, source: `pack:${name}`, version: pack.version }
    },
  }
}

function factOf(
  pack: Pack,
  kind: string,
  tableName: string,
  id: string,
  field: string,
): FoundFact['value'] | undefined {
  if (kind === 'pack') return wordsOf(pack, field)
  const table = pack.tables.get(tableName)
  if (!table) return undefined
  if (kind === 'rows') {
    const asked = readAsked(field.slice('count:'.length))
    return asked && countRows(table, asked)
  }
  const row = table.byId.get(id)
  const cut = field.lastIndexOf(':')
  const [name, language] = [field.slice(0, cut), field.slice(cut + 1) as Language]
  if (!row) return undefined
  if (name === 'name') return row.name[language]
  const cell = row.cells[name]
  return cell === undefined ? undefined : (cellValue(cell) ?? cellText(cell, language))
}

function wordsOf(pack: Pack, field: string): string | undefined {
  const [what, ...rest] = field.split(':')
  const language = rest.at(-1) as Language
  const name = rest.slice(0, -1).join(':')
  if (what === 'answer') return pack.answers.get(name)?.say[language]
  if (what === 'guard') return pack.guards.find((guard) => guard.name === name)?.say[language]
  return what === 'disclaimer' ? pack.disclaimer?.[language] : undefined
}
