import { type ClickKnowledge, type ClickLog, GRADING, learnFromClicks } from '@elmo-chat/feedback'
import { type Language, no, ok, type Result, runInSlices, type Steps } from '@elmo-chat/kernel'
import type {
  CompareRequest,
  Judgement,
  PathRequest,
  PreviewRequest,
  RankerComparison,
  RankerRecord,
  RelevanceTest,
  Rule,
  RulePreview,
  SearchPath,
  Suggestion,
  TestResult,
} from '@elmo-chat/protocol'
import { type CompiledRules, compileRules, FEWEST_QUERIES, readRanker, wordsRanker } from '@elmo-chat/ranking'
import type { ShopView } from '@elmo-chat/skills'
import type { StoredRanker } from '@elmo-chat/storage'
import { SLICE_MS } from '../shop.js'
import { readAsked } from './asked.js'
import { type Behavior, noBehavior } from './behavior.js'
import { behaviorOf } from './behavior-of-clicks.js'
import { readClickLog } from './click-log.js'
import { compareOrders } from './compare-orders.js'
import { findProducts } from './find-products.js'
import { byQuery, type JudgedProducts, readClicked, readJudgements } from './judged-queries.js'
import { previewRule } from './preview-rule.js'
import { languageOf, readWish } from './read-wish.js'
import { testResult } from './relevance-test.js'
import type { DeskContext, DeskRefusal, SearchDesk, TrainedModel } from './search-desk.js'
import { searchPath } from './search-path.js'
import type { NamedRanker, SearchState } from './search-state.js'
import { standardRanker } from './standard-ranker.js'
import { ENCODER_FAILING, trainAdapter } from './train-adapter.js'
import { trainingQueries, trainRanker } from './train-ranker.js'

const MOST_TESTED = 50
const COMPARED = 10
const CLICKED_MS = 90 * 86_400_000

const STANDARD: NamedRanker = { id: 'standard', name: 'Standard', kind: 'weighted', ranker: standardRanker }

/** The desk of a shop: what search is answered with, and how the merchant sees and steers it. */
export class ShopDesk implements SearchDesk {
  private readonly context: DeskContext
  private ranker: NamedRanker = STANDARD
  private rules: readonly Rule[] = []
  private clicks: ClickKnowledge | null = null
  /** How many refreshes have begun, and which of them stands. */
  private begun = 0
  private refreshed = 0
  /** Worked out for one state of the catalogue, of the settings and of the rules. */
  private standing: { readonly view: ShopView; readonly rules: CompiledRules; readonly behavior: Behavior } | null =
    null

  constructor(context: DeskContext) {
    this.context = context
  }

  /** What a search is answered with now. */
  state(): SearchState {
    const { current, lexicon, clock, learned } = this.context
    const { shop, view } = current()
    if (this.standing?.view !== view) {
      const { demandOf } = this.context
      this.standing = {
        view,
        rules: compileRules(this.rules, (text) => readWish(text, shop, view.settings.currency)),
        behavior: this.clicks ? behaviorOf(this.clicks, shop.index, demandOf) : { ...noBehavior, demandOf },
      }
    }
    const { rules, behavior } = this.standing
    return { shop, lexicon, ranker: this.ranker, rules, behavior, ...learned(), now: clock() }
  }

  async refresh(): Promise<void> {
    const { store, intents } = this.context
    const begun = ++this.begun
    const [rules, live] = await Promise.all([store.rules.list(), store.rankers.live(), intents.refresh()])
    // One that began earlier and ends later has read an older state.
    if (begun < this.refreshed) return
    this.refreshed = begun
    this.rules = rules
    this.ranker = named(live) ?? STANDARD
    this.standing = null
  }

  /** Reads what was clicked of late. */
  async learn(signal?: AbortSignal): Promise<ClickLog> {
    const { store, clock } = this.context
    const log = await readClickLog(store, clock() - CLICKED_MS)
    const slicing = { ...this.context, sliceMs: SLICE_MS, ...(signal ? { signal } : {}) }
    this.clicks = await runInSlices(learnFromClicks(log), slicing)
    this.standing = null
    return log
  }

  /** Which ranker is live. */
  get rankerId(): string {
    return this.ranker.id
  }

  get clicked(): ClickKnowledge | null {
    return this.clicks
  }

  suggest(prefix: string, limit: number): Suggestion[] {
    const { current, popular } = this.context
    return current().view.index.suggest(prefix, limit, popular.queries)
  }

