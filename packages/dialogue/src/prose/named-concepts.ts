import type { Lexicon } from '@elmo-chat/language'

/** Fields whose concepts describe a thing: one that no evidence names may not be said of it. */
const DESCRIBING: ReadonlySet<string> = new Set(['color', 'material', 'pattern', 'category'])

/** A form of the lexicon that prose mostly uses as a verb ("I will check it"). */
const VERB = /^check$/iu

/** What a text names of the lexicon, as `ProseEvidence` wants it. */
export const namedConcepts =
  (lexicon: Lexicon) =>
  (text: string): string[] =>
    lexicon
      .mentions(text)
      .flatMap(({ field, id, text: form }) => (DESCRIBING.has(field) && !VERB.test(form) ? [`${field} ${id}`] : []))
