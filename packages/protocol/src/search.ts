import type { Problem } from '@elmo-chat/kernel'
import { z } from 'zod'
import type { Constraint, ProductItem, Relaxation } from './parts.js'
import { constraint } from './parts.js'

/*
 * What the merchant sees and steers of search. Console routes, all under /api/console/ as in console.ts:
 *
 *   GET  search/analytics?days=&language= → SearchAnalytics
 *   GET  search/queries?list=&days=&q=&limit=&cursor= → QueryPage
 *   POST search/path PathRequest → SearchPath
 *   GET  search/rules → { rules: Rule[] }     POST search/rules RuleDraft → Rule (201)
 *   PUT  search/rules/{id} RuleDraft → Rule   DELETE search/rules/{id} → 204
 *   POST search/rules/preview PreviewRequest → RulePreview
 *   GET  search/tests → RelevanceTests        POST search/tests TestDraft → RelevanceTest (201)
 *   PUT  search/tests/{id} TestDraft → RelevanceTest           DELETE search/tests/{id} → 204
 *   POST search/tests/run → TestRun
 *   GET  search/rankers → RankerList          POST search/rankers/train → RankerRecord (201)
 *   POST search/rankers/{id}/promote { force? } → RankerList   POST search/rankers/rollback → RankerList
 *   POST search/rankers/compare CompareRequest → RankerComparison
 *   POST search/encoder/train → { promoted, decision } (201)
 *   GET  search/judgements?q=&cursor= → JudgementPage          POST search/judgements { judgements: [] } → JudgementsKept
 *        (or the same as JSON Lines, application/x-ndjson, or as a table, text/csv)
 *   DELETE search/judgements?query=&productId= → 204, all of the query without productId
 *   GET  search/judgements/queries?q=&cursor= → JudgedQueryPage
 *   GET  search/judgements/products?query=&cursor= → JudgedProductPage
 *   GET  corrections → { corrections: IntentCorrection[] }     POST corrections CorrectionDraft → IntentCorrection (201)
 *   DELETE corrections/{id} → 204             POST corrections/train → { promoted, decision } (201)
 *   POST search/rankers/evaluate { judgements: [], ranker? } → RankerComparison, `a` being the words alone
 */

/** Where a search was made: in a search box over HTTP, or in a conversation. */
export const searchSurface = z.enum(['search-box', 'chat'])
export type SearchSurface = z.infer<typeof searchSurface>

// ---- Rules -----------------------------------------------------------------------------------------------------------

/**
 * When a rule holds. `is`: the request asks for exactly what the words ask for; `contains`: for that and perhaps more;
 * `always`: every request. Words are compared as they are understood, so that "red dress" holds for 红色连衣裙 too.
 */
export const ruleCondition = z.discriminatedUnion('match', [
  z.object({ match: z.literal('is'), query: z.string().trim().min(1).max(200) }),
  z.object({ match: z.literal('contains'), query: z.string().trim().min(1).max(200) }),
  z.object({ match: z.literal('always') }),
])

/** Which products an action means: one by its id, or those that meet constraints. */
export const ruleTarget = z.union([
  z.object({ productId: z.string().min(1).max(200) }),
  z.object({ constraints: z.array(constraint).min(1).max(10) }),
])

/**
 * What a rule does. `pin` puts a product at a rank (from 1); `boost` and `bury` move products up or down by `strength`
 * 1 to 3 without hiding others; `hide` takes them out, of the total too; `filter` demands constraints; `redirect` sends
 * the shopper to a page of the shop; `synonyms` makes words mean the same, or with `from` only in one direction.
 */
export const ruleAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pin'), productId: z.string().min(1).max(200), rank: z.int().min(1).max(50) }),
  z.object({ kind: z.literal('boost'), target: ruleTarget, strength: z.int().min(1).max(3) }),
  z.object({ kind: z.literal('bury'), target: ruleTarget, strength: z.int().min(1).max(3) }),
  z.object({ kind: z.literal('hide'), target: ruleTarget }),
  z.object({ kind: z.literal('filter'), constraints: z.array(constraint).min(1).max(10) }),
  z.object({ kind: z.literal('redirect'), url: z.string().max(500) }),
  z.object({
    kind: z.literal('synonyms'),
    words: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
    from: z.string().trim().min(1).max(60).optional(),
  }),
])

export const ruleDraft = z.strictObject({
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean(),
  when: ruleCondition,
  actions: z.array(ruleAction).min(1).max(20),
  /** ISO 8601; the rule holds from `startsAt` up to, without, `endsAt`. Null for no bound. */
  startsAt: z.iso.datetime({ offset: true }).nullable(),
  endsAt: z.iso.datetime({ offset: true }).nullable(),
})

export type RuleCondition = z.infer<typeof ruleCondition>
export type RuleTarget = z.infer<typeof ruleTarget>
export type RuleAction = z.infer<typeof ruleAction>
export type RuleDraft = z.infer<typeof ruleDraft>

