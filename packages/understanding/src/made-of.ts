import { type Span, tokenize } from '@elmo-chat/language'
import type { Vocabulary } from './vocabulary.js'

/** A part of a category's name. */
export interface NamePart {
  readonly field: string
  readonly value: string
  /** Where the words that were said hold it; null where only another name of the same category does. */
  readonly span: Span | null
}

/** A single Han character is a syllable of many words: 秋裤 are no trousers for autumn. */
const SHORTEST = 2
const NO_PART = new Set(['category', 'measure', 'unit', 'size'])

/**
 * What a category is made of that this shop files nothing under: values and a wider category, all of which it has, and
 * which leave no word of its name over. "White sneakers" are white and sneakers, and so is 小白鞋, whose English name says
 * so; "cowboy boots" are more than boots. Undefined where a name is not made so: then the shop sells no such thing.
 */
export function madeOf(id: string, said: string, vocabulary: Vocabulary): readonly NamePart[] | undefined {
  const { lexicon, sold } = vocabulary
  const concept = lexicon.concept('category', id)
  if (concept === undefined || sold.has(id)) return undefined
  const wider = new Set(lexicon.widen('category', id).filter((one) => sold.has(one)))
  if (wider.size === 0) return undefined
  const inWords = partsOf(said, wider, vocabulary)
  const isMade = Array.isArray(inWords)
  // Chinese joins syllables without a break: what they seem to say is so only where the English name agrees.
  if (isMade && !/\p{Script=Han}/u.test(said)) return inWords
  const byName = partsOf(concept.en[0], wider, vocabulary)
  if (byName === 'more') return undefined
  return isMade ? inWords : byName?.map((part) => ({ ...part, span: null }))
}

/**
 * The longest wider category that a name ends with and the values before it; `more` where words before it stay
 * unexplained, undefined where it ends with none.
 */
function partsOf(
  name: string,
  wider: ReadonlySet<string>,
  { lexicon, concepts }: Vocabulary,
): readonly NamePart[] | 'more' | undefined {
  const tokens = tokenize(name)
  for (const { start } of tokens.slice(1)) {
    const head = lexicon
      .mentions(name.slice(start))
      .find((one) => one.field === 'category' && one.start === 0 && one.end === name.length - start)
    if (head === undefined || !wider.has(head.id)) continue
    const values = lexicon
      .mentions(name.slice(0, start))
      .filter(({ field, id, text }) => !NO_PART.has(field) && text.length >= SHORTEST && concepts.has(`${field}:${id}`))
    const before = tokens.filter(({ end }) => end <= start)
    if (before.some((token) => !values.some((value) => holds(value, token)))) return 'more'
    const apart = values.filter((value, at) => values.findIndex((other) => holds(other, value)) === at)
    return [
      ...apart.map((value) => ({ field: value.field, value: value.id, span: { start: value.start, end: value.end } })),
      { field: 'category', value: head.id, span: { start, end: name.length } },
    ]
  }
  return undefined
}

const holds = (whole: Span, part: Span): boolean => whole.start <= part.start && part.end <= whole.end
