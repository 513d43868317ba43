import { productsHolding } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { mostHeld } from './pinyin-runs.js'
import { splitSyllables } from './sounds.js'

const LONGEST = 30
const LONGEST_INITIALS = 6
const MOST_TRIED = 300
const MOST_SYLLABLES = 8
/** So many characters of one sound are tried. */
const MOST_HOMOPHONES = 30
/** A pair of characters that stands nowhere is as unlikely as so many powers of e. */
const UNSEEN = 6

/** The Han words whose pinyin the letters are exactly. */
export function wordsSaid(data: IndexReader, letters: string): string[] {
  return mostHeld(
    data,
    data.spellings.sounds.words((list) => list.said(letters)),
  )
}

/** The Han words whose pinyin the letters nearly are: with sounds mixed up, or as one word behind the other. */
export function wordsSaidNearly(data: IndexReader, letters: string): string[] {
  if (letters.length < 4 || letters.length > LONGEST) return []
  const near =
    letters.length >= 5
      ? mostHeld(
          data,
          data.spellings.sounds.words((list) => list.sounding(letters)),
        )
      : []
  if (near.length > 0) return near
  const several = asSeveralWords(data, letters) ?? asCharacters(data, letters)
  return several === undefined ? [] : [several]
}

/** The Han words whose initials the letters are; only words that products hold, since so few letters mean so much. */
export function wordsWithInitials(data: IndexReader, letters: string): string[] {
  if (letters.length < 2 || letters.length > LONGEST_INITIALS) return []
  const words = data.spellings.sounds.words((list) => list.withInitials(letters)).slice(0, MOST_TRIED)
  return mostHeld(
    data,
    words.filter(({ word }) => productsHolding(data, word) > 0),
  )
}

/** The characters that one syllable may mean, those that the most products hold first. */
export function charactersSaid(data: IndexReader, syllable: string, most: number): string[] {
  const { spellings, vocabulary, productsWith } = data
  return spellings.sounds
    .saying(syllable)
    .map((character) => ({ character, products: productsWith(vocabulary.find(character)) }))
    .filter(({ products }) => products > 0)
    .sort((a, b) => b.products - a.products || (a.character < b.character ? -1 : 1))
    .slice(0, most)
    .map(({ character }) => character)
}

/** Words of the catalogue one behind the other, as few as will do: hongselianyiqun. */
function asSeveralWords(data: IndexReader, letters: string): string | undefined {
  const best: ({ words: number; text: string } | undefined)[] = [{ words: 0, text: '' }]
  for (let end = 2; end <= letters.length; end++) {
    for (let start = Math.max(0, end - 20); start <= end - 2; start++) {
      const before = best[start]
      if (!before || (best[end]?.words ?? Number.POSITIVE_INFINITY) <= before.words + 1) continue
      const pinyin = letters.slice(start, end)
      const said = data.spellings.sounds.words((list) => list.said(pinyin))
      const [word] = said.length === 0 ? [] : mostHeld(data, said)
      if (word !== undefined) best[end] = { words: before.words + 1, text: before.text + word }
    }
  }
  return best[letters.length]?.text
}

/** Characters that stand beside each other in the catalogue, the likeliest sequence. Source: Viterbi, 1967. */
function asCharacters(data: IndexReader, letters: string): string | undefined {
  let best: { text: string; score: number } | undefined
  for (const syllables of splitSyllables(data.spellings.sounds, letters)) {
    if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) continue
    const found = likeliest(data, syllables)
    if (productsHolding(data, found.text) > 0 && found.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = found
  }
  return best?.text
}

function likeliest(data: IndexReader, syllables: readonly string[]): { text: string; score: number } {
  const { vocabulary, productsWith } = data
  let ways = [{ last: '', text: '', score: 0 }]
  for (const [at, syllable] of syllables.entries()) {
    ways = charactersSaid(data, syllable, MOST_HOMOPHONES).map((character) => {
      let [text, score] = ['', Number.NEGATIVE_INFINITY]
      for (const before of ways) {
        const products = at === 0 ? 1 : productsWith(vocabulary.findPair(before.last, character))
        const sum = before.score + (products > 0 ? Math.log1p(products) : -UNSEEN)
        if (sum > score) [text, score] = [before.text + character, sum]
      }
      return { last: character, text, score }
    })
  }
  return ways.reduce((one, other) => (other.score > one.score ? other : one), { text: '', score: -UNSEEN })
}
