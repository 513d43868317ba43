import type { Reading, Wish } from './reading.js'

/** An utterance that is as a whole the answer to what was asked ("女", "linen"): the value in that field. */
export function readAnswer(reading: Reading): Wish | undefined {
  const { asked } = reading.context
  if (asked === null || reading.tokens.length > 5) return undefined
  const span = { start: 0, end: reading.text.length }
  const bare = reading.low.replace(/[的吧呢啊。.!！~\s]+$/, '')
  const { lexicon } = reading.vocabulary
  // "大" alone is a size only as an answer.
  const concept = lexicon.resolve(asked, bare) ?? (asked === 'size' ? lexicon.resolve(asked, `${bare}码`) : undefined)
  const own = reading.vocabulary.phrases.get(reading.keys)?.find((phrase) => phrase.field === asked)
  const value = concept?.id ?? own?.value
  return value === undefined ? undefined : { ...span, field: asked, op: 'is', value, text: reading.text }
}