export interface Rule extends RuleDraft {
  readonly id: string
  readonly changedAt: string
  readonly changedBy: string
}

export const previewRequest = z.strictObject({
  /** The rule as it would be; null previews the rules that stand, without this one where `id` names it. */
  rule: ruleDraft.nullable(),
  /** The rule that the draft would replace. */
  id: z.string().max(64).optional(),
  text: z.string().max(500),
  language: z.enum(['en', 'zh']).optional(),
})

export type PreviewRequest = z.infer<typeof previewRequest>

export interface RulePreview {
  before: PathItem[]
  after: PathItem[]
  totalBefore: number
  totalAfter: number
  redirect?: string
  /** Why the rule does not do what it seems to: it hides everything, pins what does not exist, never begins. */
  problems: Problem[]
}

// ---- The path of one query -------------------------------------------------------------------------------------------

export const pathRequest = z.strictObject({
  text: z.string().max(10_000),
  language: z.enum(['en', 'zh']).optional(),
  /** Which ranker orders; the live one where left out. */
  ranker: z.string().max(64).optional(),
  limit: z.int().min(1).max(100).optional(),
})

export type PathRequest = z.infer<typeof pathRequest>

/** A part of a score, and of what. The parts of an item add up to its score. */
export interface ScorePart {
  reason: string
  score: number
}

export interface PathItem {
  product: ProductItem
  /** From 1, as the shopper sees it. */
  rank: number
  /** Whether it only comes near what was asked. Such stand behind all that answers, and are not counted in the total. */
  isNear: boolean
  /** From 1, by the words alone; null for one that only meaning or a rule brought in. */
  rankByWords: number | null
  /** From 1, by the ranker, before rules; null for one that a rule brought in. */
  rankByRanker: number | null
  score: number
  because: ScorePart[]
  features: { name: string; value: number }[]
  /** Names of the rules that moved it. */
  rules: string[]
}

/** All that happened to one query, step by step. */
export interface SearchPath {
  text: string
  language: 'en' | 'zh'
  understood: {
    intents: { intent: string; confidence: number }[]
    constraints: Constraint[]
    query: string
    unknown: string[]
    corrected?: string
    /** What of the shop's categories the words most likely mean. */
    categories: { value: string; label: string; confidence: number }[]
    synonyms: { word: string; means: string[] }[]
  }
  /** `by`: whether meaning was read in the space learned from the shop or by the model that the owner configured. */
  candidates: { from: 'words' | 'meaning'; total: number; by?: 'own' | 'encoder' }[]
  ranker: { id: string; name: string; kind: string }
  rules: { id: string; name: string; actions: string[] }[]
  redirect?: string
  /** What those that only come near do not hold of what was asked. */
  relaxed?: Relaxation[]
  /** Products that answer. */
  total: number
  items: PathItem[]
  steps: { name: 'understand' | 'words' | 'meaning' | 'rank' | 'rules'; ms: number }[]
}

// ---- Analytics -------------------------------------------------------------------------------------------------------

export interface QueryRow {
  /** Folded: lower case, full width and traditional characters folded, blanks squeezed. */
  query: string
  /** Searches of the same visitor for the same within ten minutes, paging and filters are one. */
  searches: number
  /** Different visitors, counted once a day (UTC). */
  visitors: number
  withoutResult: number
  /** Searches after which something of the list was clicked. */
  clicked: number
  /** Mean rank of the clicks, from 1; null without any. */
  clickRank: number | null
  carts: number
  orders: number
  /** Searches that the visitor changed within minutes without a click. */
  refined: number
  lastAt: string
  /** Searches in as many days before; for rising queries. */
  before?: number
}

export const queryList = z.enum(['top', 'rising', 'without-result', 'without-click', 'refined'])
export type QueryList = z.infer<typeof queryList>

export interface QueryPage {
  items: QueryRow[]
  total: number
  cursor?: string
}

export interface SearchAnalytics {
  days: number
  from: string
  to: string
  now: SearchTotals
  /** The same number of days before. */
  before: SearchTotals
  daily: { day: string; searches: number; withoutResult: number; clicked: number }[]
  top: QueryRow[]
  rising: QueryRow[]
  withoutResult: QueryRow[]
  withoutClick: QueryRow[]
  refined: { from: string; to: string; count: number }[]
}

export interface SearchTotals {
  searches: number
  /** Different visitors, counted once a day (UTC). */
  visitors: number
  withoutResult: number
  clicked: number
  refined: number
  clickRank: number | null
}

// ---- Relevance tests -------------------------------------------------------------------------------------------------

/** What should be seen: a product, or products that meet constraints; `none`: that nothing such is among the first. */
export const testExpectation = z.strictObject({
  target: ruleTarget,
  quantity: z.enum(['some', 'all', 'none']),
  /** Among the first so many. */
  within: z.int().min(1).max(50),
})

