import type { Claim } from '@elmo-chat/protocol'
import { textOf } from './sentence.js'
import type { Fact, FactSource, Sentence } from './types.js'

/** What the ledger says of a reply's sentences. */
export interface Checked {
  /** Sentences whose every fact holds now and that state nothing else. */
  readonly kept: readonly Sentence[]
  /** All claims that were meant to be made, with whether they hold; those of a dropped sentence included. */
  readonly claims: readonly (Claim & { readonly holds: boolean })[]
}

/**
 * Compares each fact with what its source says now, and drops every sentence that does not hold or that states a
 * number outside facts and the customer's own words. A sentence dropped for the latter is noted as the claim
 * `reply/unsupported`.
 *
 * @param spoken the customer's own words that an echo may say back
 */
export function check(sentences: readonly Sentence[], facts: FactSource, spoken: readonly string[]): Checked {
  const kept: Sentence[] = []
  const claims: (Claim & { holds: boolean })[] = []
  for (const said of sentences) {
    const made = said.pieces.filter(isFact).map((fact) => checkFact(fact, facts))
    const isSupported = audit(said, spoken)
    if (!isSupported) made.push(unsupported(said))
    if (made.every((claim) => claim.holds)) kept.push(said)
    claims.push(...made)
  }
  return { kept, claims }
}

/** Whether nothing numeric stands in a sentence outside its facts and true echoes. */
export function audit(said: Sentence, spoken: readonly string[]): boolean {
  const heard = spoken.map(fold)
  return said.pieces.every((piece) => {
    if (typeof piece === 'string') return !NUMERIC.test(piece)
    if ('echo' in piece) return !NUMERIC.test(piece.echo) || isHeard(piece.echo, heard)
    return true
  })
}

/** Whether the customer said it: as it stands, or word by word. */
function isHeard(echo: string, heard: readonly string[]): boolean {
  const within = (words: string) => heard.some((spoken) => spoken.includes(words))
  const bare = (word: string) => word.replace(/^[“‘"「]+|[”’"」]+$/gu, '')
  return within(fold(echo)) || fold(echo).split(' ').map(bare).every(within)
}

/** Compares one claim with its source. What was read at an older revision holds if it still reads the same. */
export function checkFact({ text, subject, field, value, source, version }: Fact, facts: FactSource) {
  const now = facts.lookup(subject, field)
  if (!now || !isSameValue(now.value, value)) return { text, subject, field, value, source, version, holds: false }
  return { text, subject, field, value, source: now.source, version: now.version, holds: true }
}

export function isSameValue(a: Claim['value'], b: Claim['value']): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.amount === b.amount && a.currency === b.currency
}

// Digits of any script, percent signs, and Chinese numerals before a unit of money, discount, time or measure.
const NUMERIC =
  /[\p{Nd}%％‰]|[一二两三四五六七八九十百千万半]+\s*(?:元|块钱|折|成|天|小时|分钟|个月|年|公斤|斤|厘米|米)/u

const isFact = (piece: Sentence['pieces'][number]): piece is Fact => typeof piece !== 'string' && 'subject' in piece

const fold = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function unsupported(said: Sentence): Claim & { holds: boolean } {
  const text = textOf(said)
  return { text, subject: 'reply', field: 'unsupported', value: null, source: 'audit', version: '', holds: false }
}
