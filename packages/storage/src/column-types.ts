/** PostgreSQL's number for a column type. */
export type TypeNumber = number

const INT8 = 20
const JSON_TYPE = 114
const JSONB = 3802
const TIMESTAMPTZ = 1184

/**
 * How both drivers give the types on which they differ by themselves: int8 as a number (ours stay far below 2^53),
 * times as ISO 8601 UTC text, JSON as its text, which the store that wants the value parses.
 */
export const columnParsers: ReadonlyMap<TypeNumber, (text: string) => string | number> = new Map<
  TypeNumber,
  (text: string) => string | number
>([
  [INT8, Number],
  [JSON_TYPE, String],
  [JSONB, String],
  [TIMESTAMPTZ, isoTime],
])

/** `2026-11-23 16:37:32.123+00` → `2026-11-23T16:37:32.123Z`. */
function isoTime(text: string): string {
  const offset = /[+-]\d\d$/.test(text) ? ':00' : ''
  return new Date(text.replace(' ', 'T') + offset).toISOString()
}
