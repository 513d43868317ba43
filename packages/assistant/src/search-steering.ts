import { type Language, no, type Problem, type Result } from '@elmo-chat/kernel'
import type {
  CompareRequest,
  CorrectionDraft,
  IntentCorrection,
  JudgedProductPage,
  JudgedQueryPage,
  Judgement,
  JudgementPage,
  JudgementsKept,
  PathRequest,
  PreviewRequest,
  QueryList,
  QueryPage,
  RankerComparison,
  RankerList,
  RankerRecord,
  RelevanceTest,
  RelevanceTests,
  Rule,
  RuleDraft,
  RulePreview,
  SearchAnalytics,
  SearchPath,
  TestDraft,
  TestRun,
} from '@elmo-chat/protocol'
import { cardOf } from '@elmo-chat/skills'
import type { Store, TooMany } from '@elmo-chat/storage'
import { redact } from './redact.js'
import type { RelevanceRunner } from './relevance-runner.js'
import type { DeskContext, DeskRefusal, SearchDesk, TrainedModel } from './search/search-desk.js'

/**
 * What the merchant sees and steers of search. Every change is kept with its author, reaches search before it is
 * answered, and sets the relevance tests off.
 */
export class SearchSteering {
  private readonly store: Store
  private readonly desk: SearchDesk
  private readonly tests: RelevanceRunner
  private readonly current: DeskContext['current']
  private isTraining = false

  constructor(store: Store, desk: SearchDesk, tests: RelevanceRunner, current: DeskContext['current']) {
    this.store = store
    this.desk = desk
    this.tests = tests
    this.current = current
  }

  analytics(days: number, language?: Language): Promise<SearchAnalytics> {
    return this.store.searches.analytics(days, language)
  }

  queries(page: { list: QueryList; days: number; q: string; limit: number; cursor?: string }): Promise<QueryPage> {
    return this.store.searches.queries(page)
  }

  path(request: PathRequest, language: Language): Promise<Result<SearchPath, DeskRefusal>> {
    return this.desk.path(request, language)
  }

  rules(): Promise<Rule[]> {
    return this.store.rules.list()
  }

  async addRule(draft: RuleDraft, by: string): Promise<Result<Rule, TooMany>> {
    const added = await this.store.rules.add(draft, by)
    await this.changed('rules')
    return added
  }

  async changeRule(id: string, draft: RuleDraft, by: string): Promise<Rule | null> {
    const changed = await this.store.rules.change(id, draft, by)
    await this.changed('rules')
    return changed
  }

  async removeRule(id: string, by: string): Promise<boolean> {
    const removed = await this.store.rules.remove(id, by)
    await this.changed('rules')
    return removed
  }

  preview(request: PreviewRequest, language: Language): Promise<RulePreview> {
    return this.desk.preview(request, language)
  }

  async relevanceTests(): Promise<RelevanceTests> {
    const { tests, testRuns } = this.store
    const [all, lastRun, runs] = await Promise.all([tests.list(), testRuns.last(), testRuns.list()])
    return { tests: all, lastRun, runs }
  }

  async addTest(draft: TestDraft, by: string): Promise<Result<RelevanceTest, TooMany>> {
    const added = await this.store.tests.add(draft, by)
    this.tests.due('tests')
    return added
  }

  async changeTest(id: string, draft: TestDraft, by: string): Promise<RelevanceTest | null> {
    const changed = await this.store.tests.change(id, draft, by)
    this.tests.due('tests')
    return changed
  }

  async removeTest(id: string, by: string): Promise<boolean> {
    const removed = await this.store.tests.remove(id, by)
    this.tests.due('tests')
    return removed
  }

  runTests(): Promise<TestRun> {
    return this.tests.run('asked')
  }

  rankers(): Promise<RankerList> {
    return this.store.rankers.list()
  }

  async trainRanker(by: string): Promise<Result<RankerRecord, DeskRefusal>> {
    const trained = await this.oneTraining(() => this.desk.trainRanker(by))
    if (trained.ok) await this.changed('ranker')
    return trained
  }

  trainIntents(by: string): Promise<Result<TrainedModel, DeskRefusal>> {
    return this.oneTraining(() => this.desk.trainIntents(by))
  }

  trainEncoder(by: string): Promise<Result<TrainedModel, DeskRefusal>> {
    return this.oneTraining(() => this.desk.trainEncoder(by))
  }

  async promote(id: string, how: { force: boolean; by: string }): Promise<Result<RankerRecord, DeskRefusal>> {
    const promoted = await this.desk.promote(id, how)
    if (promoted.ok) await this.changed('ranker')
    return promoted
  }

