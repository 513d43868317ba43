import { stem, type Token } from '@elmo-chat/language'
import type { IndexReader } from './catalogue-data.js'
import { endOfHanRun } from './term-reader.js'
import type { Terms } from './vocabulary.js'

/** The words of a query as the catalogue holds them. */
export interface ReadWords {
  /** Each word as the terms that must all be held; null for a word that no product holds. */
  readonly words: readonly (readonly number[] | null)[]
  /** The catalogue's own term for the whole, which counts on top. */
  readonly whole: number | null
  /** Whether the words are parts of a code, which are held only where the whole is. */
  readonly isCode?: boolean
}

/** The words that tokens make. */
export function readWords(
  { vocabulary, productsWith }: Pick<IndexReader, 'vocabulary' | 'productsWith'>,
  tokens: readonly Token[],
): ReadWords {
  const held = (term: number) => (productsWith(term) > 0 ? term : null)
  const words: (readonly number[] | null)[] = []
  let whole: number | null = null
  for (let at = 0; at < tokens.length; ) {
    const { kind, norm } = tokens[at]
    if (kind === 'han') {
      const end = endOfHanRun(tokens, at)
      const run = tokens.slice(at, end).map((token) => token.norm)
      words.push(hanTerms(vocabulary, held, run))
      if (run.length > 2 && run.length === tokens.length) whole = held(vocabulary.find(run.join('')))
      at = end
    } else {
      const term = held(kind === 'number' ? vocabulary.find(norm) : wordTerm(vocabulary, norm))
      words.push(term === null ? null : [term])
      at++
    }
  }
  return { words, whole }
}

/** The term of a Latin word: as it stands in the catalogue, else by its stem; -1 where no product holds it. */
export function wordTerm(vocabulary: Terms, word: string): number {
  const known = vocabulary.findSurface(word)
  return known >= 0 ? known : vocabulary.find(stem(word))
}

/**
 * The pairs of a run of Han characters. A pair that no product holds is left out where both of its neighbours are
 * known: there two words meet. Null where a pair is unknown otherwise.
 */
function hanTerms(
  vocabulary: Terms,
  held: (term: number) => number | null,
  run: readonly string[],
): readonly number[] | null {
  if (run.length === 1) {
    const term = held(vocabulary.find(run[0]))
    return term === null ? null : [term]
  }
  const pairs = run.slice(1).map((character, at) => held(vocabulary.findPair(run[at], character)))
  const known: number[] = []
  for (const [at, pair] of pairs.entries()) {
    if (pair !== null) known.push(pair)
    else if (typeof pairs[at - 1] !== 'number' || typeof pairs[at + 1] !== 'number') return null
  }
  return known
}
