import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'

const known = new WeakMap<Lexicon, string>()

/**
 * Names the content of a lexicon in a few letters: another one, with high probability, has another name.
 *
 * Source  Fowler, Noll and Vo's FNV-1a, twice with different beginnings.
 */
export function* lexiconFingerprint(lexicon: Lexicon): Steps<string> {
  const found = known.get(lexicon)
  if (found !== undefined) return found
  let first = 0x811c9dc5
  let second = 0x01234567
  for (const [at, concept] of lexicon.concepts.entries()) {
    const text = JSON.stringify(concept)
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul(second ^ unit, 0x01000193)
    }
    if (at % 256 === 255) yield
  }
  const fingerprint = [first, second].map((hash) => (hash >>> 0).toString(36)).join('-')
  known.set(lexicon, fingerprint)
  return fingerprint
}