export const testDraft = z.strictObject({
  query: z.string().trim().min(1).max(200),
  language: z.enum(['en', 'zh']).optional(),
  expect: testExpectation,
  note: z.string().max(500),
})

export type TestExpectation = z.infer<typeof testExpectation>
export type TestDraft = z.infer<typeof testDraft>

export interface RelevanceTest extends TestDraft {
  readonly id: string
  readonly changedAt: string
  readonly changedBy: string
}

export interface TestResult {
  testId: string
  passed: boolean
  /** Ranks at which what was expected stands, from 1. */
  ranks: number[]
  /** What stood first instead, when it failed. */
  seen: string[]
}

export interface TestRun {
  id: string
  at: string
  /** What set it off. */
  because: 'asked' | 'rules' | 'import' | 'ranker' | 'tests'
  passed: number
  failed: number
  results: TestResult[]
}

export interface RelevanceTests {
  tests: RelevanceTest[]
  lastRun: TestRun | null
  runs: { id: string; at: string; because: TestRun['because']; passed: number; failed: number }[]
}

// ---- Rankers ---------------------------------------------------------------------------------------------------------

/** Measures of one ranker, each a mean over queries with its 95 % interval. */
export interface Measured {
  queries: number
  ndcg10: { mean: number; low: number; high: number }
  mrr10: { mean: number; low: number; high: number }
}

export interface RankerRecord {
  id: string
  kind: 'words' | 'weighted' | 'lambdamart'
  name: string
  state: 'live' | 'candidate' | 'refused' | 'retired'
  createdAt: string
  createdBy: string
  /** What it learned from. */
  learnedFrom: { queries: number; judgements: number; clicks: number }
  /** Cross-validated by query on this shop's data, beside the ranker that was live then. */
  measured: { own: Measured; live: Measured; difference: { mean: number; low: number; high: number } } | null
  /** Why it was refused or promoted, in words. */
  decision: { en: string; zh: string } | null
  /** How much each feature moves its scores, the most first, adding up to 1. */
  importance: { feature: string; share: number }[]
}

export interface RankerList {
  rankers: RankerRecord[]
  live: string
}

export const compareRequest = z.strictObject({
  a: z.string().max(64),
  b: z.string().max(64),
  on: z.enum(['clicks', 'judgements']),
})

export type CompareRequest = z.infer<typeof compareRequest>

export interface RankerComparison {
  a: { id: string; name: string; measured: Measured }
  b: { id: string; name: string; measured: Measured }
  /** `b` minus `a`, paired by query. */
  difference: { mean: number; low: number; high: number }
  wins: number
  ties: number
  losses: number
  /** The queries that differ the most, those that lose first. */
  queries: { query: string; a: number; b: number; firstA: string[]; firstB: string[] }[]
}

/** How well a product answers a query: 3 exactly, 2 well, 1 somewhat, 0 not at all. */
export const judgement = z.strictObject({
  query: z.string().trim().min(1).max(200),
  productId: z.string().min(1).max(200),
  grade: z.int().min(0).max(3),
  reason: z.string().max(500).optional(),
})

export type Judgement = z.infer<typeof judgement>

/** A judgement as it is kept: who gave it, and when last. */
export interface JudgementRecord extends Judgement {
  /** ISO 8601 UTC. */
  at: string
  by: string
}

export interface JudgementPage {
  total: number
  queries: number
  items: JudgementRecord[]
  cursor?: string
}

/** What became of judgements that were sent: how many are kept, and what was untidy, by its row. */
export interface JudgementsKept {
  accepted: number
  problems: Problem[]
}

export interface JudgedQuery {
  /** As it was written last. */
  query: string
  /** How many products have each grade, from 0 to 3. */
  grades: [number, number, number, number]
  lastAt: string
  lastBy: string
  /** How many people graded. */
  people: number
}

/** Queries that have judgements, the last judged first. */
export interface JudgedQueryPage {
  /** Queries, and the judgements of all of them. */
  total: number
  judgements: number
  items: JudgedQuery[]
  cursor?: string
}

export interface JudgedProduct extends JudgementRecord {
  /** Null for one that is not in the catalogue. */
  product: ProductItem | null
}

/** The judgements of one query, the best graded first. */
export interface JudgedProductPage {
  total: number
  items: JudgedProduct[]
  cursor?: string
}

// ---- Corrections -----------------------------------------------------------------------------------------------------

export const correctionDraft = z.strictObject({
  text: z.string().trim().min(1).max(500),
  language: z.enum(['en', 'zh']),
  intent: z.string().min(1).max(60),
})

export type CorrectionDraft = z.infer<typeof correctionDraft>

/** What the merchant says that a customer meant. The intent model learns from it. */
export interface IntentCorrection extends CorrectionDraft {
  readonly id: string
  readonly at: string
  readonly by: string
}
