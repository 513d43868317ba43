import { anyOf, phrases } from './phrases.js'
import type { Reading } from './reading.js'
import type { Reference, Understanding } from './types.js'

const TABLE = phrases.refusals.map(({ refuses, any }) => ({ refuses, pattern: anyOf(any) }))

/**
 * What of a product on the table is not wanted: its brand ("not this brand"), its kind, or the product itself. Where several
 * are pointed at ("not that one, the second"), it is not told which.
 */
export function readRefusal(reading: Reading, references: readonly Reference[]): Understanding['refuses'] {
  if (references.length > 1) return undefined
  return TABLE.find(({ pattern }) => reading.find(pattern).length > 0)?.refuses
}
