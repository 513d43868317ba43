import type { Problem, Read } from '@elmo-chat/kernel'
import { type EventInput, eventInput, eventTypes } from '@elmo-chat/protocol'
import { type Fields, fieldsOf, isFields } from './formats/foreign.js'
import { fromGa4, isGa4 } from './formats/ga4.js'
import { fromSegment, isSegment } from './formats/segment.js'

/** How many events one request may bring. */
export const EVENT_LIMIT = 1_000

/**
 * Reads events as they came over the wire: `{ events: […] }`, or the array alone; a request of GA4's Measurement Protocol; a
 * call of Segment's or its `{ batch: […] }`. What is valid is kept, the rest is named in problems by its place: `row` is the
 * position in the list, from 1; `column` the field.
 *
 * @param now the time of events that tell none, ISO 8601
 */
export function validateEvents(input: unknown, now: string): Read<EventInput[]> {
  const list = listOf(input)
  if (!list) return { value: [], problems: [noList()] }
  const value: EventInput[] = []
  const problems: Problem[] = []
  if (list.length > EVENT_LIMIT) problems.push(tooMany(list.length))
  for (const [index, entry] of list.slice(0, EVENT_LIMIT).entries()) {
    const own = translated(entry, fieldsOf(input), now)
    if (own === null) problems.push(notMapped(index + 1, fieldsOf(entry)))
    for (const one of own ?? []) {
      const read = eventInput.safeParse(one)
      if (read.success) value.push(read.data)
      else problems.push(unreadable(index + 1, read.error.issues[0], one))
    }
  }
  return { value, problems }
}

function listOf(input: unknown): readonly unknown[] | undefined {
  if (Array.isArray(input)) return input
  if (!isFields(input)) return undefined
  if (Array.isArray(input.events)) return input.events
  if (Array.isArray(input.batch)) return input.batch
  return isSegment(input) ? [input] : undefined
}

/** An entry as events of ours; null for what shops elsewhere report and we have no use for. */
function translated(entry: unknown, envelope: Fields, now: string): readonly unknown[] | null {
  if (!isFields(entry)) return [entry]
  if (isSegment(entry)) return fromSegment(entry, now)
  if (isGa4(entry)) return fromGa4(entry, envelope, now)
  return [entry]
}

function notMapped(row: number, { event, name, type }: Fields): Problem {
  const found = String(event ?? name ?? type).slice(0, 80)
  return {
    code: 'EVENT_NOT_MAPPED',
    severity: 'warning',
    message: {
      en: `Event ${row} ("${found}") says nothing of products and was left out.`,
      zh: `第 ${row} 个事件（“${found}”）与商品无关，未被接收。`,
    },
    remedy: { en: 'Nothing to do.', zh: '无需处理。' },
    place: { row, value: found },
  }
}

function noList(): Problem {
  return {
    code: 'EVENTS_NO_LIST',
    severity: 'error',
    message: { en: 'There is no list of events.', zh: '没有事件列表。' },
    remedy: { en: 'Send { "events": [ … ] }.', zh: '请发送 { "events": [ … ] }。' },
  }
}

function tooMany(count: number): Problem {
  return {
    code: 'EVENTS_TOO_MANY',
    severity: 'error',
    message: {
      en: `${count} events came at once; those after the first ${EVENT_LIMIT} were not taken.`,
      zh: `一次收到 ${count} 个事件；第 ${EVENT_LIMIT} 个之后的未被接收。`,
    },
    remedy: {
      en: `Send at most ${EVENT_LIMIT} events a request.`,
      zh: `每次请求最多发送 ${EVENT_LIMIT} 个事件。`,
    },
    place: { row: EVENT_LIMIT + 1 },
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function unreadable(row: number, issue: Issue, entry: unknown): Problem {
  const column = issue.path.map(String).join('.')
  const found = shown(issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], entry))
  const place = { row, ...(column ? { column } : {}), ...(found === undefined ? {} : { value: found }) }
  if (column === 'type')
    return {
      code: 'EVENT_TYPE_UNKNOWN',
      severity: 'error',
      message: { en: `Event ${row} has an unknown type.`, zh: `第 ${row} 个事件的类型未知。` },
      remedy: { en: `Use one of: ${eventTypes.join(', ')}.`, zh: `请使用以下类型之一：${eventTypes.join('、')}。` },
      place,
    }
  return {
    code: 'EVENT_UNREADABLE',
    severity: 'error',
    message: {
      en: `Event ${row} cannot be read${column ? ` at "${column}"` : ''}: ${issue.message}.`,
      zh: `无法读取第 ${row} 个事件${column ? `的“${column}”` : ''}：${issue.message}。`,
    },
    remedy: {
      en: 'Every event needs id, type, at (ISO 8601 with a time zone) and visitorId.',
      zh: '每个事件都需要 id、type、at（带时区的 ISO 8601 时间）和 visitorId。',
    },
    place,
  }
}

function shown(value: unknown): string | undefined {
  return value === undefined ? undefined : (JSON.stringify(value) ?? String(value)).slice(0, 80)
}
