import type { Bilingual, Language, Place, Problem, Read } from '@elmo-chat/kernel'
import type { Answer, Cell, FieldDefinition, Guard, Names, Pack, PackDocument, Row, Table } from './types.js'

const KINDS: ReadonlySet<string> = new Set(['text', 'number', 'list', 'place'])
const languages: readonly Language[] = ['en', 'zh']
const NAME = /^[a-z][a-z0-9-]*$/

/**
 * Reads a pack from the texts of its files, by path. The value is null where `pack.json` cannot be read; everything else that
 * is wrong is left out and told with its file, row and remedy.
 */
export function readPack(files: ReadonlyMap<string, string>): Read<Pack | null> {
  const problems: Problem[] = []
  const tell = (code: keyof typeof texts, place: Place): undefined => {
    problems.push({ code, severity: 'error', ...texts[code], place })
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
  if (!isObject(head) || !isText(head.name) || !NAME.test(head.name) || !isBilingual(head.title)) {
    tell('PACK_HEAD', { file: 'pack.json' })
    return { value: null, problems }
  }
  const tables = readTables()
  const examples = readExamples()
  const answers = readAnswers()
  const disclaimers = json('disclaimers.json')
  return {
    value: {
      name: head.name,
      version: isText(head.version) ? head.version : '0.0.0',
      title: head.title,
      tables,
      examples,
      answers,
      guards: readGuards(),
      ...(isObject(disclaimers) && isBilingual(disclaimers.always) ? { disclaimer: disclaimers.always } : {}),
      never: readNever(),
      documents: readDocuments(),
    },
    problems,
  }

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
      const row = parsed(line)
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
    for (const intent of new Set(examples.map((example) => example.intent)))
      if (!read.has(intent)) tell('PACK_INTENT_UNANSWERED', { file: `intents/en/${intent}.txt`, value: intent })
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isBilingual = (value: unknown): value is Bilingual =>
  isObject(value) && languages.every((language) => isText(value[language]))
const isNames = (value: unknown): value is Names =>
  isObject(value) &&
  languages.every((language) => {
    const names = value[language]
    return Array.isArray(names) && names.length > 0 && names.every(isText)
  })

function compiles({ en, zh }: Names): boolean {
  try {
    for (const pattern of [...en, ...zh]) new RegExp(pattern, 'iu')
    return true
  } catch {
    return false
  }
}

function fits(cell: unknown, kind: string): boolean {
  const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
  if (kind === 'number') return isNumber(cell)
  if (kind === 'list') return Array.isArray(cell) && cell.every(isText)
  if (kind === 'place') return Array.isArray(cell) && cell.length === 2 && cell.every(isNumber)
  return isText(cell) || isBilingual(cell)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const both = (en: string, zh: string): Bilingual => ({ en, zh })
const texts = {
  PACK_JSON: {
    message: both('This file is not JSON.', '该文件不是有效的 JSON。'),
    remedy: both('Mend the place that is named, or leave the file out.', '请修正所示位置，或删除该文件。'),
  },
  PACK_HEAD: {
    message: both('The pack has no readable name and title.', '行业包缺少可读的名称和标题。'),
    remedy: both(
      'Write pack.json with "name" (lower-case words with hyphens), "version" and "title" in en and zh.',
      '请在 pack.json 中写明 name（小写英文和连字符）、version，以及中英文 title。',
    ),
  },
  PACK_TABLE: {
    message: both('A table lacks names, rows or fields.', '表缺少 names、rows 或 fields。'),
    remedy: both('Give names in en and zh, the file of the rows, and fields.', '请写明中英文名称、数据文件和字段。'),
  },
  PACK_FIELD: {
    message: both('A field lacks names in both languages or has an unknown kind.', '字段缺少中英文名称，或类型未知。'),
    remedy: both('Kinds are text, number, list and place.', '类型可以是 text、number、list、place。'),
  },
  PACK_ROWS: {
    message: both('The file of a table’s rows is missing.', '缺少表的数据文件。'),
    remedy: both('Add the file, one JSON object a line.', '请添加该文件，每行一个 JSON 对象。'),
  },
  PACK_ROW: {
    message: both(
      'A row is no JSON object with "id" and "name" in both languages.',
      '该行不是含 id 和中英文 name 的 JSON 对象。',
    ),
    remedy: both('Mend the line; the other rows are used.', '请修正该行，其余各行照常使用。'),
  },
  PACK_ROW_TWICE: {
    message: both('Two rows have one id.', '两行的 id 相同。'),
    remedy: both('Give each row its own id; the later one is used.', '请为每行设置不同的 id；现用后一行。'),
  },
  PACK_CELL: {
    message: both('A value does not fit its field.', '取值与字段类型不符。'),
    remedy: both('Write it as tables.json says.', '请按 tables.json 的类型填写。'),
  },
  PACK_ANSWER: {
    message: both('An answer lacks its intent or its words in both languages.', '答案缺少意图或中英文内容。'),
    remedy: both('Give "intent" and "say" in en and zh.', '请写明 intent 和中英文 say。'),
  },
  PACK_ANSWER_UNASKED: {
    message: both('No example asks for this answer.', '没有例句对应这个答案。'),
    remedy: both(
      'Add intents/en/NAME.txt and intents/zh/NAME.txt.',
      '请添加 intents/en/NAME.txt 和 intents/zh/NAME.txt。',
    ),
  },
  PACK_ANSWER_SHOWS: {
    message: both('An answer shows a table or field that is not there.', '答案引用了不存在的表或字段。'),
    remedy: both('Name a table and a field of tables.json.', '请引用 tables.json 中的表和字段。'),
  },
  PACK_INTENT_UNANSWERED: {
    message: both('Examples of an intent have no answer.', '该意图有例句，但没有答案。'),
    remedy: both('Add it to answers.json, or remove the examples.', '请在 answers.json 中添加答案，或删除例句。'),
  },
  PACK_GUARD: {
    message: both('A guard cannot be read.', '无法读取防护规则。'),
    remedy: both(
      'Give "name", "words" (regular expressions in en and zh) and "say".',
      '请写明 name、words（中英文正则表达式）和 say。',
    ),
  },
  PACK_NEVER: {
    message: both('A pattern that answers may never hold cannot be read.', '无法读取禁用内容的正则表达式。'),
    remedy: both('Mend the regular expression.', '请修正该正则表达式。'),
  },
  PACK_DOCUMENT: {
    message: both('A document has no title.', '文档没有标题。'),
    remedy: both('Begin it with a line "# Title".', '请以“# 标题”一行开头。'),
  },
} as const
