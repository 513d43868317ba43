import type { Bilingual, Clock, Language, Result, Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type {
  CompareRequest,
  Judgement,
  PathRequest,
  PreviewRequest,
  RankerComparison,
  RankerRecord,
  RelevanceTest,
  RulePreview,
  SearchPath,
  Suggestion,
  TestResult,
} from '@elmo-chat/protocol'
import type { ShopView } from '@elmo-chat/skills'
import type { Store } from '@elmo-chat/storage'
import type { PopularQueries } from '../popular-queries.js'
import type { Sharing, Shop } from '../shop.js'
import type { CatalogueEncoder } from './catalogue-encoder.js'
import type { SearchState } from './search-state.js'

/** An expected no, with words for the merchant. */
export interface DeskRefusal {
  /** `RANKER_UNKNOWN`, `RANKER_FIRST`, `RANKER_REFUSED`, `TRAINING_DATA_SCARCE`, `JUDGEMENTS_SCARCE`, … */
  readonly code: string
  readonly message: Bilingual
}

/** What became of a model that was trained. */
export interface TrainedModel {
  readonly promoted: boolean
  /** Why, in words and with its figures. */
  readonly decision: Bilingual
}

/**
 * What the merchant's side asks of search as it is put together: from words to the final order. It reads rules, rankers
 * and judgements from the store; `refresh` is called after any of them changed, here or in another process.
 */
export interface SearchDesk {
  refresh(): Promise<void>
  suggest(prefix: string, limit: number): Suggestion[]
  /** All that happens to one query, in the order of a search box. */
  path(request: PathRequest, language: Language): Promise<Result<SearchPath, DeskRefusal>>
  preview(request: PreviewRequest, language: Language): Promise<RulePreview>
  /** Lets a model for meaning, where there is one, encode the queries of work in the background beforehand. */
  prepare(queries: readonly string[]): Promise<void>
  /** One result a test, in their order; a step is one test. */
  runTests(tests: readonly RelevanceTest[]): Steps<TestResult[]>
  /** Trains a ranker, measures it and decides: the record tells whether it is live now or was refused, and why. */
  trainRanker(by: string): Promise<Result<RankerRecord, DeskRefusal>>
  /** The same for the model of intents, which learns from examples and from what the merchant corrected. */
  trainIntents(by: string): Promise<Result<TrainedModel, DeskRefusal>>
  /** The same for a head on the model for meaning, which learns from clicks. */
  trainEncoder(by: string): Promise<Result<TrainedModel, DeskRefusal>>
  /** Makes a ranker live; one that was refused only with `force`. */
  promote(id: string, how: { force: boolean; by: string }): Promise<Result<RankerRecord, DeskRefusal>>
  rollBack(by: string): Promise<Result<RankerRecord, DeskRefusal>>
  compare(request: CompareRequest): Promise<Result<RankerComparison, DeskRefusal>>
  /** A ranker (the live one where none is named) beside the words alone, on judgements that are not kept. */
  evaluate(judgements: readonly Judgement[], ranker?: string): Promise<Result<RankerComparison, DeskRefusal>>
}

/** What a desk works with. */
export interface DeskContext extends Sharing {
  readonly store: Store
  /** Taken anew for each question: an import makes another. */
  readonly current: () => { readonly shop: Shop; readonly view: ShopView }
  readonly popular: PopularQueries
  readonly lexicon: Lexicon
  readonly learned: () => Pick<SearchState, 'meaning' | 'categories'>
  /** Null where no model for meaning is configured. */
  readonly encoder: () => CatalogueEncoder | null
  /** Weighted clicks, carts and orders of late. */
  readonly demandOf: (productId: string) => number
  readonly intents: {
    refresh(): Promise<void>
    train(by: string): Promise<Result<TrainedModel, DeskRefusal>>
  }
  /** Of pages that may talk to the shop. */
  readonly origins: () => readonly string[]
  /** Milliseconds with fractions, for measuring. */
  readonly preciseClock: Clock
}