  async path(request: PathRequest, language: Language): Promise<Result<SearchPath, DeskRefusal>> {
    const ranker = request.ranker === undefined ? this.ranker : await this.find(request.ranker)
    if (!ranker) return no(unknownRanker(request.ranker ?? ''))
    const { current, preciseClock: clock } = this.context
    return ok(
      await this.answering(() => searchPath(this.state(), current().view, request, { language, ranker, clock })),
    )
  }

  async preview(request: PreviewRequest, language: Language): Promise<RulePreview> {
    const { current, origins } = this.context
    return this.answering(() =>
      previewRule(request, this.rules, this.state(), { view: current().view, language, origins: origins() }),
    )
  }

  /** Gives an answer of searches, after a model for meaning, where there is one, has encoded what they ask for. */
  async answering<T>(answer: () => T): Promise<T> {
    const { meaning } = this.context.learned()
    return meaning ? meaning.answering(answer) : answer()
  }

  async prepare(queries: readonly string[]): Promise<void> {
    await this.context.encoder()?.view?.queries.prepareAll(queries.map((query) => this.wordsOf(query)))
  }

  *runTests(tests: readonly RelevanceTest[]): Steps<TestResult[]> {
    const { lexicon } = this.context
    const results: TestResult[] = []
    for (const test of tests) {
      const hits = this.first(test.query, test.language ?? languageOf(test.query), this.ranker, MOST_TESTED)
      // What only comes near is marked so where it is shown: it is tested where nothing answers.
      const answers = hits.filter(({ isNear }) => !isNear)
      const shown = answers.length > 0 ? answers : hits
      results.push(
        testResult(
          test,
          shown.map(({ product }) => product),
          lexicon,
        ),
      )
      yield
    }
    return results
  }

  async trainRanker(by: string): Promise<Result<RankerRecord, DeskRefusal>> {
    const { store, clock, current } = this.context
    const slicing = { ...this.context, sliceMs: SLICE_MS }
    const judged = byQuery(await readJudgements(store))
    // What is learned from clicks up to now is to be ordered with the clicks up to now.
    const log = await this.learn()
    const { currency } = current().view.settings
    await this.prepare([...judged.map(({ query }) => query), ...log.impressions.map(({ query }) => query)])
    const { queries, learnedFrom } = await runInSlices(trainingQueries(this.state(), judged, log, currency), slicing)
    if (queries.length < FEWEST_QUERIES) return no(scarceData(queries.length))
    const trained = await runInSlices(trainRanker(queries, this.ranker.ranker, learnedFrom), slicing)
    const { ranker, comparison, decision, importance } = trained
    const day = new Date(clock()).toISOString().slice(0, 10)
    const record = await store.rankers.add(
      {
        kind: ranker.kind,
        name: ranker.kind === 'lambdamart' ? `Trees ${day}` : `Weights ${day}`,
        state: decision.promoted ? 'candidate' : 'refused',
        learnedFrom,
        measured: { own: comparison.b, live: comparison.a, difference: comparison.difference },
        decision: { ...decision.why },
        importance,
        value: ranker,
      },
      by,
    )
    if (!decision.promoted) return ok(record)
    const promoted = await store.rankers.promote(record.id, by)
    return promoted.ok ? ok(promoted.value) : no(unknownRanker(record.id))
  }

  async trainIntents(by: string): Promise<Result<TrainedModel, DeskRefusal>> {
    return this.context.intents.train(by)
  }

  async trainEncoder(by: string): Promise<Result<TrainedModel, DeskRefusal>> {
    const { encoder: present, store, clock } = this.context
    const encoder = present()
    if (!encoder) return no(NO_ENCODER)
    if (!encoder.view) return no(encoder.isFailing ? ENCODER_FAILING : ENCODER_NOT_READY)
    const log = await readClickLog(store, clock() - CLICKED_MS)
    const wordsOf = (query: string) => this.wordsOf(query)
    const trained = await trainAdapter(encoder.view, { ...this.context, log, wordsOf }, by)
    if (trained.ok && trained.value.promoted) await encoder.refresh()
    return trained
  }

  async promote(id: string, { force, by }: { force: boolean; by: string }): Promise<Result<RankerRecord, DeskRefusal>> {
    const { rankers } = this.context.store
    const chosen = await rankers.get(id)
    if (!chosen) return no(unknownRanker(id))
    if (chosen.record.state === 'refused' && !force)
      return no({
        code: 'RANKER_REFUSED',
        message: {
          en: 'This ranker did not win on the shop’s own data. Promote it with force if that is meant.',
          zh: '该排序模型在本店数据上没有胜出。如确需启用，请使用强制启用。',
        },
      })
    const promoted = await rankers.promote(id, by)
    return promoted.ok ? ok(promoted.value) : no(unknownRanker(id))
  }

