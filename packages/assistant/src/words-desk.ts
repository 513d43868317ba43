import { type Language, no, ok, type Result, runInSlices, type Steps } from '@elmo-chat/kernel'
import type {
  CompareRequest,
  Judgement,
  PathItem,
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
import { FEWEST_QUERIES } from '@elmo-chat/ranking'
import { cardOf, valueLabel } from '@elmo-chat/skills'
import { compareOrders } from './compare-orders.js'
import { type FoundProducts, findProducts } from './find-products.js'
import { byQuery, type JudgedProducts, readClicked, readJudgements } from './judged-queries.js'
import { previewRules } from './preview-rules.js'
import { testResult } from './relevance-test.js'
import type { DeskContext, DeskRefusal, SearchDesk, TrainedModel } from './search-desk.js'

const SLICE_MS = 8
const SHOWN = 24
const MOST_TESTED = 50
const COMPARED = 10

/** The desk of a search that orders by its words: one ranker, which needs no learning; rules are previewed only. */
export class WordsDesk implements SearchDesk {
  private readonly context: DeskContext

  constructor(context: DeskContext) {
    this.context = context
  }

  async refresh(): Promise<void> {}

  suggest(prefix: string, limit: number): Suggestion[] {
    const { current, popular } = this.context
    const queries = popular.beginning(prefix, Math.ceil(limit / 2)).map((text): Suggestion => ({ kind: 'query', text }))
    const known = new Set(queries.map(({ text }) => text))
    const others = current()
      .shop.index.suggest(prefix, limit)
      .filter(({ kind, text }) => kind !== 'query' || !known.has(text.toLowerCase()))
    return [...queries, ...others].slice(0, limit)
  }

  async path(
    { text, ranker, limit = SHOWN }: PathRequest,
    language: Language,
  ): Promise<Result<SearchPath, DeskRefusal>> {
    const { preciseClock, store } = this.context
    const chosen = ranker === undefined ? await store.rankers.live() : await store.rankers.get(ranker)
    if (!chosen) return no(unknownRanker(ranker ?? ''))
    const { id, name, kind } = chosen.record
    const started = preciseClock()
    const found = this.find(text, language, limit)
    const { understood, result, held, relaxed } = found
    return ok({
      text,
      language,
      understood: {
        intents: [...understood.intents],
        constraints: [...understood.constraints],
        query: understood.query,
        unknown: [...understood.unknown],
        ...(result.corrected ? { corrected: result.corrected } : {}),
        categories: held
          .filter(({ field, op }) => field === 'category' && op === 'is')
          .map(({ value }) => ({
            value: String(value),
            label: valueLabel('category', value, language, this.context.current().view),
            confidence: 1,
          })),
        synonyms: [],
      },
      candidates: [{ from: 'words', total: result.total }],
      ranker: { id, name, kind },
      rules: [],
      ...(relaxed.length > 0 ? { relaxed } : {}),
      total: result.total,
      items: this.items(found),
      steps: [{ name: 'words', ms: preciseClock() - started }],
    })
  }

  async preview(request: PreviewRequest, language: Language): Promise<RulePreview> {
    const { store, current, clock, origins } = this.context
    const standing = await store.rules.list()
    return previewRules(request, standing, { ...current(), language, now: clock(), origins: origins() })
  }

  *runTests(tests: readonly RelevanceTest[]): Steps<TestResult[]> {
    const { view } = this.context.current()
    const results: TestResult[] = []
    for (const test of tests) {
      const found = this.find(test.query, test.language ?? languageOf(test.query), MOST_TESTED)
      results.push(
        testResult(
          test,
          found.result.hits.map(({ product }) => product),
          view.lexicon,
        ),
      )
      yield
    }
    return results
  }

  async trainRanker(): Promise<Result<RankerRecord, DeskRefusal>> {
    const { store, clock } = this.context
    const queries =
      byQuery(await readJudgements(store)).length + (await readClicked(store, clock(), this.context)).length
    return no({
      code: 'TRAINING_DATA_SCARCE',
      message: {
        en: `There are ${queries} queries with clicks or judgements; training needs ${FEWEST_QUERIES}.`,
        zh: `有点击或评分的搜索词共 ${queries} 个；训练至少需要 ${FEWEST_QUERIES} 个。`,
      },
    })
  }

  async trainIntents(): Promise<Result<TrainedModel, DeskRefusal>> {
    return no({
      code: 'INTENTS_BY_RULE',
      message: {
        en: 'Intents are understood by rules here; there is no model to train.',
        zh: '此处按规则理解意图，没有可训练的模型。',
      },
    })
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
    const of = ranker ?? (await this.context.store.rankers.live()).record.id
    return this.compareOn(byQuery(judgements), 'words', of, 'zero')
  }

  private async compareOn(
    judged: readonly JudgedProducts[],
    a: string,
    b: string,
    unjudged: 'zero' | 'skipped',
  ): Promise<Result<RankerComparison, DeskRefusal>> {
    const { store } = this.context
    const first = ({ query, language }: JudgedProducts) =>
      this.find(query, language, COMPARED).result.hits.map(({ product }) => product)
    const compared = []
    for (const id of [a, b]) {
      const ranker = await store.rankers.get(id)
      if (!ranker) return no(unknownRanker(id))
      compared.push({ id, name: ranker.record.name, first })
    }
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

  private find(text: string, language: Language, limit: number): FoundProducts {
    const { shop, view } = this.context.current()
    return findProducts(shop, view, { text, language, limit, constraints: [], facets: [] })
  }

  private items({ result, held }: FoundProducts): PathItem[] {
    const { view } = this.context.current()
    return result.hits.map(({ product, score, because }, place) => ({
      product: cardOf(product, held, [], view),
      rank: place + 1,
      rankByWords: place + 1,
      rankByRanker: place + 1,
      score,
      because: because.map((part) => ({ ...part })),
      features: [{ name: 'words', value: score }],
      rules: [],
    }))
  }
}

const unknownRanker = (id: string): DeskRefusal => ({
  code: 'RANKER_UNKNOWN',
  message: { en: `There is no ranker "${id}".`, zh: `没有排序模型“${id}”。` },
})

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
