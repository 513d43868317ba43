import { type Lexicon, normalize, readAloud, readingsOf, soundKey } from '@elmo-chat/language'
import type { Vocabulary } from './vocabulary.js'
import type { WordList } from './word-list.js'

/** A Han word and how it is said. */
export interface SpokenWord {
  readonly word: string
  readonly characters: readonly string[]
  readonly syllables: readonly string[]
  /** The syllables written together. */
  readonly pinyin: string
  readonly initials: string
}

const LONGEST_WORD = 8
const BATCH = 64
const LONGEST_SYLLABLE = 6
const MOST_WAYS = 8
/** So many characters of one sound are tried. */
const MOST_HOMOPHONES = 40

/**
 * How the Han words that can be asked for are said: the catalogue's own words and the lexicon's names by their pinyin, its
 * initials, near sounds, first and last character; and the catalogue's characters by syllable. It reads on where the lists
 * have grown, so that it is never built anew.
 *
 * Cost   some 3 µs to read a word, once; memory about 500 bytes a word.
 */
export class Sounds {
  private readonly known = new Set<string>()
  private readonly byPinyin = new Map<string, SpokenWord[]>()
  private readonly bySound = new Map<string, SpokenWord[]>()
  private readonly byInitials = new Map<string, SpokenWord[]>()
  private readonly byFirst = new Map<string, SpokenWord[]>()
  private readonly byLast = new Map<string, SpokenWord[]>()
  private readonly byLetter = new Map<string, SpokenWord[]>()
  private readonly characters = new Map<string, string[]>()
  private readonly names: readonly string[]
  private readonly read = { names: 0, words: 0, characters: 0 }

  constructor(
    lexicon: Lexicon,
    private readonly dictionary: WordList,
    private readonly vocabulary: Vocabulary,
  ) {
    this.names = lexicon.concepts.flatMap(({ zh }) => zh)
  }

  /** Reads so many of the words and characters that are new, and tells whether more are waiting. */
  catchUp(most = Number.POSITIVE_INFINITY): boolean {
    const { read, names, dictionary, vocabulary } = this
    const end = (list: readonly string[], from: number) => Math.min(list.length, from + most)
    read.names = this.addAll(names, read.names, end(names, read.names))
    read.words = this.addAll(dictionary.words, read.words, end(dictionary.words, read.words))
    const { characterList } = vocabulary
    for (const last = end(characterList, read.characters); read.characters < last; read.characters++) {
      this.addCharacter(characterList[read.characters])
    }
    return read.names < names.length || read.words < dictionary.words.length || read.characters < characterList.length
  }

  /** The words that are said exactly so. */
  said(pinyin: string): readonly SpokenWord[] {
    return this.byPinyin.get(pinyin) ?? NONE
  }

  /** The words that are said so, also with sounds that are often mixed up. */
  sounding(pinyin: string): readonly SpokenWord[] {
    return this.bySound.get(soundKey(pinyin)) ?? NONE
  }

  withInitials(initials: string): readonly SpokenWord[] {
    return this.byInitials.get(initials) ?? NONE
  }

  /** The words whose pinyin, or its initials, begin so. */
  beginning(letters: string): SpokenWord[] {
    return (this.byLetter.get(letters[0]) ?? NONE).filter(
      ({ pinyin, initials }) => pinyin.startsWith(letters) || initials.startsWith(letters),
    )
  }

  /** The words that differ in one character, or in two neighbours that changed places, and have at least three. */
  near(characters: readonly string[]): SpokenWord[] {
    if (characters.length < 3) return []
    const found = new Set<SpokenWord>()
    for (const word of this.byFirst.get(characters[0]) ?? NONE)
      if (isOneSlip(word.characters, characters)) found.add(word)
    for (const word of this.byLast.get(characters.at(-1)!) ?? NONE) {
      if (isOneSlip(word.characters, characters)) found.add(word)
    }
    return [...found]
  }

  /** The words that a mixture of Han characters and pinyin means: 连, yi, 裙. */
  mixed(pieces: readonly string[]): SpokenWord[] {
    const first = pieces[0]
    const among = isHan(first) ? this.byFirst.get(first) : this.byLetter.get(first[0])
    return (among ?? NONE).filter((word) => isMixture(word, pieces, 0, 0))
  }

  /** The catalogue's characters that are said so. */
  saying(syllable: string): readonly string[] {
    return this.characters.get(syllable) ?? NO_CHARACTERS
  }

  private addAll(list: readonly string[], start: number, end: number): number {
    for (let at = start; at < end; at += BATCH) {
      const fresh: string[] = []
      for (const written of list.slice(at, Math.min(end, at + BATCH))) {
        const word = normalize(written)
        if (word.length < 2 || word.length > LONGEST_WORD || this.known.has(word) || !HAN.test(word)) continue
        this.known.add(word)
        fresh.push(word)
      }
      for (const [place, syllables] of readAloud(fresh).entries()) this.addWord(fresh[place], syllables)
    }
    return end
  }

  private addWord(word: string, syllables: readonly string[]): void {
    const characters = [...word]
    const initials = syllables.map((syllable) => syllable[0]).join('')
    const spoken = { word, characters, syllables, pinyin: syllables.join(''), initials }
    push(this.byPinyin, spoken.pinyin, spoken)
    push(this.bySound, soundKey(spoken.pinyin), spoken)
    push(this.byInitials, initials, spoken)
    push(this.byFirst, characters[0], spoken)
    push(this.byLast, characters.at(-1)!, spoken)
    push(this.byLetter, initials[0], spoken)
  }

  private addCharacter(character: string): void {
    for (const syllable of readingsOf(character)) {
      const same = this.characters.get(syllable)
      if (!same) this.characters.set(syllable, [character])
      else if (same.length < MOST_HOMOPHONES) same.push(character)
    }
  }
}

const HAN = /\p{Script=Han}/u
const NONE: readonly SpokenWord[] = []
const NO_CHARACTERS: readonly string[] = []

export function isHan(text: string): boolean {
  return HAN.test(text)
}

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

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function isOneSlip(known: readonly string[], typed: readonly string[]): boolean {
  if (known.length !== typed.length) return false
  const differing: number[] = []
  for (let at = 0; at < known.length; at++) if (known[at] !== typed[at]) differing.push(at)
  if (differing.length === 1) return true
  const [first, second] = differing
  return (
    differing.length === 2 && second === first + 1 && known[first] === typed[second] && known[second] === typed[first]
  )
}

/** Whether pieces from one place on spell the characters from another on, Latin ones by syllables or initials. */
function isMixture(word: SpokenWord, pieces: readonly string[], piece: number, character: number): boolean {
  if (piece === pieces.length) return character === word.characters.length
  const written = pieces[piece]
  if (character === word.characters.length) return false
  if (isHan(written)) {
    return word.characters[character] === written && isMixture(word, pieces, piece + 1, character + 1)
  }
  return spells(word, written, character, (next) => isMixture(word, pieces, piece + 1, next))
}

function spells(word: SpokenWord, letters: string, character: number, goOn: (character: number) => boolean): boolean {
  if (letters === '') return goOn(character)
  const syllable = word.syllables[character]
  if (syllable === undefined) return false
  if (letters.startsWith(syllable) && spells(word, letters.slice(syllable.length), character + 1, goOn)) return true
  return letters[0] === syllable[0] && spells(word, letters.slice(1), character + 1, goOn)
}
