import { type Bilingual, type Problem, parseJson, type Read } from '@elmo-chat/kernel'
import { type Judgement, judgement } from '@elmo-chat/protocol'
import type { Context } from 'hono'
import { readText } from './body.js'
import { type JudgementEntry, tableEntries } from './judgement-table.js'
import { badRequest } from './problem.js'

const BYTES = 8 * 1024 * 1024
const MOST = 20_000
const PROBLEMS = 100

/** Judgements that could be read, and what of them could not. */
export interface ReadJudgements extends Read<Judgement[]> {
  /** Where each was read: its position or its line, from 1. */
  readonly rows: readonly number[]
}

/**
 * Reads judgements: `{ "judgements": [ … ] }`, JSON Lines (`application/x-ndjson`), or a table with a header (`text/csv`).
 * What is valid is kept, the rest is named in problems by its place: `row` is the position or the line, from 1.
 */
export async function readJudgements(c: Context): Promise<ReadJudgements> {
  const text = await readText(c, BYTES)
  const type = c.req.header('content-type') ?? ''
  const entries = type.includes('ndjson')
    ? linesOf(text)
    : type.includes('text/csv')
      ? tableEntries(text)
      : listOf(text)
  if (entries.length > MOST)
    throw badRequest('JUDGEMENTS_TOO_MANY', {
      en: `At most ${MOST} judgements a request.`,
      zh: `每次请求最多 ${MOST} 条评判。`,
    })
  return judgementsOf(entries)
}

/** The same of a file of JSON Lines, of any length. */
export const readJudgementLines = (text: string): ReadJudgements => judgementsOf(linesOf(text))

function judgementsOf(entries: readonly JudgementEntry[]): ReadJudgements {
  const value: Judgement[] = []
  const rows: number[] = []
  const problems: Problem[] = []
  for (const { row, entry } of entries) {
    const read = judgement.safeParse(entry)
    if (read.success) {
      value.push(read.data)
      rows.push(row)
    } else if (problems.length < PROBLEMS) problems.push(unreadable(row, entry, read.error.issues[0]))
  }
  return { value, rows, problems }
}

function linesOf(text: string): JudgementEntry[] {
  return text
    .split('\n')
    .flatMap((line, place) => (line.trim() === '' ? [] : { row: place + 1, entry: parseJson(line) }))
}

function listOf(text: string): JudgementEntry[] {
  const body = parseJson(text)
  const list = typeof body === 'object' && body !== null && 'judgements' in body ? body.judgements : undefined
  if (!Array.isArray(list))
    throw badRequest('JUDGEMENTS_NO_LIST', {
      en: 'Send { "judgements": [ … ] }, JSON Lines as application/x-ndjson, or a table as text/csv.',
      zh: '请发送 { "judgements": [ … ] }，或以 application/x-ndjson 发送 JSON Lines，或以 text/csv 发送表格。',
    })
  return list.map((entry: unknown, place) => ({ row: place + 1, entry }))
}

const VALUE_SHOWN = 80

interface Fault {
  readonly message: Bilingual
  readonly remedy: Bilingual
}

/** What is wrong with a column, whatever exactly, and what to write there. */
const wrong: Readonly<Record<string, Fault>> = {
  query: {
    message: { en: 'The search is missing, or longer than 200 characters.', zh: '缺少搜索词，或超过 200 个字符。' },
    remedy: { en: 'Write the search as people type it.', zh: '请填写顾客输入的搜索词。' },
  },
  productId: {
    message: { en: 'The product is missing, or longer than 200 characters.', zh: '缺少商品编号，或超过 200 个字符。' },
    remedy: { en: 'Write the id of the product, as its feed does.', zh: '请填写商品编号，与商品数据一致。' },
  },
  grade: {
    message: { en: 'The grade is none of 0, 1, 2 and 3.', zh: '等级不是 0、1、2 或 3。' },
    remedy: {
      en: 'Write 3 for exactly, 2 for well, 1 for somewhat, 0 for not at all.',
      zh: '请填写 3（正是所要）、2（合适）、1（略有关联）或 0（不符）。',
    },
  },
  reason: {
    message: { en: 'The reason is longer than 500 characters.', zh: '理由超过 500 个字符。' },
    remedy: { en: 'Shorten it.', zh: '请缩短。' },
  },
}

function unreadable(row: number, entry: unknown, issue: { path: readonly PropertyKey[]; message: string }): Problem {
  const column = issue.path.map(String).join('.')
  const value = column === '' ? undefined : (entry as Record<string, unknown>)[column]
  return {
    code: 'JUDGEMENT_UNREADABLE',
    severity: 'error',
    ...(wrong[column] ?? unnamed(entry, issue.message)),
    place: {
      row,
      ...(column ? { column } : {}),
      ...(value === undefined ? {} : { value: String(value).slice(0, VALUE_SHOWN) }),
    },
  }
}

function unnamed(entry: unknown, message: string): Fault {
  return {
    message:
      entry === undefined
        ? { en: 'This is not JSON.', zh: '不是合法的 JSON。' }
        : { en: `It cannot be read: ${message}.`, zh: `无法读取：${message}。` },
    remedy: {
      en: 'A judgement has a query, a productId, a grade from 0 to 3, and perhaps a reason.',
      zh: '每条评判应有 query（搜索词）、productId（商品编号）、grade（0 到 3 的等级），还可以有 reason（理由）。',
    },
  }
}
