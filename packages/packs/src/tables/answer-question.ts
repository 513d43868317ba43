import { type Fact, type FactSource, fact, list, type Sentence, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Pack, PackMemory, Row, Table } from '../types.js'
import { cellText, cellValue } from './cell.js'
import { type Asked, chooseRows, orderRows, writeAsked } from './choose-rows.js'
import type { Question } from './read-question.js'

/** Rows that are told at once. */
const TOLD = 5

/** What a question is answered with. */
export interface TableAnswer {
  readonly outcome: 'answered' | 'none'
  readonly sentences: readonly Sentence[]
  /** The rows that it speaks of. */
  readonly rows: readonly Row[]
  readonly memory: PackMemory
}

/** Answers from the tables; each value is a fact of its row. */
export function answerQuestion(question: Question, pack: Pack, facts: FactSource, language: Language): TableAnswer {
  const table = pack.tables.get(question.table)
  if (!table) throw new Error(`PACKS_NO_TABLE: "${question.table}" is not in the pack "${pack.name}"`)
  const say = says[language]
  const speech = { pack, table, facts, language }
  const memory = (rows: readonly Row[], selected: string | null, field: string | null = null): PackMemory => ({
    table: table.name,
    shown: rows.map(({ id }) => id),
    selected,
    field: field ?? '',
  })
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => table.byId.get(id) ?? [])

  switch (question.kind) {
    case 'fields': {
      const rows = rowsOf(question.ids)
      const fields = question.fields.length > 0 ? question.fields : told(table)
      return {
        outcome: 'answered',
        sentences: rows
          .flatMap((row) => fields.map((field) => fieldSentence(row, field, speech, question.fields.length > 0)))
          .flat(),
        rows,
        memory: memory(rows, rows.length === 1 ? (rows[0]?.id ?? null) : null, question.fields[0]),
      }
    }
    case 'compare': {
      const rows = rowsOf(question.ids)
      const fields = question.fields.length > 0 ? question.fields : numbersOf(table)
      return {
        outcome: 'answered',
        sentences: fields.flatMap((field) => compared(rows, field, speech)),
        rows,
        memory: memory(rows, null, question.fields[0]),
      }
    }
    case 'count': {
      const rows = chooseRows(table, question.asked)
      return {
        outcome: 'answered',
        sentences: [say.count(countFact(question.asked, speech), table.names[language][0] ?? table.name)],
        rows: rows.slice(0, TOLD),
        memory: memory(rows.slice(0, TOLD), null),
      }
    }
    case 'extreme': {
      const of = question.among ? rowsOf(question.among) : chooseRows(table, question.asked)
      const [row] = orderRows(of, question.field, question.order, 1)
      if (!row) return nothing()
      return {
        outcome: 'answered',
        sentences: fieldSentence(row, question.field, speech, true),
        rows: [row],
        memory: memory([row], row.id, question.field),
      }
    }
    case 'list': {
      const rows = chooseRows(table, question.asked)
      if (rows.length === 0) return nothing()
      const shown = rows.slice(0, TOLD)
      const names = list(
        shown.map((row) => nameFact(row, speech)),
        language,
      )
      const count = countFact(question.asked, speech)
      return {
        outcome: 'answered',
        sentences: [say.list(count, table.names[language][0] ?? table.name, names, rows.length > shown.length)],
        rows: shown,
        memory: memory(shown, shown.length === 1 ? (shown[0]?.id ?? null) : null),
      }
    }
  }

  function nothing(): TableAnswer {
    return {
      outcome: 'none',
      sentences: [say.none(table?.names[language][0] ?? '')],
      rows: [],
      memory: memory([], null),
    }
  }
}

/** Rows one after the other: the name, and what they are ordered by. */
export function shownRows(
  rows: readonly Row[],
  field: string,
  table: Table,
  pack: Pack,
  facts: FactSource,
  language: Language,
): Sentence[] {
  return rows.flatMap((row) => fieldSentence(row, field, { pack, table, facts, language }, true))
}

