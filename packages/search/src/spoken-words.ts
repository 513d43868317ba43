import { normalize, readAloud, soundKey } from '@elmo-chat/language'

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
const HAN = /\p{Script=Han}/u
const NONE: readonly SpokenWord[] = []

/**
 * Han words by their pinyin, its initials, near sounds, first and last character.
 *
 * Cost   some 3 µs to read a word; memory about 500 bytes a word.
 */
export class SpokenWords {
  private readonly known = new Set<string>()
  private readonly byPinyin = new Map<string, SpokenWord[]>()
  private readonly bySound = new Map<string, SpokenWord[]>()
  private readonly byInitials = new Map<string, SpokenWord[]>()
  private readonly byFirst = new Map<string, SpokenWord[]>()
  private readonly byLast = new Map<string, SpokenWord[]>()
  private readonly byLetter = new Map<string, SpokenWord[]>()
  private read = 0

  /** `list` may grow; what is taken in is never left out again. */
  constructor(private readonly list: readonly string[]) {}

  /** Reads so many of the words that are new, and tells whether more are waiting. */
  catchUp(most: number): boolean {
    const end = Math.min(this.list.length, this.read + most)
    for (; this.read < end; this.read = Math.min(end, this.read + BATCH)) {
      const fresh: string[] = []
      for (const written of this.list.slice(this.read, Math.min(end, this.read + BATCH))) {
        const word = normalize(written)
        if (word.length < 2 || word.length > LONGEST_WORD || this.known.has(word) || !isHan(word)) continue
        this.known.add(word)
        fresh.push(word)
      }
      for (const [place, syllables] of readAloud(fresh).entries()) this.add(fresh[place], syllables)
    }
    return this.read < this.list.length
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
  beginning(letters: string): readonly SpokenWord[] {
    return (this.byLetter.get(letters[0]) ?? NONE).filter(
      ({ pinyin, initials }) => pinyin.startsWith(letters) || initials.startsWith(letters),
    )
  }

  /** The words that differ in one character, or in two neighbours that changed places, and have at least three. */
  near(characters: readonly string[]): readonly SpokenWord[] {
    if (characters.length < 3) return NONE
    const first = this.byFirst.get(characters[0]) ?? NONE
    const last = this.byLast.get(characters[characters.length - 1]) ?? NONE
    return [...new Set([...first, ...last])].filter((word) => isOneSlip(word.characters, characters))
  }

  /** The words that a mixture of Han characters and pinyin means: 连, yi, 裙; or begins to mean. */
  mixed(pieces: readonly string[], isUnfinished = false): readonly SpokenWord[] {
    const first = pieces[0]
    const among = isHan(first) ? this.byFirst.get(first) : this.byLetter.get(first[0])
    return (among ?? NONE).filter((word) => isMixture(word, pieces, isUnfinished))
  }

  private add(word: string, syllables: readonly string[]): void {
    const characters = [...word]
    const initials = syllables.map((syllable) => syllable[0]).join('')
    const spoken = { word, characters, syllables, pinyin: syllables.join(''), initials }
    push(this.byPinyin, spoken.pinyin, spoken)
    push(this.bySound, soundKey(spoken.pinyin), spoken)
    push(this.byInitials, initials, spoken)
    push(this.byFirst, characters[0], spoken)
    push(this.byLast, characters[characters.length - 1], spoken)
    push(this.byLetter, initials[0], spoken)
  }
}

export function isHan(text: string): boolean {
  return HAN.test(text)
}

function push(lists: Map<string, SpokenWord[]>, key: string, word: SpokenWord): void {
  const list = lists.get(key)
  if (list) list.push(word)
  else lists.set(key, [word])
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

/** Whether the pieces spell the characters one after the other, Latin ones by syllables or initials. */
function isMixture(word: SpokenWord, pieces: readonly string[], isUnfinished: boolean): boolean {
  const { characters, syllables } = word
  const fits = (piece: number, character: number): boolean => {
    if (piece === pieces.length) return isUnfinished || character === characters.length
    if (character === characters.length) return false
    if (isHan(pieces[piece])) return characters[character] === pieces[piece] && fits(piece + 1, character + 1)
    return spells(pieces[piece], piece, character)
  }
  const spells = (letters: string, piece: number, character: number): boolean => {
    if (letters === '') return fits(piece + 1, character)
    const syllable = syllables[character]
    if (syllable === undefined) return false
    if (letters.startsWith(syllable) && spells(letters.slice(syllable.length), piece, character + 1)) return true
    if (isUnfinished && piece === pieces.length - 1 && syllable.startsWith(letters)) return true
    return letters[0] === syllable[0] && spells(letters.slice(1), piece, character + 1)
  }
  return fits(0, 0)
}
