import { normalize } from '@elmo-chat/language'

const folded = new Map<string, string>()

/**
 * Folds a text (lower case, half width, Simplified) character by character, leaving alone whatever would change its
 * length, so that offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  let result = ''
  for (let place = 0; place < text.length; place++) result += foldCharacter(text[place])
  return result
}

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character
  let known = folded.get(character)
  if (known === undefined) {
    const normal = APOSTROPHES.has(character) ? "'" : normalize(character)
    known = normal.length === 1 ? normal : character
    // At most as many entries as there are UTF-16 units.
    folded.set(character, known)
  }
  return known
}

const APOSTROPHES = new Set(['’', '‘', '`', '´'])
