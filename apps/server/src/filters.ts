import { isListCursor } from '@elmo-chat/assistant'
import type { Constraint, Sort } from '@elmo-chat/protocol'
import { badRequest } from './problem.js'

const FILTER = /^filter\[([\p{L}\p{N}_-]{1,64})\]$/u

/**
 * Reads `filter[color]=blue,black`, `filter[color]=!red`, `filter[price]=1000..20000` (either end may be open;
 * prices in minor units) into constraints.
 */
export function readFilters(parameters: URLSearchParams): Constraint[] {
  const constraints: Constraint[] = []
  for (const [name, raw] of parameters) {
    if (!name.startsWith('filter')) continue
    const field = FILTER.exec(name)?.[1]
    if (!field)
      throw badRequest(
        'FILTER_UNREADABLE',
        { en: `${name} is no filter.`, zh: `${name} 不是有效的筛选条件。` },
        'Write filter[field]=value.',
      )
    for (const text of raw.split(',').slice(0, 50)) constraints.push(...readFilter(field, text.trim().slice(0, 200)))
  }
  if (constraints.length > 50)
    throw badRequest('FILTERS_TOO_MANY', { en: 'At most 50 filters.', zh: '筛选条件最多 50 个。' })
  return constraints
}

function readFilter(field: string, text: string): Constraint[] {
  if (text === '') return []
  const range = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/.exec(text)
  if (range) {
    const [, low, high] = range
    return [
      ...(low === undefined ? [] : [{ field, op: 'min' as const, value: Number(low), text }]),
      ...(high === undefined ? [] : [{ field, op: 'max' as const, value: Number(high), text }]),
    ]
  }
  const negated = text.startsWith('!')
  const value = (negated ? text.slice(1) : text).toLowerCase()
  return [{ field, op: negated ? 'not' : 'is', value, text }]
}

/** Reads `sort=price:asc`; undefined for relevance. */
export function readSort(raw: string | undefined): Sort | undefined {
  if (!raw || raw === 'relevance') return undefined
  const match = /^([\p{L}\p{N}_-]{1,64})(?::(asc|desc))?$/u.exec(raw)
  if (!match)
    throw badRequest(
      'SORT_UNREADABLE',
      { en: `${raw} is no sort order.`, zh: `${raw} 不是有效的排序方式。` },
      'Write sort=price:asc.',
    )
  return { field: match[1], direction: match[2] === 'desc' ? 'desc' : 'asc' }
}

/** Reads a whole number between 1 and `most`; `usual` when it is left out. */
export function readLimit(raw: string | undefined, usual: number, most: number): number {
  if (raw === undefined || raw === '') return usual
  const limit = Number(raw)
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw badRequest('LIMIT_OUT_OF_RANGE', {
      en: `limit is a whole number from 1 to ${most}.`,
      zh: `limit 应为 1 到 ${most} 的整数。`,
    })
  return limit
}

/** The cursor of a list's next page, as the page before gave it. */
export function readCursor(text: string | undefined): string | undefined {
  if (text === undefined || isListCursor(text)) return text
  throw badRequest(
    'CURSOR_UNREADABLE',
    { en: 'cursor is none that a list gave.', zh: 'cursor 不是列表返回的值。' },
    'Send the cursor of the page before as it came, or none for the first page.',
  )
}
