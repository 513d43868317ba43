import { readAloud, soundKey } from '@elmo-chat/language'
import { productsHolding, productsMeant } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import type { SpokenWord } from './spoken-words.js'

/** A run of Han characters as it may be meant. */
export interface HanCorrection {
  readonly text: string
  /** How the slip came about: by characters that sound alike, or by another one in a word of three or more. */
  readonly kind: 'sound' | 'shape'
}

const LONGEST_RUN = 12
const LONGEST_WORD = 8
const MOST = 3
/** The same sound makes a word likelier by so many powers of e, a sound that is often mixed up by so many. */
const SAME_SOUND = 4
const NEAR_SOUND = 2

/**
 * What a run of Han characters that no product holds may mean: with a part of it exchanged for a known word that sounds
 * the same or nearly so, or that differs in one character but the last. The longest such part counts; the rest must be
 * known.
 */
export function mendHan(data: IndexReader, characters: readonly string[]): HanCorrection[] {
  if (characters.length < 2 || characters.length > LONGEST_RUN) return []
  const [syllables] = readAloud([characters.join('')])
  for (let length = Math.min(LONGEST_WORD, characters.length); length >= 2; length--) {
    for (let start = 0; start + length <= characters.length; start++) {
      const before = characters.slice(0, start).join('')
      const behind = characters.slice(start + length).join('')
      if (!isHeld(data, before) || !isHeld(data, behind)) continue
      const written = characters.slice(start, start + length)
      const found = wordsNear(data, written, syllables.slice(start, start + length).join(''))
      if (found.length > 0) return found.map(({ text, kind }) => ({ text: before + text + behind, kind }))
    }
  }
  return []
}

function isHeld(data: IndexReader, text: string): boolean {
  return text === '' || productsHolding(data, text) > 0
}

function wordsNear(data: IndexReader, written: readonly string[], pinyin: string): HanCorrection[] {
  const { sounds } = data.spellings
  const word = written.join('')
  const candidates = new Set<SpokenWord>(sounds.words((list) => list.near(written)))
  for (const spoken of sounds.words((list) => list.sounding(pinyin))) candidates.add(spoken)
  return [...candidates]
    .filter((spoken) => spoken.word !== word)
    .map((spoken) => ({ spoken, sound: soundScore(spoken, pinyin) }))
    .filter(({ spoken, sound }) => isLikely(spoken, written, sound))
    .map(({ spoken, sound }) => ({ spoken, sound, products: productsMeant(data, spoken.word) }))
    .filter(({ products }) => products > 0)
    .map(({ spoken, sound, products }) => ({ spoken, sound, score: Math.log(products) + sound }))
    .sort((a, b) => b.score - a.score || (a.spoken.word < b.spoken.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ spoken, sound }) => ({ text: spoken.word, kind: sound > 0 ? ('sound' as const) : ('shape' as const) }))
}

/**
 * What sounds alike must share half of its characters. What does not must end in the same one: a Chinese word ends in what
 * it is, and another thing is no slip (焖烧罐 is no 焖烧杯).
 */
function isLikely({ characters }: SpokenWord, written: readonly string[], sound: number): boolean {
  if (characters.length !== written.length) return false
  const shared = characters.filter((character, at) => character === written[at]).length
  if (sound > 0) return shared * 2 >= characters.length
  return characters[characters.length - 1] === written[written.length - 1] || isSwapped(characters, written)
}

function isSwapped(characters: readonly string[], written: readonly string[]): boolean {
  return [...characters].sort().join('') === [...written].sort().join('')
}

function soundScore(spoken: SpokenWord, pinyin: string): number {
  if (spoken.pinyin === pinyin) return SAME_SOUND
  return soundKey(spoken.pinyin) === soundKey(pinyin) ? NEAR_SOUND : 0
}
