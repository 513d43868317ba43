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

/** The text with net slang put into the words that it stands for, place for place. */
export const withoutSlang = (text: string): string =>
  SLANG.reduce((plain, [said, meant]) => plain.replace(said, meant), text)

/** Net slang for words of grammar, each of the same length: 木 in 有木有 is no wood. */
const SLANG: readonly (readonly [RegExp, string])[] = [
  [/有木有/g, '有没有'],
  [/木有/g, '没有'],
  [/肿么/g, '怎么'],
  [/神马/g, '什么'],
  [/滴(?=[吗呢啊呀吧]?[\s。.!！?？~～]*$)/g, '的'],
]

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
