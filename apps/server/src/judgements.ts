import type { Problem, Read } from '@elmo-chat/kernel'
import { type Judgement, judgement } from '@elmo-chat/protocol'
import type { Context } from 'hono'
import { readText } from './body.js'
import { badRequest } from './problem.js'

const BYTES = 8 * 1024 * 1024
const MOST = 20_000
const PROBLEMS = 100

/**
 * Reads judgements: `{ "judgements": [ … ] }`, or JSON Lines (`application/x-ndjson`). What is valid is kept, the rest is
 * named in problems by its place: `row` is the position or the line, from 1.
 */
export async function readJudgements(c: Context): Promise<Read<Judgement[]>> {
  const text = await readText(c, BYTES)
  const isLines = c.req.header('content-type')?.includes('ndjson')
  const entries = isLines ? linesOf(text) : listOf(text)
  if (entries.length > MOST)
    throw badRequest('JUDGEMENTS_TOO_MANY', {
      en: `At most ${MOST} judgements a request.`,
      zh: `每次请求最多 ${MOST} 条评分。`,
    })
  return judgementsOf(entries)
}

/** The same of a file of JSON Lines, of any length. */
export const readJudgementLines = (text: string): Read<Judgement[]> => judgementsOf(linesOf(text))

function judgementsOf(entries: readonly Entry[]): Read<Judgement[]> {
  const value: Judgement[] = []
  const problems: Problem[] = []
  for (const { row, entry } of entries) {
    const read = judgement.safeParse(entry)
    if (read.success) value.push(read.data)
    else if (problems.length < PROBLEMS)
      problems.push(unreadable(row, entry === undefined ? NO_JSON : read.error.issues[0]))
  }
  return { value, problems }
}

interface Entry {
  readonly row: number
  /** Undefined for a line that is not JSON. */
  readonly entry: unknown
}

function linesOf(text: string): Entry[] {
  return text.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : { row: place + 1, entry: parsed(line) }))
}

function listOf(text: string): Entry[] {
  const body = parsed(text)
  const list = typeof body === 'object' && body !== null && 'judgements' in body ? body.judgements : undefined
  if (!Array.isArray(list))
    throw badRequest('JUDGEMENTS_NO_LIST', {
      en: 'Send { "judgements": [ … ] }, or JSON Lines as application/x-ndjson.',
      zh: '请发送 { "judgements": [ … ] }，或以 application/x-ndjson 发送 JSON Lines。',
    })
  return list.map((entry: unknown, place) => ({ row: place + 1, entry }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const NO_JSON = { path: [], message: 'it is not JSON' }

function unreadable(row: number, issue: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem {
  const column = issue.path.map(String).join('.')
  return {
    code: 'JUDGEMENT_UNREADABLE',
    severity: 'error',
    message: {
      en: `Judgement ${row} cannot be read${column ? ` at "${column}"` : ''}: ${issue.message}.`,
      zh: `无法读取第 ${row} 条评分${column ? `的“${column}”` : ''}：${issue.message}。`,
    },
    remedy: {
      en: 'A judgement is { "query", "productId", "grade": 0 to 3, "reason"? }.',
      zh: '每条评分应为 { "query", "productId", "grade": 0 到 3, "reason"? }。',
    },
    place: { row, ...(column ? { column } : {}) },
  }
}