  async rollBack(by: string): Promise<Result<RankerRecord, DeskRefusal>> {
    const back = await this.desk.rollBack(by)
    if (back.ok) await this.changed('ranker')
    return back
  }

  compare(request: CompareRequest): Promise<Result<RankerComparison, DeskRefusal>> {
    return this.desk.compare(request)
  }

  evaluate(judgements: readonly Judgement[], ranker?: string): Promise<Result<RankerComparison, DeskRefusal>> {
    return this.desk.evaluate(judgements.map(this.named), ranker)
  }

  judgements(page: { q: string; limit: number; cursor?: string }): Promise<JudgementPage> {
    return this.store.judgements.list(page)
  }

  judgedQueries(page: { q: string; limit: number; cursor?: string }): Promise<JudgedQueryPage> {
    return this.store.judgements.queries(page)
  }

  /** What is judged of one query, with the products as they are now. */
  async judgedProducts(page: { query: string; limit: number; cursor?: string }): Promise<JudgedProductPage> {
    const { items, ...rest } = await this.store.judgements.ofQuery(page)
    const { shop, view } = this.current()
    const cardOfId = (id: string) => {
      const product = shop.index.product(id)
      return product ? cardOf(product, [], [], view) : null
    }
    return { ...rest, items: items.map((one) => ({ ...one, product: cardOfId(one.productId) })) }
  }

  /**
   * Keeps grades; of products that are not in the catalogue too, since they may come back, but that is told. `rows` are the
   * places that problems name, from 1 in the order given where they are left out.
   */
  async addJudgements(judgements: readonly Judgement[], by: string, rows?: readonly number[]): Promise<JudgementsKept> {
    const named = judgements.map(this.named)
    const { index } = this.current().shop
    const problems = named.flatMap(({ productId }, place) =>
      index.product(productId) ? [] : [unknownProduct(rows?.[place] ?? place + 1, productId)],
    )
    return { accepted: await this.store.judgements.put(named, by), problems: problems.slice(0, PROBLEMS) }
  }

  /** Takes back the grade of one product for a query, or all of the query's. Gives whether there was one. */
  async removeJudgements(which: { query: string; productId?: string }, by: string): Promise<boolean> {
    return (await this.store.judgements.remove(which, by)) > 0
  }

  corrections(): Promise<IntentCorrection[]> {
    return this.store.corrections.list()
  }

  async addCorrection(draft: CorrectionDraft, by: string): Promise<Result<IntentCorrection, TooMany>> {
    const added = await this.store.corrections.add({ ...draft, text: redact(draft.text).text }, by)
    await this.desk.refresh()
    return added
  }

  async removeCorrection(id: string, by: string): Promise<boolean> {
    const removed = await this.store.corrections.remove(id, by)
    await this.desk.refresh()
    return removed
  }

  /** Training takes the machine for seconds: who asks while one runs is told so. */
  private async oneTraining<T>(train: () => Promise<Result<T, DeskRefusal>>): Promise<Result<T, DeskRefusal>> {
    if (this.isTraining)
      return no({
        code: 'TRAINING_RUNNING',
        message: {
          en: 'A model is being trained right now. Try again when it is done.',
          zh: '正在训练模型，请稍后再试。',
        },
      })
    this.isTraining = true
    try {
      return await train()
    } finally {
      this.isTraining = false
    }
  }

  private async changed(what: 'rules' | 'ranker'): Promise<void> {
    await this.desk.refresh()
    this.tests.due(what)
  }

  /** A product by our id, where people wrote the feed's. */
  private readonly named = (judgement: Judgement): Judgement => {
    const { shop } = this.current()
    const { productId } = judgement
    if (shop.index.product(productId)) return judgement
    const full = shop.sources.map((source) => `${source}~${productId}`).find((id) => shop.index.product(id))
    return full === undefined ? judgement : { ...judgement, productId: full }
  }
}

const PROBLEMS = 100

function unknownProduct(row: number, productId: string): Problem {
  return {
    code: 'JUDGEMENT_PRODUCT_UNKNOWN',
    severity: 'warning',
    message: {
      en: `The product "${productId}" is not in the catalogue.`,
      zh: `商品目录中没有“${productId}”。`,
    },
    remedy: {
      en: 'The grade is kept and counts once the product is there. Check the id.',
      zh: '评判已保存，商品上架后即生效。请检查商品编号。',
    },
    place: { row, column: 'productId', value: productId },
  }
}
