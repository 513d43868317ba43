import { type Language, type Place, type Problem, parseJson, type Read } from '@elmo-chat/kernel'
import { begunBy, readFlows } from './flows/read-flows.js'
import { problemTexts } from './problem-texts.js'
import { readCommands } from './read-commands.js'
import { readLexicon } from './read-lexicon.js'
import { compiles, isBilingual, isName, isNames, isObject, isText } from './shapes.js'
import type { Answer, Cell, FieldDefinition, Guard, Pack, PackDocument, Row, Table } from './types.js'

const KINDS: ReadonlySet<string> = new Set(['text', 'number', 'list', 'place'])

/**
 * Reads a pack from the texts of its files, by path. The value is null where `pack.json` cannot be read; everything else that
 * is wrong is left out and told with its file, row and remedy.
 */
export function readPack(files: ReadonlyMap<string, string>): Read<Pack | null> {
  const problems: Problem[] = []
  const tell = (code: keyof typeof problemTexts, place: Place): undefined => {
    problems.push({ code, severity: 'error', ...problemTexts[code], place })
  }
  const json = (file: string): unknown => {
    const text = files.get(file)
    if (text === undefined) return undefined
    try {
      return JSON.parse(text)
    } catch (error) {
      return tell('PACK_JSON', { file, value: (error as Error).message })
    }
  }

  const head = json('pack.json')
  if (!isObject(head) || !isName(head.name) || !isBilingual(head.title)) {
    tell('PACK_HEAD', { file: 'pack.json' })
    return { value: null, problems }
  }
  const tables = readTables()
  const examples = readExamples()
  const answers = readAnswers()
  const disclaimers = json('disclaimers.json')
  const pack = {
    name: head.name,
    version: isText(head.version) ? head.version : '0.0.0',
    title: head.title,
    tables,
    examples,
    answers,
    guards: readGuards(),
    lexicon: readLexicon(json('lexicon.json'), tables, tell),
    commands: readCommands(json('commands.json'), tables, tell),
    ...(isObject(disclaimers) && isBilingual(disclaimers.always) ? { disclaimer: disclaimers.always } : {}),
    never: readNever(),
    documents: readDocuments(),
  }
  const flowFiles = [...files.keys()].filter((file) => /^flows\/[^/]+\.json$/.test(file))
  const { flows, problems: ofFlows } = readFlows(new Map(flowFiles.map((file) => [file, json(file)])), pack)
  problems.push(...ofFlows)
  const value = { ...pack, flows }
  const begun = new Set(begunBy(value))
  for (const intent of new Set(examples.map((example) => example.intent)))
    if (!answers.has(intent) && !begun.has(intent))
      tell('PACK_INTENT_UNANSWERED', { file: `intents/en/${intent}.txt`, value: intent })
  return { value, problems }

  function readTables(): Map<string, Table> {
    const file = 'tables.json'
    const read = new Map<string, Table>()
    const written = json(file)
    if (!isObject(written)) return read
    for (const [name, table] of Object.entries(written)) {
      if (!isObject(table) || !isNames(table.names) || !isText(table.rows) || !isObject(table.fields)) {
        tell('PACK_TABLE', { file, column: name })
        continue
      }
      const fields: Record<string, FieldDefinition> = {}
      for (const [field, definition] of Object.entries(table.fields)) {
        if (isObject(definition) && isNames(definition.names) && KINDS.has(String(definition.kind)))
          fields[field] = definition as unknown as FieldDefinition
        else tell('PACK_FIELD', { file, column: `${name}.${field}` })
      }
      read.set(name, { name, names: table.names, rows: table.rows, fields, byId: readRows(table.rows, fields) })
    }
    return read
  }

  function readRows(file: string, fields: Readonly<Record<string, FieldDefinition>>): Map<string, Row> {
    const rows = new Map<string, Row>()
    const text = files.get(file)
    if (text === undefined) {
      tell('PACK_ROWS', { file })
      return rows
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const place = { file, row: index + 1 }
      const row = parseJson(line)
      if (!isObject(row) || !isText(row.id) || !isBilingual(row.name)) {
        tell('PACK_ROW', place)
        continue
      }
      if (rows.has(row.id)) tell('PACK_ROW_TWICE', { ...place, value: row.id })
      const cells: Record<string, Cell> = {}
      for (const [field, { kind }] of Object.entries(fields)) {
        const cell = row[field]
        if (cell === undefined || cell === null) continue
        if (fits(cell, kind)) cells[field] = cell as Cell
        else tell('PACK_CELL', { ...place, column: field, value: JSON.stringify(cell) })
      }
      rows.set(row.id, { id: row.id, name: row.name, cells })
    }
    return rows
  }

  function readExamples(): Pack['examples'] {
    return [...files].flatMap(([file, text]) => {
      const [, language, intent] = /^intents\/(en|zh)\/([^/]+)\.txt$/.exec(file) ?? []
      if (!language || !intent) return []
      const lines = text.split('\n').map((line) => line.trim())
      return lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ intent, language: language as Language, text: line }))
    })
  }

  function readAnswers(): Map<string, Answer> {
    const file = 'answers.json'
    const written = json(file)
    const read = new Map<string, Answer>()
    if (written === undefined) return read
    for (const [index, answer] of (Array.isArray(written) ? written : [written]).entries()) {
      const place = { file, row: index + 1 }
      if (!isObject(answer) || !isText(answer.intent) || !isBilingual(answer.say)) tell('PACK_ANSWER', place)
      else if (!examples.some(({ intent }) => intent === answer.intent))
        tell('PACK_ANSWER_UNASKED', { ...place, value: answer.intent })
      else if (isObject(answer.show) && !tables.get(String(answer.show.table))?.fields[String(answer.show.by)])
        tell('PACK_ANSWER_SHOWS', { ...place, value: answer.intent })
      else read.set(answer.intent, answer as unknown as Answer)
    }
    return read
  }

  function readGuards(): Guard[] {
    const file = 'guards.json'
    const written = json(file)
    if (!Array.isArray(written)) return []
    return written.flatMap((guard, index) => {
      if (
        isObject(guard) &&
        isText(guard.name) &&
        isNames(guard.words) &&
        isBilingual(guard.say) &&
        compiles(guard.words)
      )
        return [guard as unknown as Guard]
      tell('PACK_GUARD', { file, row: index + 1 })
      return []
    })
  }

  function readNever(): RegExp[] {
    const file = 'never.json'
    const written = json(file)
    if (!Array.isArray(written)) return []
    return written.flatMap((pattern, index) => {
      try {
        return [new RegExp(String(pattern), 'iu')]
      } catch {
        tell('PACK_NEVER', { file, row: index + 1, value: String(pattern) })
        return []
      }
    })
  }

  function readDocuments(): PackDocument[] {
    return [...files].flatMap(([file, text]) => {
      const [, id, language] = /^documents\/([^/]+)\.(en|zh)\.md$/.exec(file) ?? []
      if (!id || !language) return []
      const title = /^#\s+(.+)$/m.exec(text)?.[1]
      if (title === undefined) return tell('PACK_DOCUMENT', { file }) ?? []
      return [{ id, language: language as Language, title, text }]
    })
  }
}

function fits(cell: unknown, kind: string): boolean {
  const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
  if (kind === 'number') return isNumber(cell)
  if (kind === 'list') return Array.isArray(cell) && cell.every(isText)
  if (kind === 'place') return Array.isArray(cell) && cell.length === 2 && cell.every(isNumber)
  return isText(cell) || isBilingual(cell)
}
