import { phrases, phrasesByScript } from './phrases.js'
import type { Reading } from './reading.js'
import type { Reference, Understanding } from './types.js'

const TABLE = phrases.refusals.map(({ refuses, any }) => ({ refuses, pattern: phrasesByScript(any) }))

/**
 * What of a product on the table is not wanted: its brand ("not this brand"), its kind, or the product itself. Where several
 * are pointed at ("not that one, the second"), it is not told which. Claimed.
 */
export function readRefusal(reading: Reading, references: readonly Reference[]): Understanding['refuses'] {
  if (references.length > 1) return undefined
  for (const { refuses, pattern } of TABLE) {
    const found = reading.findPhrases(pattern)
    if (found.length === 0) continue
    // "Fancy" of "I don't fancy that maker" is nothing to search for.
    for (const span of found) reading.claim(span)
    return refuses
  }
  return undefined
}
