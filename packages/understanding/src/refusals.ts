import { anyOf, phrases } from './phrases.js'
import type { Reading } from './reading.js'
import type { Understanding } from './types.js'

const TABLE = phrases.refusals.map(({ refuses, any }) => ({ refuses, pattern: anyOf(any) }))

/** What of a product on the table is not wanted: its brand ("not this brand"), its kind, or the product itself. */
export function readRefusal(reading: Reading): Understanding['refuses'] {
  return TABLE.find(({ pattern }) => reading.find(pattern).length > 0)?.refuses
}
