import type { DevicesOf, Interactions } from '@elmo-chat/events'
import { no, ok, type Result, runInSlices, type Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import {
  type Leaderboard,
  type PlacementChoice,
  type RecommendOverview,
  type RecommendPlacement,
  recommendPlacement,
} from '@elmo-chat/protocol'
import {
  type FitRequest,
  type FittedModel,
  type FittedOutfits,
  type Histories,
  type ItemFeatures,
  type MeasuredMethods,
  type MeasureRequest,
  type MethodKind,
  openModel,
} from '@elmo-chat/recommend'
import type { Store } from '@elmo-chat/storage'
import type { DeskRefusal } from '../search/search-desk.js'
import { type Sharing, type Shop, SLICE_MS } from '../shop.js'
import type { JobOptions, WorkerPool } from '../work/worker-pool.js'
import { itemFeatures, type LooksOf } from './item-features.js'
import { type KeptChoices, keepChoices, MOST_CHOICES, readChoices } from './kept-choices.js'
import { keepModel, type ModelFiles, restoreModels } from './kept-models.js'
import { OutfitLearner } from './outfits/outfit-learner.js'
import { methodsFor, optionsOf, placements, readsFeatures } from './placements.js'
import type { Engine } from './recommend-state.js'

export interface RecommendContext extends Sharing {
  readonly store: Store
  readonly interactions: Interactions
  readonly devicesOf: DevicesOf
  /** Whether all is in it that was logged before the start. */
  readonly isLogRead: () => boolean
  readonly current: () => Shop
  readonly pool: WorkerPool
  readonly lexicon: Lexicon
  /** What a product looks like, as a vector; null where its pictures were not looked at. */
  readonly looksOf: LooksOf
  /** Where models outlive the process; without it each start learns them anew. */
  readonly modelFiles?: ModelFiles
  /** Is told of kept models that are not taken, or not for long. */
  readonly onNotice?: (notice: string) => void
}

interface Fitted {
  readonly engine: Engine
  /** Of the log when it was learned. */
  readonly interactions: number
  /** Of the catalogue when it was learned. */
  readonly revision: string
  readonly at: number
}

const PLACEMENTS = recommendPlacement.options
/** Fewer interactions teach nothing. */
const FEWEST = 20
/** A method is learned again when the log has grown by this share, but not more often than this. */
const GROWTH = 0.05
const REST_MS = 30_000
/** Measured by itself when the log has grown by this factor, or a day has passed. */
const MEASURED_GROWTH = 2
const MEASURED_EVERY_MS = 86_400_000
/** The part of the log, by time, that is learned from when methods are measured. */
const LEARNED_PART = 0.8
const MOST_CASES = 500
const SEED = 1
const KNOWN_A_STEP = 2_000
export const SCHEDULE = 'schedule'

/** Learns the methods that lists are made with, measures them beside each other, and keeps which is live and why. */
export class RecommendDesk {
  /** What was learned of which pieces go together. */
  readonly outfits: OutfitLearner
  private readonly context: RecommendContext
  private readonly ended = new AbortController()
  private readonly fitted = new Map<RecommendPlacement, Fitted>()
  private kept: KeptChoices = { choices: {}, leaderboards: {} }
  private fitting: Promise<void> | null = null
  private measuring: Promise<void> | null = null
  private stopping = new AbortController()
  /** When a merchant ended a measuring, and what was logged by then. */
  private stopped: { readonly at: number; readonly interactions: number } | null = null
  private job: RecommendOverview['job'] = null

  constructor(context: RecommendContext) {
    this.context = context
    this.outfits = new OutfitLearner({
      ...context,
      inSlices: (steps) => this.inSlices(steps),
      fit: async (request) => (await this.run('outfitJob', request)) as FittedOutfits,
    })
  }

  /** The method that answers for a list; null while it has not been learned. */
  engine(placement: RecommendPlacement): Engine | null {
    return this.fitted.get(placement)?.engine ?? null
  }

  /** Whether methods are being learned or measured. */
  get isBusy(): boolean {
    return this.fitting !== null || this.measuring !== null
  }

  async refresh(): Promise<void> {
    this.kept = await readChoices(this.context.store)
  }

  /** Takes the models that were kept at the last end. To be called once, before the log is read. */
  async restore(): Promise<void> {
    const { modelFiles, interactions, current, onNotice = () => {} } = this.context
    if (!modelFiles) return
    await this.outfits.restore()
    for (const [placement, kept] of await restoreModels(modelFiles, interactions, onNotice)) {
      const { engine, revision } = kept
      if (engine.kind !== this.live(placement)) {
        onNotice(
          `The kept model of the list "${placement}" is ${engine.kind}; ${this.live(placement)} is live and is learned anew.`,
        )
        continue
      }
      if (revision !== current().revision)
        onNotice(`The list "${placement}" goes by a model from before the catalogue changed, until it is learned anew.`)
      this.fitted.set(placement, kept)
    }
  }

  /** Begins to learn and to measure what is due. */
  catchUp(): void {
    if (this.ended.signal.aborted) return
    this.fitting ??= this.fitDue()
      .catch((error: unknown) => this.tell(error))
      .finally(() => {
        this.fitting = null
      })
    const due =
      this.measuring || this.isLeftAlone() ? [] : PLACEMENTS.filter((placement) => this.isMeasuringDue(placement))
    if (due.length > 0) this.beginMeasuring(due, SCHEDULE)
  }

  /** Begins to measure all methods of all lists, of which what is better beyond chance is taken; one measuring at a time. */
  begin(by: string): Result<RecommendOverview, DeskRefusal> {
    if (this.context.interactions.report.interactions < FEWEST) return no(SCARCE)
    this.beginMeasuring(PLACEMENTS, by)
    return ok(this.overview())
  }

  /** The same, and waits for the end. */
  async measure(by: string): Promise<Result<RecommendOverview, DeskRefusal>> {
    const begun = this.begin(by)
    if (!begun.ok) return begun
    await this.measuring
    await this.fitting
    return ok(this.overview())
  }

  /**
   * Ends the measuring that is under way. Lists that it was done with keep what was found, and the schedule leaves the others alone
   * until as much has been logged, or as long has passed, as between two measurings.
   */
  async stop(): Promise<RecommendOverview> {
    const { clock, interactions } = this.context
    if (this.measuring) {
      this.stopped = { at: clock(), interactions: interactions.report.interactions }
      this.stopping.abort(new Error('The merchant has ended the measuring.'))
      await this.measuring
    }
    return this.overview()
  }

  /** Takes a method because the merchant says so. */
  async choose(
    placement: RecommendPlacement,
    method: string,
    by: string,
  ): Promise<Result<RecommendOverview, DeskRefusal>> {
    if (!placements[placement].methods.some((known) => known === method)) return no(unknownMethod(method))
    await this.take(placement, method, 'merchant', by)
    return ok(this.overview())
  }

  /** Goes back to the method that was taken before. */
  async rollBack(placement: RecommendPlacement, by: string): Promise<Result<RecommendOverview, DeskRefusal>> {
    const [, ...earlier] = this.choicesOf(placement)
    if (earlier.length === 0) return no(FIRST)
    // What a shop begins with stands behind all that was ever taken, and is not kept.
    const taken = earlier.filter(({ decidedBy }) => decidedBy !== 'default')
    await this.keep({ ...this.kept, choices: { ...this.kept.choices, [placement]: taken } }, by)
    return ok(this.overview())
  }

  overview(): RecommendOverview {
    return {
      placements: PLACEMENTS.map((placement) => ({
        choices: [...this.choicesOf(placement)],
        methods: [...placements[placement].methods],
        leaderboard: this.kept.leaderboards[placement] ?? null,
        serving: this.fitted.get(placement)?.engine.kind === this.live(placement),
      })),
      log: this.context.interactions.report,
      job: this.job,
    }
  }

  async close(): Promise<void> {
    this.ended.abort(new Error('The assistant is being closed.'))
    await Promise.all([this.fitting, this.measuring])
  }

  private beginMeasuring(wanted: readonly RecommendPlacement[], by: string): void {
    if (this.measuring) return
    this.stopping = new AbortController()
    if (by !== SCHEDULE) this.stopped = null
    const { signal } = this.stopping
    this.measuring = this.measureAll(wanted, by, AbortSignal.any([signal, this.ended.signal]))
      .catch((error: unknown) => {
        if (!signal.aborted) this.tell(error)
      })
      .finally(() => {
        this.measuring = null
        this.job = null
      })
  }

  private choicesOf(placement: RecommendPlacement): readonly PlacementChoice[] {
    const begun: PlacementChoice = {
      placement,
      method: placements[placement].methods[0],
      decidedBy: 'default',
      at: null,
      by: null,
    }
    return [...(this.kept.choices[placement] ?? []), begun].slice(0, MOST_CHOICES)
  }

  private live(placement: RecommendPlacement): MethodKind {
    return this.choicesOf(placement)[0].method as MethodKind
  }

  private async fitDue(): Promise<void> {
    for (const placement of PLACEMENTS) if (this.isDue(placement)) await this.fit(placement)
    await this.outfits.fitDue()
  }

  private isDue(placement: RecommendPlacement): boolean {
    const { interactions, isLogRead, clock, current } = this.context
    const now = interactions.report.interactions
    if (now < FEWEST) return false
    const known = this.fitted.get(placement)
    if (!known || known.engine.kind !== this.live(placement)) return true
    // What was kept of the whole log is not given up for a model of its beginning.
    const isBehind = now < known.interactions && !isLogRead()
    if (isBehind || clock() - known.at < REST_MS) return false
    // A log that is much shorter than the one that was learned from is another one.
    const isOther = now * (1 + GROWTH) < known.interactions
    return isOther || known.revision !== current().revision || now > known.interactions * (1 + GROWTH)
  }

  private async fit(placement: RecommendPlacement): Promise<void> {
    const { interactions, clock, current, modelFiles } = this.context
    const shop = current()
    const method = this.live(placement)
    const histories = await this.inSlices(this.historiesOf(placement, shop))
    const count = interactions.report.interactions
    const features = readsFeatures(method) ? await this.inSlices(this.featuresIn(shop)) : null
    const choice = { kind: method, options: optionsOf(method, features) }
    const input: FitRequest = { histories, method: choice }
    const model = (await this.run('fitJob', input)) as FittedModel
    const engine = { kind: method, scorer: openModel(model), items: model.items }
    const fitted = { engine, interactions: count, revision: shop.revision, at: clock() }
    this.fitted.set(placement, fitted)
    if (!modelFiles) return
    const products = interactions.products.slice(0, model.items)
    await keepModel(modelFiles, placement, { ...fitted, model, products }).catch((error: unknown) => this.tell(error))
  }

  private async measureAll(wanted: readonly RecommendPlacement[], by: string, signal: AbortSignal): Promise<void> {
    const { clock, current, interactions } = this.context
    for (const placement of wanted) {
      const shop = current()
      const histories = await this.inSlices(this.historiesOf(placement, shop), signal)
      if (histories.rows === 0) continue
      const methods = methodsFor(placement, histories)
      const logged = interactions.report.interactions
      const time = partOf(histories.at, LEARNED_PART)
      const features = await this.inSlices(this.featuresIn(shop), signal)
      const choiceOf = (kind: MethodKind) => ({ kind, options: optionsOf(kind, features) })
      const { question, maskSeen } = placements[placement]
      const live = this.live(placement)
      const request: MeasureRequest = {
        histories,
        time,
        question,
        maskSeen,
        methods: methods.map(choiceOf),
        live: choiceOf(live),
        features,
        seed: SEED,
        mostCases: MOST_CASES,
      }
      const order = [live, ...methods.filter((method) => method !== live)]
      const total = order.length
      this.job = { placement, method: live, done: 0, total }
      const onProgress = (fraction: number) => {
        const done = Math.min(total - 1, Math.round(fraction * total))
        this.job = { placement, method: order[done], done, total }
      }
      const measured = (await this.run('measureJob', request, { signal, onProgress })) as MeasuredMethods
      const board = leaderboardOf(placement, measured, {
        at: new Date(clock()).toISOString(),
        splitAt: new Date(time).toISOString(),
        interactions: histories.item.length,
        logged,
        by,
      })
      await this.keep({ ...this.kept, leaderboards: { ...this.kept.leaderboards, [placement]: board } }, by)
      const { method, promoted } = board.decision
      // What a merchant has chosen stays until the merchant chooses otherwise.
      if (promoted && this.choicesOf(placement)[0].decidedBy !== 'merchant')
        await this.take(placement, method, 'evidence', by)
    }
  }

  private run(
    name: 'fitJob' | 'measureJob' | 'outfitJob',
    input: object,
    options: JobOptions = { signal: this.ended.signal },
  ): Promise<unknown> {
    return this.context.pool.run({ module: '@elmo-chat/recommend', name, input }, options)
  }

  private *historiesOf(placement: RecommendPlacement, { index }: Shop): Steps<Histories> {
    const { interactions, devicesOf } = this.context
    for (let at = 0; at < index.size; at++) {
      interactions.know(index.productAt(at).id)
      if (at % KNOWN_A_STEP === KNOWN_A_STEP - 1) yield
    }
    return yield* placements[placement].rowsOf(interactions, devicesOf)
  }

  private featuresIn({ index }: Shop): Steps<ItemFeatures> {
    // Products that come meanwhile are not in it.
    return itemFeatures(index, this.context.interactions.products.slice(), this.context.looksOf)
  }

  private inSlices<T>(steps: Steps<T>, signal = this.ended.signal): Promise<T> {
    return runInSlices(steps, { ...this.context, sliceMs: SLICE_MS, signal })
  }

  private isLeftAlone(): boolean {
    const { interactions, clock } = this.context
    const { stopped } = this
    if (!stopped) return false
    const grown = interactions.report.interactions > stopped.interactions * MEASURED_GROWTH
    return !grown && clock() - stopped.at < MEASURED_EVERY_MS
  }

  private isMeasuringDue(placement: RecommendPlacement): boolean {
    const { interactions, clock } = this.context
    const now = interactions.report.interactions
    const board = this.kept.leaderboards[placement]
    if (now < FEWEST || !board) return now >= FEWEST
    const grown = now / board.logged
    return grown > MEASURED_GROWTH || (clock() - Date.parse(board.at) > MEASURED_EVERY_MS && grown > 1 + GROWTH)
  }

  private async take(
    placement: RecommendPlacement,
    method: string,
    decidedBy: PlacementChoice['decidedBy'],
    by: string,
  ): Promise<void> {
    const at = new Date(this.context.clock()).toISOString()
    const taken = [{ placement, method, decidedBy, at, by }, ...(this.kept.choices[placement] ?? [])]
    const choices = { ...this.kept.choices, [placement]: taken.slice(0, MOST_CHOICES) }
    await this.keep({ ...this.kept, choices }, by)
  }

  private async keep(kept: KeptChoices, by: string): Promise<void> {
    await keepChoices(this.context.store, kept, by)
    this.kept = kept
    this.catchUp()
  }

  private tell(error: unknown): void {
    if (!this.ended.signal.aborted) this.context.onError(error)
  }
}

/** The time before which that part of all actions happened. */
function partOf(at: Float64Array, part: number): number {
  return at.toSorted()[Math.floor(at.length * part)] ?? 0
}

function leaderboardOf(
  placement: RecommendPlacement,
  { rows, cases, trainRows, decision }: MeasuredMethods,
  about: Pick<Leaderboard, 'at' | 'by' | 'splitAt' | 'interactions' | 'logged'>,
): Leaderboard {
  return {
    placement,
    ...about,
    rows: trainRows,
    cases,
    methods: rows.map(({ evaluation: { method, all, coldUsers, coldItems, variety }, fitMs, answerMs }) => ({
      method,
      ndcg: all.ndcg,
      recall: all.recall,
      hitRate: all.hitRate,
      reciprocalRank: all.reciprocalRank,
      coldUsers: coldUsers.cases === 0 ? null : { cases: coldUsers.cases, ndcg: coldUsers.ndcg },
      coldItems: coldItems.cases === 0 ? null : { cases: coldItems.cases, ndcg: coldItems.ndcg },
      ...variety,
      fitMs,
      answerMs,
    })),
    decision: { method: decision.method, promoted: decision.promoted, why: { ...decision.why } },
  }
}

const SCARCE: DeskRefusal = {
  code: 'TRAINING_DATA_SCARCE',
  message: {
    en: `Nothing can be learned yet: people have turned to products fewer than ${FEWEST} times.`,
    zh: `数据还不够：顾客浏览、加购或购买的次数不足 ${FEWEST} 次。`,
  },
}

const FIRST: DeskRefusal = {
  code: 'RECOMMENDER_FIRST',
  message: { en: 'No other method was live before this one.', zh: '在此之前没有启用过其他方法。' },
}

const unknownMethod = (method: string): DeskRefusal => ({
  code: 'RECOMMENDER_UNKNOWN',
  message: { en: `This list knows no method "${method}".`, zh: `该列表没有方法“${method}”。` },
})
