import type { Language, Problem, Read } from '@elmo-chat/kernel'
import { detectLanguage } from '@elmo-chat/language'
import { parse } from 'csv-parse/sync'
import type { KnowledgeDocument, ReadOptions } from './document.js'
import { problem } from './problems.js'

const TITLES: Readonly<Record<Language, string>> = { en: 'Questions and answers', zh: '常见问题' }

/**
 * Reads a table of `question`, `answer` and, where they are there, `language`, `valid_from`, `valid_until`. Rows of one
 * language and the same dates are one document, in which each question is a heading.
 */
export function readQuestions(text: string, options: ReadOptions & { readonly id: string }): Read<KnowledgeDocument[]> {
  const problems: Problem[] = []
  const file = options.fileName
  const rows = tableOf(text, (row) => problems.push(problem('TABLE_BROKEN', { file, row })))
  const [header = [], ...body] = rows
  const names = header.map((name) => name.trim().toLowerCase())
  if (!names.includes('question') || !names.includes('answer'))
    return { value: [], problems: [problem('QUESTIONS_COLUMNS_MISSING', { file, row: 1 })] }
  const documents = new Map<string, KnowledgeDocument>()
  body.forEach((cells, at) => {
    const place = { file, row: at + 2 }
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim()
    const question = oneLine(cell('question'))
    const answer = cell('answer').replace(/^#/gm, '＃')
    if (question === '' || answer === '') {
      problems.push(problem('QUESTION_ROW_BROKEN', place))
      return
    }
    const dates = { validFrom: cell('valid_from'), validUntil: cell('valid_until') }
    const wrong = Object.values(dates).find((date) => date !== '' && !isDay(date))
    if (wrong !== undefined) {
      problems.push(problem('QUESTION_DATE_UNREADABLE', { ...place, value: wrong.slice(0, 60) }))
      return
    }
    const language = languageOf(cell('language'), options.language ?? detectLanguage(question) ?? 'en')
    const span = [dates.validFrom, dates.validUntil].filter(Boolean).join('-')
    const id = [options.id, language, span].filter(Boolean).join('-')
    const known = documents.get(id)
    const said = `## ${question}\n\n${answer}\n\n`
    documents.set(id, {
      ...{ id, language, title: options.title ?? TITLES[language], text: (known?.text ?? '') + said },
      ...(dates.validFrom ? { validFrom: dates.validFrom } : {}),
      ...(dates.validUntil ? { validUntil: dates.validUntil } : {}),
      ...(options.modifiedAt ? { modifiedAt: options.modifiedAt } : {}),
    })
  })
  return { value: [...documents.values()], problems }
}

function tableOf(text: string, onBreak: (row: number) => void): string[][] {
  const rows: string[][] = []
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true }
  try {
    rows.push(...parse(text, { ...options, on_record: (record: string[]) => record }))
  } catch {
    // What stands before the open quote is good: it is read line by line until it no longer is.
    for (const line of text.split(/\r?\n/)) {
      try {
        rows.push(...parse(line, options))
      } catch {
        rows.push([])
        onBreak(rows.length)
      }
    }
  }
  return rows
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 300)

const languageOf = (written: string, otherwise: Language): Language =>
  /^(zh|中文)/i.test(written) ? 'zh' : /^en/i.test(written) ? 'en' : otherwise

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
