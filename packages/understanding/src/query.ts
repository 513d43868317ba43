import type { Span } from '@elmo-chat/language'
import { HAN_FUNCTION_WORDS } from './han-function-words.js'
import { denies, openNegators } from './negation.js'
import { isOneSlip } from './one-slip.js'
import { phrases } from './phrases.js'
import type { Reading, Wish } from './reading.js'
import { isKnownWord } from './vocabulary.js'

const ENGLISH = new Set(phrases.functionWords.en.flatMap((line) => line.split(' ')))
/** Shorter words have too many neighbors to be read as slips of one another. */
const SLIPS_FROM = 6
const LONG_FUNCTION_WORDS = [...ENGLISH].filter((word) => word.length >= SLIPS_FROM)
const CHINESE = new RegExp(HAN_FUNCTION_WORDS, 'gu')
const EDGES = new Set(phrases.functionWords.zhEdges)

const STORY_WISHES = 3
const STORY_WORDS = 5

export interface QueryReading {
  readonly query: string
  readonly unknown: readonly string[]
}

/**
 * The content words that nothing else explained, in order, and which of them the catalogue does not know. A denied word
 * that is no constraint ("without hood") is no search word: it is told as unknown.
 */
export function readQuery(reading: Reading, wishes: readonly Wish[]): QueryReading {
  const negators = openNegators(reading)
  const words = new Set<string>()
  const denied = new Set<string>()
  for (const run of freeRuns(reading)) {
    const into = negators.some((negator) => denies(reading, negator, run)) ? denied : words
    for (const word of contentWords(reading, run)) if (!isSaid(word, wishes) && !isAgeOf(word, wishes)) into.add(word)
  }
  // A long story around several wishes is no wish itself.
  if (wishes.length >= STORY_WISHES && words.size >= STORY_WORDS) return { query: '', unknown: [...denied] }
  const unknown = [...words].filter((word) => !/^\d/.test(word) && !isKnownWord(word, reading.vocabulary))
  return { query: [...words].join(' '), unknown: [...unknown, ...denied] }
}

/** Stretches of unclaimed tokens: Han runs together, words one by one. */
function freeRuns(reading: Reading): (Span & { readonly isHan: boolean })[] {
  const runs: (Span & { isHan: boolean })[] = []
  for (const token of reading.tokens) {
    if (!reading.isFree(token)) continue
    // "1.5米" is one search word.
    const quantity = reading.quantities.find(
      ({ start, end, unit }) => unit !== null && start <= token.start && token.end <= end,
    )
    if (quantity) {
      if (token.start === quantity.start) runs.push({ start: quantity.start, end: quantity.end, isHan: false })
      continue
    }
    const last = runs.at(-1)
    const isHan = token.kind === 'han'
    if (last && last.end === token.start && ((isHan && last.isHan) || (!isHan && !last.isHan)))
      runs[runs.length - 1] = { ...last, end: token.end }
    else runs.push({ start: token.start, end: token.end, isHan })
  }
  return runs
}

function contentWords(reading: Reading, run: Span & { readonly isHan: boolean }): string[] {
  const written = reading.low.slice(run.start, run.end)
  if (!run.isHan) return isEmptyWord(written, reading) ? [] : [written]
  return written
    .replace(CHINESE, ' ')
    .split(' ')
    .map((word) => trimmed(word, reading))
    .filter((word) => word.length > 1)
}

const isEmptyWord = (written: string, { vocabulary }: Reading): boolean =>
  ENGLISH.has(written) ||
  /^(?:[a-z]|\d{1,2})$/.test(written) ||
  (isSlipOfFunctionWord(written) && !isKnownWord(written, vocabulary))

/** Whether a word is one slip of the keyboard away from a function word: "somthing", "lookign". */
function isSlipOfFunctionWord(written: string): boolean {
  if (written.length < SLIPS_FROM || !/^[a-z]+$/.test(written)) return false
  return LONG_FUNCTION_WORDS.some((word) => isOneSlip(written, word))
}

/** Takes function characters off the ends, unless the catalogue has the whole as a word. */
function trimmed(word: string, { vocabulary }: Reading): string {
  let from = 0
  let to = word.length
  while (to - from > 1 && EDGES.has(word[from]) && !vocabulary.words.has(word.slice(from, to))) from++
  while (to - from > 1 && EDGES.has(word[to - 1]) && !vocabulary.words.has(word.slice(from, to))) to--
  return word.slice(from, to)
}

/** Beside whom it is for, an age is no search word: 送5岁孩子的礼物. */
const isAgeOf = (word: string, wishes: readonly Wish[]): boolean =>
  /^\d{1,2} ?周?岁$/.test(word) && wishes.some(({ field, op }) => field === 'audience' && op === 'is')

const isSaid = (word: string, wishes: readonly Wish[]): boolean =>
  wishes.some((wish) => wish.op === 'is' && wish.text.toLowerCase() === word)
