import { stem, type Token, tokenize } from '@elmo-chat/language'

/** What tokens are compared by: words by their stem, numbers and Han characters as they are. */
export const keyOf = (token: Token): string => (token.kind === 'word' ? stem(token.norm) : token.norm)

/** The keys of all tokens of a text. */
export const keysOf = (text: string): string[] => tokenize(text).map(keyOf)
