import { z } from 'zod'
import type { ProductItem } from './parts.js'
import type { ShopperProfile } from './profile.js'

/** The lists that can be asked for. `similar`, `bought-together` and `outfit` begin at a product. */
export const recommendKind = z.enum(['for-you', 'similar', 'bought-together', 'next', 'trending', 'outfit'])

export type RecommendKind = z.infer<typeof recommendKind>

/** The lists for which a method is chosen; an outfit is put together otherwise. */
export const recommendPlacement = recommendKind.exclude(['outfit'])

export type RecommendPlacement = z.infer<typeof recommendPlacement>

/** A mean over what was tested, with its 95 % interval. */
export interface MeanInterval {
  mean: number
  low: number
  high: number
}

/** How a method did on what people did after the time up to which it was learned. Lists of 20. */
export interface MeasuredMethod {
  method: string
  ndcg: MeanInterval
  recall: MeanInterval
  hitRate: MeanInterval
  reciprocalRank: MeanInterval
  /** On people of whom little is known, and on products that few have taken; null where there was none to test. */
  coldUsers: { cases: number; ndcg: MeanInterval } | null
  coldItems: { cases: number; ndcg: MeanInterval } | null
  /** The share of all products that stands in any list. */
  coverage: number
  /** How unexpected a listed product is, in bits. */
  noveltyBits: number
  /** How unlike the products of a list are, from 0 to 1; null where nothing is known of them. */
  diversity: number | null
  fitMs: number
  /** Of one list. */
  answerMs: number
}

export interface Leaderboard {
  placement: RecommendPlacement
  /** ISO 8601. */
  at: string
  by: string
  /** Learned from what came before this, tested on what came after; ISO 8601. */
  splitAt: string
  rows: number
  interactions: number
  /** Of the whole log at that time. */
  logged: number
  cases: number
  /** The best first. */
  methods: MeasuredMethod[]
  decision: { method: string; promoted: boolean; why: { en: string; zh: string } }
}

export interface PlacementChoice {
  placement: RecommendPlacement
  method: string
  decidedBy: 'default' | 'evidence' | 'merchant'
  /** ISO 8601; null for what a shop begins with. */
  at: string | null
  by: string | null
}

/** What the console shows of recommendation. */
export interface RecommendOverview {
  placements: {
    /** The first is live, the others were before, the latest first. */
    choices: PlacementChoice[]
    /** Methods that can be chosen. */
    methods: string[]
    leaderboard: Leaderboard | null
    /** Whether the chosen method has been fitted and answers. */
    serving: boolean
  }[]
  log: {
    visitors: number
    products: number
    interactions: number
    future: number
    robots: number
    byRobots: number
  }
  /** Measuring that is under way. */
  job: { placement: RecommendPlacement; method: string; done: number; total: number } | null
}

export const methodChoice = z.strictObject({ placement: recommendPlacement, method: z.string().min(1).max(64) })

/** A visitor as the console lists them. */
export interface VisitorRow {
  visitorId: string
  interactions: number
  /** ISO 8601. */
  lastAt: string
  /** Taken for a program: what it did teaches nothing. */
  isRobot: boolean
}

/** What made a score: a product that the visitor turned to, or null for what does not depend on them. */
export interface ScoreCause {
  product: { id: string; title: string } | null
  score: number
}

/** A product of a list with the numbers that put it there. */
export interface ExplainedItem {
  item: ProductItem
  /** What the list's method gives it; 0 for a product that another method, the trend or a trial brought. */
  score: number
  /** The greatest first; the rest is left out. */
  causes: ScoreCause[]
  /** What ordered it in the visitor's list: features with what they are worth now, the greatest first; none where another list brought it. */
  ranking: RankingPart[]
}

/** What one feature gave the place of a product: its value times its weight. */
export interface RankingPart {
  feature: string
  share: number
}

/** What is known of a visitor, and what is made of it. */
export interface VisitorView extends VisitorRow {
  /** How their lists are made now. */
  profile: ShopperProfile & { customerId: string | null; visitors: string[] }
  /** The latest first, at most 100. */
  history: {
    item: ProductItem | null
    productId: string
    deed: 'seen' | 'in-cart' | 'ordered'
    at: string
    disliked: boolean
  }[]
  /** What the products have in common that they turned to, and the share of their interest that it takes. */
  tastes: { field: string; label: string; value: string; share: number }[]
  /** Their lists in the order in which they are shown now; `next` as at the end of the last visit. */
  lists: { placement: RecommendPlacement; method: string | null; items: ExplainedItem[] }[]
}

/** What people did with a product, and what stands beside it in lists. */
export interface ProductView {
  item: ProductItem
  /** Interactions by week, the earliest first; the week begins on that day (ISO 8601). */
  weeks: { from: string; seen: number; inCart: number; ordered: number }[]
  /** `method` is null while none has been learned. */
  lists: { kind: RecommendPlacement; method: string | null; items: ProductItem[] }[]
}

/** What lists are worth as the log grows, where it is known what people really like: in a simulated world. */
export interface LearningCurve {
  /** How many products of a list are looked at. */
  first: number
  points: {
    events: number
    /** How many shoppers were asked. */
    shoppers: number
    /** By method: the mean share of what they really like among the first. */
    shares: Record<string, number>
  }[]
}

/** How far a simulation of the shop is, from 0 to 1, null while none is under way; and how the last one ended. */
export interface SimulationState {
  fraction: number | null
  outcome:
    | { ok: true; value: { events: number; duplicates: number } }
    | { ok: false; error: { code: string; message: { en: string; zh: string } } }
    | null
}
