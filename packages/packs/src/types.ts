import type { FlowDefinition } from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { RowFilter } from './tables/choose-rows.js'

/** What something may be called, by language. */
export interface Names {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** What a field holds. `place` is `[latitude, longitude]` in degrees; `list` several texts. */
export type FieldKind = 'text' | 'number' | 'list' | 'place'

export interface FieldDefinition {
  readonly kind: FieldKind
  /** What it is called, the first one also when it is told. */
  readonly names: Names
  /** Stands behind a number: "元", " per night". */
  readonly unit?: Bilingual
  /** What asks for the row with the most or the least of it: "highest rated", "最便宜". */
  readonly most?: Names
  readonly least?: Names
}

export interface TableDefinition {
  readonly names: Names
  /** The file with its rows: `data/hotels.jsonl`. */
  readonly rows: string
  readonly fields: Readonly<Record<string, FieldDefinition>>
}

/** A cell: one value for both languages, or one for each. */
export type Cell = string | number | readonly string[] | readonly number[] | Bilingual

export interface Row {
  readonly id: string
  readonly name: Bilingual
  readonly cells: Readonly<Record<string, Cell>>
}

export interface Table extends TableDefinition {
  readonly name: string
  readonly byId: ReadonlyMap<string, Row>
}

/** What is answered to a question that the intents' examples are of. */
export interface Answer {
  readonly intent: string
  readonly say: Bilingual
  /** Rows shown below: the first of a table in the order of a field. */
  readonly show?: {
    readonly table: string
    readonly by: string
    readonly order: 'most' | 'least'
    readonly count: number
  }
  /** Whether a person is offered. */
  readonly human?: boolean
}

/** Words that are answered by one sentence before anything else is tried. */
export interface Guard {
  readonly name: string
  readonly words: Names
  readonly say: Bilingual
}

/** Something that is done with a row when it is told to: a lamp is turned on. Confirmed first, then asked of whoever does it. */
export interface Command {
  readonly name: string
  /** As in "Shall I …": "turn on", "打开". */
  readonly title: Bilingual
  /** The table whose rows it is done with, and which of them allow it. */
  readonly of: string
  readonly if?: Extract<RowFilter, { has: string }>
  /** What tells it, as regular expressions. */
  readonly words: Names
  /** Whether naming a row, and nothing else, tells it too: "home mode". */
  readonly alone?: boolean
  /** A number that belongs to it, with the fields of the row that bound it. */
  readonly amount?: {
    readonly label: Bilingual
    readonly ask: Bilingual
    readonly unit?: Bilingual
    readonly least: string
    readonly most: string
  }
}

/** Further words for what the tables hold. */
export interface Synonyms {
  readonly table: string
  /** A row's id; or a field and a value of it. */
  readonly row?: string
  readonly field?: string
  readonly value?: string
  readonly names: Partial<Names>
}

export interface PackDocument {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly text: string
}

/** An industry's knowledge: a plain value that was read from files. */
export interface Pack {
  readonly name: string
  readonly version: string
  readonly title: Bilingual
  readonly tables: ReadonlyMap<string, Table>
  readonly examples: readonly { readonly intent: string; readonly language: Language; readonly text: string }[]
  readonly answers: ReadonlyMap<string, Answer>
  readonly guards: readonly Guard[]
  readonly lexicon: readonly Synonyms[]
  readonly commands: readonly Command[]
  /** Checked; their names, intents and what they name of the pack begin with the pack's name and a slash. */
  readonly flows: readonly FlowDefinition[]
  /** Said with every answer of the pack. */
  readonly disclaimer?: Bilingual
  /** What no answer may hold, whatever it came from. */
  readonly never: readonly RegExp[]
  readonly documents: readonly PackDocument[]
}

/** What a pack remembers of a conversation. */
export interface PackMemory {
  readonly table: string
  readonly shown: readonly string[]
  readonly selected: string | null
  readonly field: string | null
}
