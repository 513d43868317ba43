import type { Product } from '@elmo-chat/catalog'
import type { Constraint } from '@elmo-chat/protocol'
import type { Contribution, SearchHit, SearchIndex, Synonyms } from '@elmo-chat/search'
import type { AnswerSet } from './answer-set.js'
import type { Asked } from './asked.js'

/** A product that may be shown, before anything but words has ordered it. */
export interface Candidate {
  readonly product: Product
  /** Indices of the variants that meet what is demanded, and of a product that answers, the wishes too. */
  readonly variants: readonly number[]
  /** The engine's score and its parts; null where no word found it. */
  readonly words: { readonly score: number; readonly because: readonly Contribution[]; readonly rank: number } | null
  /** How it fits, in the order of `searchFeatures`. */
  readonly features: Float32Array | null
  /** Similarity by meaning, -1 to 1; null where none was worked out. */
  readonly similarity: number | null
  /** Whether it answers: it is in the set. The others come near. */
  readonly answers: boolean
}

/** So many of the best are put in order anew; those behind keep the order of the words. */
export const WINDOW = 100

/**
 * The products to put in order: the best of those that answer, and others that hold some of the words.
 *
 * Cost   three searches of at most 100 hits
 */
export function gather(
  asked: Asked,
  set: AnswerSet,
  demanded: readonly Constraint[],
  { index, synonyms }: { readonly index: SearchIndex; readonly synonyms?: Synonyms },
): Candidate[] {
  const base = { limit: WINDOW, features: true, ...(synonyms ? { synonyms } : {}) }
  const answering = index.search({ ...base, text: set.text, constraints: set.constraints, words: 'all' }).hits
  const isWhole = set.text === asked.words
  // The set may leave words out that say which of its products is meant first.
  const again =
    isWhole || asked.words === ''
      ? []
      : index.search({ ...base, text: asked.words, constraints: set.constraints, words: 'any' }).hits
  const others =
    asked.words === '' ? [] : index.search({ ...base, text: asked.words, constraints: demanded, words: 'any' }).hits
  const ids = new Set(answering.map(({ product }) => product.id))
  const candidates = new Map<string, Candidate>()
  const take = (hits: readonly SearchHit[], answers: (id: string) => boolean) => {
    for (const [place, { product, variants, score, because, features = null }] of hits.entries()) {
      if (candidates.has(product.id)) continue
      const words = { score, because, rank: place + 1 }
      candidates.set(product.id, {
        product,
        variants,
        words,
        features,
        similarity: null,
        answers: answers(product.id),
      })
    }
  }
  take(again, (id) => set.text === '' || ids.has(id))
  take(answering, () => true)
  take(others, () => false)
  return [...candidates.values()]
}
