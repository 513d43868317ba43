import { phrases, phrasesByScript } from './phrases.js'
import type { FieldWord, Reading } from './reading.js'

const FIELDS = Object.entries(phrases.fields).map(([field, patterns]) => [field, phrasesByScript(patterns)] as const)

/** Finds words for fields: everyday ones, measures of the lexicon, and the shop's own labels. In order of place. */
export function findFieldWords(reading: Reading): FieldWord[] {
  const found: FieldWord[] = []
  for (const [field, pattern] of FIELDS)
    for (const { start, end } of reading.findPhrases(pattern)) found.push({ start, end, field })
  for (const { start, end, field, id } of reading.mentions)
    if (field === 'measure' && id !== 'price') found.push({ start, end, field: id })
  for (const { from, to, value } of reading.vocabulary.labels.find(reading.keys)) {
    const span = { start: reading.tokens[from].start, end: reading.tokens[to - 1].end }
    if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push({ ...span, field: value })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
