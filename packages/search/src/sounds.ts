import { type Lexicon, readingsOf } from '@elmo-chat/language'
import type { Dictionary } from './dictionary.js'
import { type SpokenWord, SpokenWords } from './spoken-words.js'
import type { Vocabulary } from './vocabulary.js'

const LONGEST_SYLLABLE = 6
const MOST_WAYS = 8

/** A lexicon's names, read once for all catalogues. */
const names = new WeakMap<Lexicon, SpokenWords>()

/**
 * How the Han words that can be asked for are said: the catalogue's own words, the lexicon's names, and the catalogue's
 * characters by syllable. It reads on where the lists have grown, so that it is never built anew.
 */
export class Sounds {
  private readonly lists: readonly SpokenWords[]
  private readonly characters = new Map<string, string[]>()
  private read = 0

  constructor(
    lexicon: Lexicon,
    dictionary: Dictionary,
    private readonly vocabulary: Vocabulary,
  ) {
    let named = names.get(lexicon)
    if (!named) {
      named = new SpokenWords(lexicon.concepts.flatMap(({ zh }) => zh))
      names.set(lexicon, named)
    }
    this.lists = [named, new SpokenWords(dictionary.words)]
  }

  /** Reads so many of the words and characters that are new, and tells whether more are waiting. */
  catchUp(most: number): boolean {
    const { characterList } = this.vocabulary
    const end = Math.min(characterList.length, this.read + most)
    for (; this.read < end; this.read++) this.addCharacter(characterList[this.read])
    const waiting = this.lists.map((list) => list.catchUp(most))
    return this.read < characterList.length || waiting.includes(true)
  }

  /** What both lists of words give, each word once. */
  words(find: (list: SpokenWords) => readonly SpokenWord[]): readonly SpokenWord[] {
    const [named, own] = this.lists.map(find)
    if (named.length === 0 || own.length === 0) return named.length === 0 ? own : named
    const known = new Set(named.map(({ word }) => word))
    return [...named, ...own.filter(({ word }) => !known.has(word))]
  }

  /** The catalogue's characters that are said so. */
  saying(syllable: string): readonly string[] {
    return this.characters.get(syllable) ?? NO_CHARACTERS
  }

  private addCharacter(character: string): void {
    for (const syllable of readingsOf(character)) {
      const same = this.characters.get(syllable)
      if (!same) this.characters.set(syllable, [character])
      else same.push(character)
    }
  }
}

const NO_CHARACTERS: readonly string[] = []

/** The ways to read letters as syllables that some character has, at most 8, the fewest syllables first. */
export function splitSyllables(sounds: Sounds, letters: string): string[][] {
  const ways: string[][] = []
  const deadEnds = new Set<number>()
  const walk = (at: number, before: readonly string[]) => {
    const found = ways.length
    if (at === letters.length) ways.push([...before])
    for (
      let length = Math.min(LONGEST_SYLLABLE, letters.length - at);
      length > 0 && ways.length < MOST_WAYS;
      length--
    ) {
      const syllable = letters.slice(at, at + length)
      if (deadEnds.has(at + length) || sounds.saying(syllable).length === 0) continue
      walk(at + length, [...before, syllable])
    }
    if (ways.length === found) deadEnds.add(at)
  }
  walk(0, [])
  return ways.sort((a, b) => a.length - b.length)
}
