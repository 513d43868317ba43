import type { Lexicon } from '@elmo-chat/language'
import { PLAIN_WORDS_CHINESE } from './plain-chinese.js'
import { PLAIN_ENGLISH } from './plain-english.js'

/** Fields whose concepts describe a thing: one that no evidence names may not be said of it. */
const DESCRIBING: ReadonlySet<string> = new Set(['color', 'material', 'pattern', 'category'])

/** What courtesy and pointing are made of, and names no thing. */
const IDIOM =
  /\b(?:of|at your|customer) service\b|\b(?:at|on) (?:the )?(?:very )?top\b|\btop (?:of the|result|pick|match|hit|choice|one|spot|suggestion)s?\b|\b(?:top|tops|topping) (?:the|my|your|our) list\b|\bprice tags?\b|(?:\]\]|\d) stars?\b|\b(?:on|at) (?:first|closer) sight\b|\b(?:other|another|different|more) shades?\b|翻遍了?货架|[这那]笔/giu

/** What a text names of the lexicon, as `ProseEvidence` wants it. Plain words name nothing: "I would wear it", "check it". */
export const namedConcepts =
  (lexicon: Lexicon) =>
  (text: string): string[] =>
    lexicon
      .mentions(text.replace(IDIOM, ' '))
      .flatMap(({ field, id, text: form }) => (DESCRIBING.has(field) && !isPlain(form) ? [`${field} ${id}`] : []))

const isPlain = (form: string) => PLAIN_ENGLISH.has(form.toLowerCase()) || PLAIN_WORDS_CHINESE.has(form)
