import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { isFiller } from './empty-words.js'
import { wordTerm } from './read-words.js'
import { Remembered } from './remembered.js'

/** A word as two that titles hold side by side. */
export interface Split {
  readonly text: string
  /** About how many titles do. */
  readonly titles: number
  /** Whether both have three letters or more. */
  readonly isLong: boolean
}

const SHORTEST = 4
const LONGEST = 30
const SHORTEST_PART = 3
/** A short part must be a word of its own, a letter in so many titles, or stand in titles mostly beside the other part. */
const LETTER_TITLES = 3
const MOSTLY = 0.5
const SPLIT_SHARE = 0.95

/**
 * The two words that a word was likeliest put together from: those that more than `least` titles hold side by side, of
 * three letters or more where there are such.
 */
export function splitOf(data: IndexReader, word: string, least = 0): Split | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined
  return splits.find(data, `${least} ${word}`, () => findSplit(data, word, least))
}

const splits = new Remembered<Split | undefined>(10_000)

function findSplit(data: IndexReader, word: string, least: number): Split | undefined {
  let best: Split | undefined
  for (let at = 1; at < word.length; at++) {
    const isLong = at >= SHORTEST_PART && word.length - at >= SHORTEST_PART
    if (best?.isLong && !isLong) continue
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (isFiller(first) || isFiller(second)) continue
    const before = wordTerm(data.vocabulary, first)
    if (data.productsWith(before) <= least) continue
    const behind = wordTerm(data.vocabulary, second)
    if (data.productsWith(behind) <= least) continue
    const titles = data.titlesSideBySide(before, behind)
    if (titles <= least || (best && best.isLong === isLong && best.titles >= titles)) continue
    const mayStand = (part: string, term: number) =>
      part.length >= SHORTEST_PART ||
      (part.length === 1 && titles >= LETTER_TITLES) ||
      titles >= MOSTLY * data.productsWith(term) ||
      isNamed(data, part)
    if (!isLong && !(mayStand(first, before) && mayStand(second, behind))) continue
    best = { text: `${first} ${second}`, titles, isLong }
  }
  return best
}

/** A word that products hold, as two where more titles write it so. */
export function writtenApart(data: IndexReader, word: string, products: number): Alternative[] {
  const split = splitOf(data, word, products)
  if (!split) return []
  return waysToHold(data, split.text, `split:${word}→${split.text}`, SPLIT_SHARE).filter(({ tag }) => tag === null)
}

/** A unit, or what the lexicon knows by these letters. */
function isNamed({ lexicon }: IndexReader, part: string): boolean {
  return lexicon.resolve('unit', part) !== undefined || lexicon.mentions(part).some(({ end }) => end === part.length)
}
