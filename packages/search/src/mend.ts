import { type Alternative, waysToHold } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { mendHan } from './han-slips.js'
import { charactersSaid, wordsSaid, wordsSaidNearly, wordsWithInitials } from './pinyin-guess.js'
import type { QueryPart } from './query-words.js'
import { wordTerm } from './read-words.js'
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
const SHORTEST_SPLIT = 4

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
 * catalogue all pinyin goes first but its initials: "mian" is 棉 there sooner than a brand that is one letter away.
 */
function guessesOfWord(data: IndexReader, word: string): Guess[] {
  const letters = /^[a-z']{2,30}$/.test(word) ? word.replaceAll("'", '') : ''
  const isChinese = data.language === 'zh'
  const bySound = () => {
    const nearly = inOrder('pinyin', wordsSaidNearly(data, letters), LIKELY)
    return nearly.length > 0 ? nearly : inOrder('pinyin', charactersSaid(data, letters, MOST_CHARACTERS), LIKELY)
  }
  const bySpelling = () => {
    const split = splitOf(data, word)
    if (split?.isPhrase) return [split]
    const typos = typosOf(data, word)
    return typos.length > 0 || !split ? typos : [split]
  }
  const ways = [
    () => inOrder('pinyin', wordsSaid(data, letters), SURE),
    ...(isChinese ? [bySound, bySpelling] : [bySpelling, bySound]),
    () => inOrder('pinyin', wordsWithInitials(data, letters), LIKELY),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

function inOrder(kind: Guess['kind'], texts: readonly string[], share: number): Guess[] {
  return texts.map((text, at) => ({ kind, text, share: share * NEXT ** at }))
}

function typosOf(data: IndexReader, word: string): Guess[] {
  const found = mendTypo(data.spellings.shapes, word, (known) => likelihood(data, known))
  return found.map(({ word, share }) => ({ kind: 'typo', text: word, share: SURE * share }))
}

/** A word that names something of shopping is meant sooner than one of running text: "dres" is a dress, not "does". */
const MEANING = 1_000

function likelihood(data: IndexReader, word: string): number {
  const products = data.productsWith(data.vocabulary.findSurface(word))
  return products > 0 && data.lexicon.mentions(word).length > 0 ? products * MEANING : products
}

/**
 * Two known words that were written as one, and that some product holds together; those that stand side by side in a
 * title go first, then the pair of the commoner words.
 */
function splitOf(data: IndexReader, word: string): (Guess & { readonly isPhrase: boolean }) | undefined {
  if (word.length < SHORTEST_SPLIT) return undefined
  let best: { text: string; products: number; isPhrase: boolean } | undefined
  for (let at = 1; at < word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const [before, behind] = [wordTerm(data.vocabulary, first), wordTerm(data.vocabulary, second)]
    const products = Math.min(data.productsWith(before), data.productsWith(behind))
    const meeting = products > 0 ? data.meeting(before, behind) : null
    if (!meeting) continue
    const isPhrase = meeting === 'side by side'
    if (best && (best.isPhrase === isPhrase ? best.products >= products : best.isPhrase)) continue
    best = { text: `${first} ${second}`, products, isPhrase }
  }
  return best && { kind: 'split', text: best.text, share: SURE, isPhrase: best.isPhrase }
}
