import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import type { SearchHit, SearchIndex, Synonyms } from '@elmo-chat/search'
import { meets } from '@elmo-chat/skills'
import type { AnswerSet } from './answer-set.js'
import type { Asked } from './asked.js'
import type { QueryMeaning } from './shop-meaning.js'

/** A product that may be shown, before anything but words has ordered it. */
export interface Candidate {
  readonly product: Product
  /** Indices of the variants that meet what is demanded, and of a product that answers, the wishes too. */
  readonly variants: readonly number[]
  /** What the engine found of it, and at which rank; null where no word found it. */
  readonly hit: SearchHit | null
  readonly wordsRank: number | null
  /** Nearness by meaning, 0 to 1; null where none is known. */
  readonly similarity: number | null
  /** Whether it answers: it is in the set. The others come near. */
  readonly answers: boolean
}

/** So many of the best are put in order anew; those behind keep the order of the words. */
export const WINDOW = 100

/** So many products are looked at because their meaning is near, whether they hold the words or not. */
const NEAREST = 30

export interface GatherOptions {
  readonly index: SearchIndex
  readonly lexicon: Lexicon
  readonly synonyms?: Synonyms
  readonly meaning: QueryMeaning | null
  /** Where fewer than this answer, what comes near is gathered too. */
  readonly fill: number
}

/**
 * The products to put in order: the best of those that answer, and others that hold some of the words.
 *
 * Cost   three searches of at most 100 hits
 */
export function gather(
  asked: Asked,
  set: AnswerSet,
  demanded: readonly Constraint[],
  { index, lexicon, synonyms, meaning, fill }: GatherOptions,
): Candidate[] {
  const base = { limit: WINDOW, features: true, ...(synonyms ? { synonyms } : {}) }
  const answered = index.search({ ...base, text: set.text, constraints: set.constraints, words: 'all' })
  const answering = answered.hits
  const isWhole = set.text === asked.words
  // The set may leave words out that say which of its products is meant first.
  const again =
    isWhole || asked.words === ''
      ? []
      : index.search({ ...base, text: asked.words, constraints: set.constraints, words: 'any', total: false }).hits
  const isShort = answered.total < fill
  const others =
    isShort && asked.words !== ''
      ? index.search({ ...base, text: asked.words, constraints: demanded, words: 'any', total: false }).hits
      : []
  const ids = new Set(answering.map(({ product }) => product.id))
  const candidates = new Map<string, Candidate>()
  const take = (hits: readonly SearchHit[], answers: (id: string) => boolean) => {
    for (const [place, hit] of hits.entries()) {
      const { product, variants } = hit
      if (candidates.has(product.id)) continue
      candidates.set(product.id, {
        product,
        variants,
        hit,
        wordsRank: place + 1,
        similarity: meaning?.nearnessOf(product.id) ?? null,
        answers: answers(product.id),
      })
    }
  }
  take(again, (id) => set.text === '' || ids.has(id))
  take(answering, () => true)
  take(others, () => false)
  for (const id of (isShort && meaning?.nearest(NEAREST)) || []) {
    const product = candidates.has(id) ? undefined : index.product(id)
    if (!product) continue
    const variants = placesMeeting(product, demanded, lexicon)
    if (variants.length === 0) continue
    const similarity = meaning!.nearnessOf(id)
    candidates.set(id, { product, variants, hit: null, wordsRank: null, similarity, answers: false })
  }
  return [...candidates.values()]
}

function placesMeeting(product: Product, constraints: readonly Constraint[], lexicon: Lexicon): number[] {
  return product.variants.flatMap((variant, at) => (meets(product, variant, constraints, lexicon) ? [at] : []))
}
