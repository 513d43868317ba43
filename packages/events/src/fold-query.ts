import { normalize } from '@elmo-chat/language'

const FOLDED_LENGTH = 200
const BLANK_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

/**
 * The form under which queries are counted: lower case, full width and Traditional characters folded, blanks squeezed,
 * none between Han characters, cut after 200 characters. Folded text folds to itself.
 */
export function foldQuery(text: string): string {
  const squeezed = (folded: string) => folded.replace(/\s+/g, ' ').replace(BLANK_BETWEEN_HAN, '').trim()
  return squeezed(squeezed(normalize(text)).slice(0, FOLDED_LENGTH))
}
