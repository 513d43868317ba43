import { mendHanSpelling } from './han-spelling.js'
import { isOneSlip } from './one-slip.js'
import { phrases } from './phrases.js'
import { isKnownWord, type Vocabulary } from './vocabulary.js'

/** Shorter words have too many neighbors to be read as slips of one another. */
const SHORTEST = 5
/** Words of one utterance that are looked at: a long text is a story, not a slip. */
const MOST = 24
const WORD = /(?<![\p{L}\d'-])[a-z]{5,24}(?![\p{L}\d'-])/giu

const ENGLISH = new Set([...phrases.functionWords.en, ...phrases.commonWords].flatMap((line) => line.split(' ')))

/** A text with its slips mended. */
export interface Spelled {
  readonly text: string
  /** The words that stand in the place of others. */
  readonly mended: readonly string[]
}

/**
 * Mends words that nobody here knows and that are one slip away from exactly one thing, color or other value that the shop
 * has: a slip of the keyboard ("red dreses" to "red dresses"), or a character that sounds the same (羽绒福 to 羽绒服). What
 * could be two different things stays as it is.
 *
 * Cost   one pass over the shop's words for each unknown Latin word; a few look-ups for each unknown pair of Han characters.
 */
export function mendSpelling(text: string, vocabulary: Vocabulary): Spelled {
  if (last?.text !== text || last.vocabulary !== vocabulary) {
    last = { text, vocabulary, spelled: mend(text, vocabulary) }
  }
  return last.spelled
}

/** The last text: a search looks up the same words that it understands. */
let last: { readonly text: string; readonly vocabulary: Vocabulary; readonly spelled: Spelled } | undefined

function mend(text: string, vocabulary: Vocabulary): Spelled {
  let looked = 0
  const mended: string[] = []
  const latin = text.replace(WORD, (written) => {
    const word = written.toLowerCase()
    if (looked >= MOST || isRight(word, vocabulary)) return written
    looked++
    const meant = nearest(word, wordsOf(vocabulary))
    if (meant !== undefined) mended.push(meant)
    return meant ?? written
  })
  const han = mendHanSpelling(latin, vocabulary)
  return { text: han.text, mended: [...mended, ...han.mended] }
}

/** A word that is known, or an ending away from one: "largest", "walking". */
function isRight(word: string, vocabulary: Vocabulary): boolean {
  const isWord = (one: string) => ENGLISH.has(one) || isKnownWord(one, vocabulary)
  const [, stem] = /^(.{3,}?)(?:e?r|e?st|ing|e?d|ly|s)$/.exec(word) ?? []
  return isWord(word) || (stem !== undefined && (isWord(stem) || isWord(`${stem}e`)))
}

function nearest(word: string, words: WordsByLetter): string | undefined {
  const near = (words.get(word[0]) ?? []).filter(([known]) => isOneSlip(word, known))
  const meanings = new Set(near.map(([, meaning]) => meaning))
  if (meanings.size !== 1) return undefined
  // "Dreses" was to be the plural.
  return near.map(([known]) => known).find((known) => known.slice(-2) === word.slice(-2)) ?? near[0][0]
}

/** Words with what each means, by their first letter, which a slip leaves right. */
type WordsByLetter = ReadonlyMap<string, readonly (readonly [word: string, meaning: string])[]>

const byVocabulary = new WeakMap<Vocabulary, WordsByLetter>()

/** English words for what the shop has, with the concept that each means. */
function wordsOf(vocabulary: Vocabulary): WordsByLetter {
  const known = byVocabulary.get(vocabulary)
  if (known) return known
  const { concepts } = vocabulary.lexicon
  const words = new Map<string, string>()
  for (const { field, id, en } of concepts) {
    if ((vocabulary.concepts.get(`${field}:${id}`) ?? 0) === 0) continue
    for (const form of en)
      for (const word of form.toLowerCase().split(/[^a-z]+/))
        if (word.length >= SHORTEST)
          for (const one of [word, severalOf(word)]) if (!words.has(one)) words.set(one, stemOf(word))
  }
  const byLetter = new Map<string, (readonly [string, string])[]>()
  for (const entry of words) {
    const known = byLetter.get(entry[0][0])
    if (known) known.push(entry)
    else byLetter.set(entry[0][0], [entry])
  }
  byVocabulary.set(vocabulary, byLetter)
  return byLetter
}

/** The singular and the plural are one meaning. */
const stemOf = (word: string) => word.replace(/(?<=ss|x|ch|sh)es$|(?<!s)s$/, '')

const severalOf = (word: string) =>
  /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`
