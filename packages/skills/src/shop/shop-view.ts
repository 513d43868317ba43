import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { SearchIndex } from '@elmo-chat/search'
import type { OutfitMaker } from './outfit-maker.js'

/** One state of the shop, as the skills see it. A new import is a new view. */
export interface ShopView {
  readonly index: SearchIndex
  readonly lexicon: Lexicon
  /** The revision of the catalogue: the version of every fact that is read from it. */
  readonly revision: string
  readonly settings: ShopSettings
  /** What the shop has written on shipping, returns, care and the like. */
  readonly documents?: readonly Passage[]
  /** Without it, what is shown beside a product is only what shares most with it. */
  readonly outfits?: OutfitMaker
}

export interface ShopSettings {
  readonly brandName: Bilingual
  /** Said first to a customer who greets; empty to leave it to the assistant. */
  readonly greeting?: Bilingual
  /** Where a person can be reached; empty when the shop named none. */
  readonly humanContact: Bilingual
  /** ISO 4217. */
  readonly currency: string
}

/** A stretch of a shop document, short enough to be quoted. */
export interface Passage {
  readonly documentId: string
  readonly title: string
  readonly text: string
  readonly language: Language
  readonly url?: string
}
