import { kin } from './kin.js'
import { anyOf, phrases } from './phrases.js'
import type { Reading } from './reading.js'
import type { Understanding } from './types.js'

const OTHERS = [...kin.map(([, pattern]) => pattern), anyOf(phrases.recipients.other)]
const SELF = anyOf(phrases.recipients.self)

/** For whom something is wanted, where the words tell: another person, who has a taste of their own, or the customer. */
export function readRecipient(reading: Reading): Understanding['recipient'] {
  if (OTHERS.some((pattern) => reading.find(pattern).length > 0)) return 'other'
  return reading.find(SELF).length > 0 ? 'self' : undefined
}