interface RowSpeech {
  readonly pack: Pack
  readonly table: Table
  readonly facts: FactSource
  readonly language: Language
}

const subjectOf = (row: Row, { pack, table }: RowSpeech) => `row:${pack.name}/${table.name}/${row.id}`

function nameFact(row: Row, speech: RowSpeech): Fact {
  return bound(row.name[speech.language], subjectOf(row, speech), `name:${speech.language}`, speech)
}

function countFact(asked: Asked, speech: RowSpeech): Fact {
  const { pack, table } = speech
  const count = chooseRows(table, asked).length
  return bound(String(count), `rows:${pack.name}/${table.name}`, `count:${writeAsked(asked)}`, speech)
}

function bound(text: string, subject: string, field: string, { facts }: RowSpeech): Fact {
  const found = facts.lookup(subject, field)
  if (!found) throw new Error(`PACKS_NO_FACT: ${subject} has no ${field}; look it up with withPackFacts`)
  return fact(text, subject, field, found)
}

function fieldSentence(row: Row, field: string, speech: RowSpeech, isAsked: boolean): Sentence[] {
  const { table, language } = speech
  const cell = row.cells[field]
  const label = table.fields[field]?.names[language][0] ?? field
  if (cell === undefined) return isAsked ? [says[language].unknown(nameFact(row, speech), label)] : []
  const unit = cellValue(cell) === undefined ? '' : (table.fields[field]?.unit?.[language] ?? '')
  const value = bound(cellText(cell, language) + unit, subjectOf(row, speech), `${field}:${language}`, speech)
  return [says[language].field(nameFact(row, speech), label, value)]
}

function compared(rows: readonly Row[], field: string, speech: RowSpeech): Sentence[] {
  const [most] = orderRows(rows, field, 'most', 1)
  const [least] = orderRows(rows, field, 'least', 1)
  const told = rows.flatMap((row) => fieldSentence(row, field, speech, true))
  if (!most || !least || most.cells[field] === least.cells[field]) return told
  const label = speech.table.fields[field]?.names[speech.language][0] ?? field
  return [...told, says[speech.language].higher(nameFact(most, speech), label)]
}

const told = ({ fields }: Table) =>
  Object.entries(fields)
    .filter(([, { kind }]) => kind !== 'place')
    .map(([name]) => name)
    .slice(0, 3)

const numbersOf = ({ fields }: Table) =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'number' ? [name] : []))

type Piece = Sentence['pieces'][number]

interface Says {
  readonly field: (name: Piece, label: string, value: Piece) => Sentence
  readonly unknown: (name: Piece, label: string) => Sentence
  readonly count: (count: Piece, what: string) => Sentence
  readonly list: (count: Piece, what: string, names: readonly Piece[], isCut: boolean) => Sentence
  readonly none: (what: string) => Sentence
  readonly higher: (name: Piece, label: string) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    field: (name, label, value) => sentence`${name}, ${label}: ${value}.`,
    unknown: (name, label) => sentence`The data does not tell the ${label} of ${name}.`,
    count: (count, what) => sentence`That is ${count}, counted among: ${what}.`,
    list: (count, what, names, isCut) => sentence`Found (${what}): ${count}. ${isCut ? 'Among them ' : ''}${names}.`,
    none: (what) => sentence`Nothing in the data fits (${what}).`,
    higher: (name, label) => sentence`The higher one by ${label} is ${name}.`,
  },
  zh: {
    field: (name, label, value) => sentence`${name}的${label}：${value}。`,
    unknown: (name, label) => sentence`数据里没有${name}的${label}。`,
    count: (count, what) => sentence`符合条件的${what}：${count}。`,
    list: (count, what, names, isCut) => sentence`符合条件的${what}：${count}。${isCut ? '其中有' : ''}${names}。`,
    none: (what) => sentence`数据里没有符合条件的${what}。`,
    higher: (name, label) => sentence`${label}更高的是${name}。`,
  },
}
