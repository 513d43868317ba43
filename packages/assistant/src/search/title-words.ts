import { stem, tokenize } from '@elmo-chat/language'

/** The words of a text, folded and stemmed, in their order; runs of Han as pairs of neighbors, a lone one as itself. */
export function wordsOf(text: string): string[] {
  const tokens = tokenize(text)
  return tokens.flatMap(({ kind, norm, end }, at) => {
    if (kind !== 'han') return kind === 'word' ? stem(norm) : norm
    const next = tokens[at + 1]
    if (next?.kind === 'han' && next.start === end) return norm + next.norm
    const before = tokens[at - 1]
    return before?.kind === 'han' && before.end === tokens[at].start ? [] : norm
  })
}
