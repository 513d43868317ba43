import { HAN_NUMERAL, readAloud, readingsOf, type Span } from '@elmo-chat/language'
import { fold } from './fold.js'
import { HAN_FUNCTION_WORDS } from './han-function-words.js'
import { phrases } from './phrases.js'
import type { Spelled } from './spelling.js'
import type { Vocabulary } from './vocabulary.js'

/** Names of two characters have too many neighbors: what is meant by them is left to the search, which knows how often. */
const SHORTEST = 3
const LONGEST = 6
/** So many places of one text are looked at. */
const MOST_PLACES = 24
const HAN_RUN = /\p{Script=Han}{3,}/gu

const EDGES = phrases.functionWords.zhEdges.join('|')
/** Counting words stand before what is counted. */
const WORDS_BEFORE = new RegExp(
  `(?:${HAN_FUNCTION_WORDS}|${EDGES}|[件条双套只台部本支瓶盒包顶种样张把副份箱袋罐款])$`,
  'u',
)
const WORDS_BEHIND = new RegExp(`^(?:${HAN_FUNCTION_WORDS}|${EDGES}|送)`, 'u')
const NUMERAL = new RegExp(`^${HAN_NUMERAL}$`, 'u')

/**
 * Puts a name of the shop's things in the place of what is that name but for one character that sounds the same. It must
 * stand by itself: between other names, words of grammar and the ends of the run.
 */
export function mendHanSpelling(text: string, vocabulary: Vocabulary): Spelled {
  const folded = fold(text)
  const mended: string[] = []
  let left = MOST_PLACES
  let whole = text
  for (const { 0: run, index } of folded.matchAll(HAN_RUN)) {
    for (let at = 0; at < run.length && left > 0; at++) {
      if (!isStrange(run, at, vocabulary)) continue
      left--
      const found = nameAt(run, at, vocabulary)
      if (!found) continue
      const start = index + found.start
      whole = whole.slice(0, start) + found.name + whole.slice(start + found.name.length)
      mended.push(found.name)
      at = found.start + found.name.length - 1
    }
  }
  return { text: whole, mended }
}

/** Whether the shop writes a character beside neither of those that it stands between. */
function isStrange(run: string, at: number, { words }: Vocabulary): boolean {
  const isKnown = (start: number) => start >= 0 && start + 2 <= run.length && words.has(run.slice(start, start + 2))
  return !isKnown(at - 1) && !isKnown(at)
}

interface Place extends Span {
  readonly name: string
}

/** The longest name that the characters around a place are but for the one there; undefined where they could be several. */
function nameAt(run: string, at: number, vocabulary: Vocabulary): Place | undefined {
  const names = namesOf(vocabulary)
  for (let length = Math.min(LONGEST, run.length); length >= SHORTEST; length--) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= run.length; start++) {
      const span = { start, end: start + length }
      const near = names.get(masked(run.slice(start, span.end), at - start))
      const alike = near?.filter((name) => soundsAlike(name, at - start, run[at])) ?? []
      if (alike.length === 0 || !standsAlone(run, span, at, vocabulary)) continue
      return new Set(alike.map(({ meaning }) => meaning)).size === 1 ? { ...span, name: alike[0].name } : undefined
    }
  }
  return undefined
}

/** Whether a character sounds as that of a name does, and no number stands for another. */
function soundsAlike(name: Name, at: number, written: string): boolean {
  if (NUMERAL.test(written)) return false
  name.syllables ??= readAloud([name.name])[0]
  return readingsOf(written).includes(name.syllables[at])
}

/** Whether other names hold neither the strange character nor what is on both sides of an end, and words end and begin there. */
function standsAlone(run: string, { start, end }: Span, strange: number, { lexicon }: Vocabulary): boolean {
  const mentions = lexicon.mentions(run).filter((one) => one.start < end && one.end > start)
  if (mentions.some((one) => one.start < start || one.end > end || (one.start <= strange && strange < one.end)))
    return false
  const before = run.slice(0, start)
  const behind = run.slice(end)
  const isNamed = (text: string, ends: boolean) =>
    lexicon.mentions(text).some((one) => (ends ? one.end === text.length : one.start === 0))
  return (
    (before === '' || WORDS_BEFORE.test(before) || isNamed(before, true)) &&
    (behind === '' || WORDS_BEHIND.test(behind) || isNamed(behind, false))
  )
}

interface Name {
  readonly name: string
  readonly meaning: string
  /** Read on first use: looking words up costs more than all else here. */
  syllables?: readonly string[]
}

/** Names by what is left of them without one character. */
type Names = ReadonlyMap<string, readonly Name[]>

const byVocabulary = new WeakMap<Vocabulary, Names>()

const masked = (name: string, at: number) => `${name.slice(0, at)}_${name.slice(at + 1)}`

/** Chinese names of what the shop has. */
function namesOf(vocabulary: Vocabulary): Names {
  let names = byVocabulary.get(vocabulary)
  if (names) return names
  const found = new Map<string, Name[]>()
  for (const { field, id, zh } of vocabulary.lexicon.concepts) {
    if ((vocabulary.concepts.get(`${field}:${id}`) ?? 0) === 0) continue
    for (const name of zh) {
      if (!/^\p{Script=Han}+$/u.test(name) || name.length < SHORTEST || name.length > LONGEST) continue
      const known: Name = { name, meaning: `${field}:${id}` }
      for (let at = 0; at < name.length; at++) {
        const key = masked(name, at)
        found.set(key, [...(found.get(key) ?? []), known])
      }
    }
  }
  names = found
  byVocabulary.set(vocabulary, names)
  return names
}
