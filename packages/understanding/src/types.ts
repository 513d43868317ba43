import type { Language } from '@elmo-chat/kernel'
import type { Constraint, Sort } from '@elmo-chat/protocol'

/** What a customer is up to. Policy, not understanding, decides what to do about it. */
export type Intent =
  | 'find' // wants products: "blue t-shirts", "不要黑色", "cheaper"
  | 'count' // how many there are
  | 'compare' // these against each other
  | 'details' // a question on one product: material, size, price, link, everything
  | 'opinions' // what people who bought it say: reviews, complaints, whether it runs small
  | 'availability' // is this in that size or colour, in stock
  | 'more' // further results of the same
  | 'why' // why this was recommended
  | 'add-to-cart'
  | 'recommend' // choose for me, no more wishes named
  | 'browse' // what do you sell, what categories, brands, colours are there
  | 'start-over'
  | 'greet'
  | 'thank'
  | 'goodbye'
  | 'capabilities' // what can you do, who are you
  | 'human' // wants a person
  | 'policy' // shipping, returns, payment, care, size guide, privacy
  | 'order' // my order, a return, a refund, an invoice
  | 'complain'
  | 'affirm'
  | 'deny'
  | 'off-topic'
  | 'unclear'

/** A wish relative to what is on the table. `field` is `price`, a measure, or any attribute field. */
export interface Critique {
  readonly field: string
  /** `less`/`more` on an ordered field (cheaper, bigger), `other` for "another colour". */
  readonly direction: 'less' | 'more' | 'other'
  readonly text: string
}

/** What the customer points at. Ranks count from 1 over what was shown last; -1 is the last. */
export type Reference =
  | { readonly kind: 'rank'; readonly rank: number; readonly text: string }
  | { readonly kind: 'first'; readonly count: number; readonly text: string }
  | { readonly kind: 'this'; readonly text: string } // this one, it, 这个, 这款
  | { readonly kind: 'these'; readonly text: string } // both, all of them, 这两个
  | { readonly kind: 'like'; readonly constraints: readonly Constraint[]; readonly text: string } // that blue one
  | { readonly kind: 'product'; readonly productId: string; readonly text: string } // named by title, SKU or id

/** What the person for whom something is wanted enjoys; its constraints where the lexicon knows it. */
export interface Interest {
  readonly text: string
  readonly constraints: readonly Constraint[]
}

/** Everything that one utterance says, before it meets the conversation. */
export interface Understanding {
  /** The utterance, cleaned (control characters out) and capped. */
  readonly text: string
  readonly language: Language
  /** Best first; confidences in 0..1. */
  readonly intents: readonly { readonly intent: Intent; readonly confidence: number }[]
  /** Wishes said now. */
  readonly constraints: readonly Constraint[]
  /** Fields that the customer sets free again ("any colour", "价格无所谓", "不限品牌"). */
  readonly freed: readonly string[]
  /** Values that need not hold after all ("forget waterproof", "不防水也行"). */
  readonly spared?: readonly Pick<Constraint, 'field' | 'value'>[]
  /** Values that the customer replaces ("not blue, black": blue as `not`, black as `is`; "换成黑色": true). */
  readonly correction: boolean
  readonly critiques: readonly Critique[]
  readonly references: readonly Reference[]
  /** For whom something is wanted, where it is said. */
  readonly recipient?: 'self' | 'other'
  /** What that other person enjoys. */
  readonly interests?: readonly Interest[]
  /** What of a product on the table is not wanted: its brand, its kind, or itself, which may also not be liked at all. */
  readonly refuses?: 'brand' | 'kind' | 'product' | 'liking'
  /** "cheapest", "最贵的", "newest". */
  readonly sort?: Sort
  /** A superlative asks for the one; a plain sort for a list. */
  readonly superlative: boolean
  /** How many products are asked for, when said ("three options", "推荐两款"). */
  readonly wanted?: number
  /** For `details`, `policy`, `browse`, `count`: the field or topic asked about (`material`, `price`, `shipping`, `brand`). */
  readonly topic?: string
  /** What is asked of one thing, in the words said, where they name no field: "itchy", 拖地. */
  readonly property?: string
  /**
   * What exactly is wanted, as the model of examples tells it (`refund-status`), where it is likely and a kind of the
   * leading intent. Of `fineIntents`.
   */
  readonly fine?: { readonly intent: string; readonly confidence: number }
  /** Words that were read in the place of slips: "dresses" for "dreses", 羽绒服 for 羽绒福. */
  readonly mended?: readonly string[]
  /** Content words that are no constraint, in order, as search words. */
  readonly query: string
  /**
   * Of those, the ones that neither the lexicon nor this shop's catalogue knows; and words that were denied but name no
   * value that could be excluded ("without tassels").
   */
  readonly unknown: readonly string[]
  /** Category concepts that were named but that this shop does not sell. They stand in `constraints` too. */
  readonly notSold: readonly string[]
  /** A currency said that is not the shop's. */
  readonly foreignCurrency?: string
  /** -1 (bad) to 1 (good). */
  readonly sentiment: number
  readonly emotion: 'neutral' | 'happy' | 'disappointed' | 'angry' | 'anxious'
  /** Words that make it urgent: legal threat, regulator, chargeback, self-harm. */
  readonly risk?: string
  /** True when the input held nothing to read (empty, emoji only, control characters only). */
  readonly empty: boolean
  /** True when it was longer than the limit and cut. */
  readonly cut: boolean
}

/** What understanding may know of the conversation. */
export interface UtteranceContext {
  readonly language: Language
  /** Products shown last, in order of rank. */
  readonly shown: readonly string[]
  /** The product that is talked about. */
  readonly selected: string | null
  /** The field that the assistant has just asked about, so that "M" or "200" is an answer. */
  readonly asked: string | null
  /** The category that stands in the brief, so that "bigger" or "16GB" is read in its light. */
  readonly category: string | null
  readonly currency: string
  /** Whether words are taken as they are written, slips and all. */
  readonly literal?: boolean
}