  async rollBack(by: string): Promise<Result<RankerRecord, DeskRefusal>> {
    const back = await this.context.store.rankers.rollBack(by)
    return back.ok
      ? ok(back.value)
      : no({
          code: 'RANKER_FIRST',
          message: { en: 'No ranker was live before this one.', zh: '在此之前没有启用过其他排序模型。' },
        })
  }

  async compare({ a, b, on }: CompareRequest): Promise<Result<RankerComparison, DeskRefusal>> {
    const { store, clock } = this.context
    const judged =
      on === 'clicks' ? await readClicked(store, clock(), this.context) : byQuery(await readJudgements(store))
    return this.compareOn(judged, a, b, on === 'clicks' ? 'skipped' : 'zero')
  }

  async evaluate(judgements: readonly Judgement[], ranker?: string): Promise<Result<RankerComparison, DeskRefusal>> {
    return this.compareOn(byQuery(judgements), 'words', ranker ?? this.ranker.id, 'zero')
  }

  private async compareOn(
    judged: readonly JudgedProducts[],
    a: string,
    b: string,
    unjudged: 'zero' | 'skipped',
  ): Promise<Result<RankerComparison, DeskRefusal>> {
    const compared = []
    for (const id of [a, b]) {
      const ranker = await this.find(id)
      if (!ranker) return no(unknownRanker(id))
      const first = ({ query, language }: JudgedProducts) =>
        this.first(query, language, ranker, COMPARED).map(({ product }) => product)
      compared.push({ id, name: ranker.name, first })
    }
    await this.prepare(judged.map(({ query }) => query))
    const steps = compareOrders(judged, compared[0], compared[1], unjudged)
    const comparison = await runInSlices(steps, { ...this.context, sliceMs: SLICE_MS })
    return comparison
      ? ok(comparison)
      : no({
          code: 'JUDGEMENTS_SCARCE',
          message: {
            en: 'There is no query yet for which some product is known to be right.',
            zh: '还没有任何搜索词有已知的正确商品。',
          },
        })
  }

  /** What of a query meaning is asked for. */
  private wordsOf(query: string): string {
    const { shop, view } = this.context.current()
    return readAsked(query, [], { language: languageOf(query), currency: view.settings.currency, shop }).words
  }

  private first(text: string, language: Language, ranker: NamedRanker, limit: number) {
    const { view } = this.context.current()
    return findProducts(this.state(), view, { text, language, limit, constraints: [], facets: [] }, ranker).result.hits
  }

  private async find(id: string): Promise<NamedRanker | null> {
    if (id === this.ranker.id) return this.ranker
    const stored = await this.context.store.rankers.get(id)
    return stored && named(stored)
  }
}

/** A stored ranker that this program can use; null for one that it cannot read. */
function named({ record: { id, name, kind }, value }: StoredRanker): NamedRanker | null {
  if (id === STANDARD.id) return STANDARD
  const ranker = id === 'words' ? wordsRanker : readRanker(value).value
  return ranker && { id, name, kind, ranker }
}

const unknownRanker = (id: string): DeskRefusal => ({
  code: 'RANKER_UNKNOWN',
  message: { en: `There is no ranker "${id}".`, zh: `没有排序模型“${id}”。` },
})

const NO_ENCODER: DeskRefusal = {
  code: 'ENCODER_NONE',
  message: {
    en: 'No model for meaning is configured. Set embedderUrl and embedderModel, or embedderFolder.',
    zh: '尚未配置语义模型。请设置 embedderUrl 和 embedderModel，或 embedderFolder。',
  },
}

const ENCODER_NOT_READY: DeskRefusal = {
  code: 'ENCODER_NOT_READY',
  message: {
    en: 'The model for meaning has not encoded the whole catalogue yet. Try again when it has; /metrics shows how far it is.',
    zh: '语义模型尚未完成全部商品的编码，请稍后再试；可在 /metrics 查看进度。',
  },
}

const scarceData = (queries: number): DeskRefusal => ({
  code: 'TRAINING_DATA_SCARCE',
  message: {
    en: `There are ${queries} queries with judgements or with ${GRADING.fewestClicks} clicks or more; training needs ${FEWEST_QUERIES}.`,
    zh: `有评判或至少 ${GRADING.fewestClicks} 次点击的搜索词共 ${queries} 个；训练至少需要 ${FEWEST_QUERIES} 个。`,
  },
})
