import type { TextClassifier } from '@elmo-chat/understanding'
import { folded } from './folded.js'
import { modelHarm, readable } from './harm-model.js'
import { isSuspect } from './rules/cues.js'
import { ruleHarm } from './rules/rule-harm.js'
import type { Decision, Harm } from './types.js'

/** How sure the model must be to hold a text; chosen on the taught examples alone. */
export const SURE = 0.5

/** Reviews and copies are read in pieces of so many characters: the model was taught sentences. */
const PIECE = 240
const LONGEST = 20_000

/**
 * Gives what is wrong with a text, and undefined where it may be shown. What people have decided on the very wording comes
 * first, then rules, then the model, sentence by sentence.
 *
 * Cost   some 20 microseconds a sentence; linear in the text.
 */
export function moderator(
  model: TextClassifier,
  decisions: readonly Decision[] = [],
  sure = SURE,
): (text: string) => Harm | undefined {
  const decided = new Map(decisions.map(({ text, kind }) => [folded(text), kind]))
  return (text) => {
    const whole = folded(text.slice(0, LONGEST))
    if (whole === '') return undefined
    const kind = decided.get(whole)
    if (kind !== undefined) return kind === null ? undefined : { kind, because: 'person', found: '', chance: 1 }
    for (const piece of pieces(text.slice(0, LONGEST))) {
      const read = readable(piece)
      const byRule = ruleHarm(read.text)
      if (byRule) return byRule
      if (!isSuspect(read.signs)) continue
      const { kind: taken, chance } = modelHarm(model, read)
      if (chance >= sure) return { kind: taken, because: 'model', found: piece.trim(), chance }
    }
    return undefined
  }
}

const SENTENCE = /[^.!?。！？\n]+[.!?。！？\n]*/gu

function* pieces(text: string): Generator<string> {
  for (const [sentence] of text.matchAll(SENTENCE))
    for (let at = 0; at < sentence.length; at += PIECE) yield sentence.slice(at, at + PIECE)
}
