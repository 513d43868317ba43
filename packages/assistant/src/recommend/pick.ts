import type { Product } from '@elmo-chat/catalog'
import type { Cause } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { RecommendKind } from '@elmo-chat/protocol'

export interface RecommendRequest {
  readonly kind: RecommendKind
  /** For whom; null: the same list for everyone. */
  readonly visitorId: string | null
  /** Where a list begins that begins at a product. */
  readonly productId: string | null
  readonly limit: number
  readonly language: Language
}

/** Whether a list of this kind is the same for everyone, so that it need not be made anew for each who asks. */
export const isForEveryone = (kind: RecommendKind): boolean => kind === 'trending' || kind === 'similar'

/** A product of a list, and why it stands there, in the customer's words. */
export interface Pick {
  readonly product: Product
  readonly why: readonly string[]
  /** Whether it stands there because of what the visitor did. */
  readonly personal?: true
  /** Of what the visitor's taste proposes: the products of the history that gave most of its score. */
  readonly causes?: readonly Cause[] | undefined
  /** What of `why` is told beside those. */
  readonly beside?: readonly string[]
  /** What the ranker that learns was told of it, in the order of `personalFeatures`. */
  readonly values?: Float32Array
}

/** Whether anything of a list is there because of what its visitor did. */
export const isPersonal = (picks: readonly Pick[]): boolean => picks.some(({ personal }) => personal)
