import { HARMLESS } from './rules/harmless.js'
import { RULES } from './rules/rules.js'
import { HARM_KINDS } from './types.js'

/** What of a customer's words a reply must not give back, as they stand there. */
export function harmfulWords(asked: string): string[] {
  const plain = asked.replace(new RegExp(HARMLESS.source, 'giu'), ' ')
  return HARM_KINDS.flatMap((kind) => plain.match(new RegExp(RULES[kind].source, 'giu')) ?? [])
}

/** A reply without them. */
export const withoutEchoes = (reply: string, words: readonly string[]): string =>
  words.reduce((text, word) => text.replaceAll(word, '…'), reply)
