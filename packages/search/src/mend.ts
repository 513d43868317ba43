import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { isBareWish, isFiller } from './empty-words.js'
import { mendHan } from './han-slips.js'
import { charactersSaid, wordsSaid, wordsSaidNearly, wordsWithInitials } from './pinyin-guess.js'
import type { QueryPart } from './query-words.js'
import { splitOf } from './split-words.js'
import { mendTypo } from './typo.js'

/** A part that no product holds, as it is answered. */
export interface Mended {
  /** What stands in its place in the query as it is answered. */
  readonly text: string
  readonly others: readonly Alternative[]
}

/** The rarity of all its terms together; 0 for a value. */
function rarityOf(data: IndexReader, { terms }: Alternative): number {
  return terms.reduce((sum, term) => sum + data.rarity(term), 0)
}

interface Guess {
  readonly kind: 'pinyin' | 'typo' | 'split' | 'sound' | 'shape'
  readonly text: string
  readonly share: number
}

/** What a guess counts at most, beside the words themselves. */
const SURE = 0.9
const LIKELY = 0.6
/** Each further guess counts so much of the one before. */
const NEXT = 0.6
const MOST_CHARACTERS = 3
const SHORTEST_WORD = 4
/** So many letters that are pinyin by accident are rare. */
const CLEAR_PINYIN = 6

/** What a part that no product holds may mean; undefined where nothing is near to it. Never longer than its words. */
export function mendPart(data: IndexReader, part: QueryPart): Mended | undefined {
  const guesses = guessesOf(data, part)
  const written = part.text.toLowerCase()
  const ways = guesses.map(({ kind, text, share }) => waysToHold(data, text, `${kind}:${written}→${text}`, share))
  // A rarer word would count more than a likelier one.
  const most = Math.max(0, ...(ways[0] ?? []).map((way) => rarityOf(data, way)))
  const others = ways.flat().map((way) => {
    const rarity = rarityOf(data, way)
    return most > 0 && rarity > most ? { ...way, share: Math.max(1, Math.floor((way.share * most) / rarity)) } : way
  })
  return others.length > 0 ? { text: guesses[0].text, others } : undefined
}

function guessesOf(data: IndexReader, { tokens, spelled }: QueryPart): Guess[] {
  if (spelled) return inOrder('pinyin', spelled, SURE)
  if (tokens.every(({ kind }) => kind === 'han')) {
    const found = mendHan(
      data,
      tokens.map(({ norm }) => norm),
    )
    return found.map(({ kind, text }, at) => ({ kind, text, share: SURE * NEXT ** at }))
  }
  const [token] = tokens
  return tokens.length === 1 && token.kind === 'word' ? guessesOfWord(data, token.norm) : []
}

/**
 * The first that finds anything: exact pinyin, then slips of the fingers, then pinyin that is less sure. In a Chinese
 * catalogue all pinyin goes first but its initials in words of four letters and more: "mian" is 棉 there sooner than a brand
 * that is one letter away. Elsewhere short pinyin goes last: "mama" is a slip there sooner than 妈妈.
 */
function guessesOfWord(data: IndexReader, word: string): Guess[] {
  if (isFiller(word) || isBareWish(word)) return []
  const letters = /^[a-z']{2,30}$/.test(word) ? word.replaceAll("'", '') : ''
  const exactly = () => inOrder('pinyin', wordsSaid(data, letters), SURE)
  const nearly = () => inOrder('pinyin', wordsSaidNearly(data, letters), LIKELY)
  const characters = () => inOrder('pinyin', charactersSaid(data, letters, MOST_CHARACTERS), LIKELY)
  const initials = () => inOrder('pinyin', wordsWithInitials(data, letters), LIKELY)
  const spelling = () => slipsOf(data, word)
  const ways =
    data.language === 'zh'
      ? letters.length < SHORTEST_WORD
        ? [exactly, characters, initials, spelling]
        : [exactly, nearly, characters, spelling, initials]
      : letters.length < CLEAR_PINYIN
        ? [spelling, exactly, nearly, characters, initials]
        : [exactly, spelling, nearly, initials]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

function inOrder(kind: Guess['kind'], texts: readonly string[], share: number): Guess[] {
  return texts.map((text, at) => ({ kind, text, share: share * NEXT ** at }))
}

/**
 * Slips of the fingers: two words of three letters or more that titles hold side by side go before a typo, shorter ones
 * behind a typo of one edit.
 */
function slipsOf(data: IndexReader, word: string): Guess[] {
  const split = splitOf(data, word)
  const asSplit = (text: string): Guess => ({ kind: 'split', text, share: SURE })
  if (split?.isLong) return [asSplit(split.text)]
  const likely = word.length < SHORTEST_WORD ? likelihoodOfShort : likelihood
  const typos = mendTypo(data.spellings.shapes, word, (known) => likely(data, known))
  if (split && typos[0]?.edits !== 1) return [asSplit(split.text)]
  return typos.map(({ word, share }) => ({ kind: 'typo', text: word, share: SURE * share }))
}

/** A word that names something of shopping is meant sooner than one of running text: "dres" is a dress, not "does". */
const MEANING = 1_000

/** One that lacks a letter of four is only forgiven where it then names something: there is too much that short words may be. */
function likelihoodOfShort(data: IndexReader, word: string): number {
  const likely = likelihood(data, word)
  return likely >= MEANING ? likely : 0
}

function likelihood(data: IndexReader, word: string): number {
  const products = data.productsWith(data.vocabulary.findSurface(word))
  return products > 0 && data.lexicon.mentions(word).length > 0 ? products * MEANING : products
}
