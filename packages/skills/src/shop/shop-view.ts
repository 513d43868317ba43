import type { Product } from '@elmo-chat/catalog'
import type { Because } from '@elmo-chat/dialogue'
import type { Bilingual, Language } from '@elmo-chat/kernel'
import type { Conflict, Passage } from '@elmo-chat/knowledge'
import type { Lexicon } from '@elmo-chat/language'
import type { Opinions, Review } from '@elmo-chat/opinion'
import type { Constraint } from '@elmo-chat/protocol'
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
  /** The clauses of the policy that the merchant wrote. */
  readonly policy?: readonly Passage[]
  /** Of both, those that say different things. */
  readonly conflicts?: readonly Conflict[]
  /** What buyers wrote; without it nobody has. */
  readonly opinions?: OpinionsView
  /** What was learned of visitors; without it nothing is known of anyone. */
  readonly recommendations?: Recommendations
  /** Where people take conversations over; without it only the shop's contact can be told. */
  readonly desk?: DeskView
  /** Whether what is wanted with an order, by its fine intent, is done by people here, though orders can be seen. */
  readonly isByHand?: (intent: string | undefined) => boolean
  /** Without it, what is shown beside a product is only what shares most with it. */
  readonly outfits?: OutfitMaker
}

/** Reviews as they may be shown: moderated, and without anybody's particulars. */
export interface OpinionsView {
  /** Differs after every change of reviews. */
  readonly revision: string
  /** Null where nobody has reviewed it. */
  of(product: Product): Opinions | null
  review(id: string): Review | undefined
  /** All stars that were given, for ordering many products at little cost: moderation and reading are left out. */
  stars(product: Product): { readonly reviews: number; readonly sum: number }
}

/** The service desk at this moment. */
export interface DeskView {
  /** Null where nobody can be waited for now, since the merchant has no desk. */
  readonly now: () => DeskNow | null
}

export interface DeskNow {
  /** Null where the merchant named no hours. */
  readonly isOpen: boolean | null
  /** Whether somebody has the inbox open. */
  readonly isStaffed: boolean
  /** When the desk is open or opens next, in the customer's words; null where nothing is known of it. */
  readonly hours: Bilingual | null
}

/** Lists for one visitor, made from what they did. */
export interface Recommendations {
  /** In stock and meeting the constraints; the best first. Filled up with what is wanted by many. */
  forVisitor(
    visitorId: string,
    asked: { readonly constraints: readonly Constraint[]; readonly limit: number; readonly language: Language },
  ): VisitorPicks
}

export interface VisitorPicks {
  /** Whether the visitor has turned to anything. */
  readonly isKnown: boolean
  readonly picks: readonly VisitorPick[]
  /** Ids of products that the visitor does not want. */
  readonly unwanted: ReadonlySet<string>
}

export interface VisitorPick {
  readonly product: Product
  /** Why it stands there, in the customer's words. */
  readonly why: readonly string[]
  /** Whether it stands there because of what the visitor did. */
  readonly isPersonal: boolean
  /** The products that gave most of its score, and what else spoke for it. */
  readonly because: Because
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
