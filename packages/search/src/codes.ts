import type { Token } from '@elmo-chat/language'
import type { IndexReader } from './catalogue-data.js'
import { wordTerm } from './read-words.js'

/**
 * Whether letters and digits that products hold as one are a code: what holds the parts of "C2G" here and there has nothing
 * to do with it. A part of one letter, or three parts, say so, unless more titles write them apart ("GTX 1080 Ti").
 */
export function isCode(data: IndexReader, tokens: readonly Token[], whole: number | null): boolean {
  if (whole === null) return false
  if (tokens.length < 3 && !tokens.some(({ kind, norm }) => kind === 'word' && norm.length === 1)) return false
  const terms = tokens.map(({ kind, norm }) =>
    kind === 'word' ? wordTerm(data.vocabulary, norm) : data.vocabulary.find(norm),
  )
  const titles = terms.slice(1).map((term, at) => data.titlesSideBySide(terms[at], term))
  return Math.min(...titles) <= data.productsWith(whole)
}
