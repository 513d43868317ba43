/*
 * Slips of the fingers and of the ear, made at random but the same ones each time.
 */
import { readingsOf } from '@elmo-chat/language'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Each makes a slip in a Latin word; letters behind the first unless it says otherwise. */
export const latinSlips = {
  delete: (word, random) => {
    const at = behindFirst(word, random)
    return word.slice(0, at) + word.slice(at + 1)
  },
  insert: (word, random) => {
    const at = behindFirst(word, random)
    return word.slice(0, at) + letter(random) + word.slice(at)
  },
  substitute: (word, random) => {
    const at = behindFirst(word, random)
    return word.slice(0, at) + letter(random) + word.slice(at + 1)
  },
  transpose: (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  },
  'two edits': (word, random) => latinSlips.substitute(latinSlips.delete(word, random), random),
  'first letter': (word, random) => {
    const rest = word.slice(1)
    const kind = random()
    if (kind < 0.4) return letter(random) + rest
    if (kind < 0.6) return rest
    return kind < 0.8 ? letter(random) + word : word[1] + word[0] + word.slice(2)
  },
}

/** The pairs of sounds that are mixed up, as syllables begin and as they end. */
const BEGINNINGS = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
]
const ENDINGS = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
]

/** A syllable as it is said by one who mixes sounds up; the same where nothing in it is mixed up. */
export function mixedUp(syllable) {
  for (const [one, other] of BEGINNINGS) {
    if (syllable.startsWith(one)) return other + syllable.slice(one.length)
    if (syllable.startsWith(other)) return one + syllable.slice(other.length)
  }
  for (const [one, other] of ENDINGS) {
    if (syllable.endsWith(one)) return syllable.slice(0, -one.length) + other
    if (syllable.endsWith(other)) return syllable.slice(0, -other.length) + one
  }
  return syllable
}

/** Characters by how they are said. */
export function bySound(characters) {
  const map = new Map()
  for (const character of characters) {
    for (const syllable of readingsOf(character)) map.set(syllable, [...(map.get(syllable) ?? []), character])
  }
  return map
}

export function pick(list, random) {
  return list[Math.floor(random() * list.length)]
}

function behindFirst(word, random) {
  return 1 + Math.floor(random() * (word.length - 1))
}

function letter(random) {
  return LETTERS[Math.floor(random() * LETTERS.length)]
}
