import { normalize } from '@elmo-chat/language'
import { cellWords } from './tables/cell.js'
import type { Names, Pack, Table } from './types.js'

/** What a stretch of an utterance names. */
export type Meaning =
  | { readonly kind: 'row'; readonly table: string; readonly id: string }
  /** A word that the name of one row alone has: of the rows, where what is asked of them is said, too. */
  | { readonly kind: 'part'; readonly table: string; readonly id: string }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'field'; readonly table: string; readonly field: string }
  | { readonly kind: 'value'; readonly table: string; readonly field: string; readonly value: string }
  | { readonly kind: 'most' | 'least'; readonly table: string; readonly field: string }

/** A name that was found, and where in the text without particles; one name may mean things of several tables. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly meanings: readonly Meaning[]
}

/** All names that a pack knows. Immutable once built; cost of finding: linear in the text, times the longest name. */
export class Dictionary {
  private readonly meanings = new Map<string, Meaning[]>()
  private longest = 0

  constructor(pack: Pick<Pack, 'tables' | 'lexicon'>) {
    for (const table of pack.tables.values()) {
      this.addAll(table.names, { kind: 'table', table: table.name })
      for (const [field, definition] of Object.entries(table.fields)) {
        this.addAll(definition.names, { kind: 'field', table: table.name, field })
        if (definition.most) this.addAll(definition.most, { kind: 'most', table: table.name, field })
        if (definition.least) this.addAll(definition.least, { kind: 'least', table: table.name, field })
      }
      this.addParts(table)
      for (const row of table.byId.values()) {
        for (const name of [row.name.en, row.name.zh]) this.add(name, { kind: 'row', table: table.name, id: row.id })
        for (const [field, cell] of Object.entries(row.cells))
          if (table.fields[field]?.kind === 'text' || table.fields[field]?.kind === 'list')
            for (const word of cellWords(cell))
              if (word.length <= LONGEST_VALUE)
                this.add(word, { kind: 'value', table: table.name, field, value: word.toLowerCase() })
      }
    }
    for (const { table, row, field, value, names } of pack.lexicon) {
      const named = { en: names.en ?? [], zh: names.zh ?? [] }
      if (row !== undefined) this.addAll(named, { kind: 'row', table, id: row }, 1)
      else if (field !== undefined && value !== undefined)
        this.addAll(named, { kind: 'value', table, field, value: value.toLowerCase() }, 1)
    }
  }

  /** The longest names from left to right, without overlap. `text` is normalized; "客厅的空调" is read as "客厅空调". */
  find(written: string): Mention[] {
    const text = written.replaceAll(PARTICLE, '')
    const found: Mention[] = []
    for (let from = 0; from < text.length; ) {
      const mention = this.at(text, from)
      if (mention) found.push(mention)
      from = mention ? mention.to : from + 1
    }
    return found
  }

  private at(text: string, from: number): Mention | undefined {
    if (LATIN.test(text[from] ?? '') && LATIN.test(text[from - 1] ?? '')) return undefined
    for (let to = Math.min(text.length, from + this.longest); to > from; to--) {
      if (LATIN.test(text[to - 1] ?? '') && LATIN.test(text[to] ?? '')) continue
      const said = text.slice(from, to)
      const meanings =
        this.meanings.get(said) ?? (LATIN.test(said) ? this.meanings.get(said.replace(/e?s$/, '')) : undefined)
      if (meanings) return { from, to, meanings }
    }
    return undefined
  }

  /** "Python" of "Python from Zero". Chinese names have no borders inside. */
  private addParts({ name: table, byId }: Table): void {
    const owners = new Map<string, Set<string>>()
    for (const { id, name } of byId.values())
      for (const [word] of normalize(name.en).matchAll(/[a-z]{4,}/g))
        owners.set(word, (owners.get(word) ?? new Set()).add(id))
    for (const [word, [id, ...others]] of owners)
      if (id !== undefined && others.length === 0 && !COMMON.has(word)) this.add(word, { kind: 'part', table, id })
  }

  private addAll(names: Names, meaning: Meaning, shortest?: number): void {
    for (const name of [...names.en, ...names.zh]) this.add(name, meaning, shortest)
  }

  private add(name: string, meaning: Meaning, shortest = SHORTEST): void {
    const key = normalize(name).replaceAll(PARTICLE, '').trim()
    if (key.length < shortest) return
    const known = this.meanings.get(key) ?? []
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(meaning)))
      this.meanings.set(key, [...known, meaning])
    this.longest = Math.max(this.longest, key.length + 2)
  }
}

/** A single character is a name only where the lexicon says so. */
const SHORTEST = 2
/** They name nothing by themselves. */
const COMMON: ReadonlySet<string> = new Set(
  'from with into your that this what when where which best good great more most open time price home team'.split(' '),
)
const PARTICLE = '的'
/** A value that is a whole sentence is no name. */
const LONGEST_VALUE = 24
const LATIN = /[a-z0-9]/
