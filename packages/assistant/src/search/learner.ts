import { type Clock, runInSlices } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { Store } from '@elmo-chat/storage'
import { type CategoryData, type CategoryModel, categoryExamples, openCategoryModel } from '@elmo-chat/understanding'
import { type Sharing, type Shop, SLICE_MS } from '../shop.js'
import type { WorkerPool } from '../work/worker-pool.js'
import { CatalogueEncoder, type Encoding } from './catalogue-encoder.js'
import { learnMeaning } from './learn-meaning.js'
import type { SearchState } from './search-state.js'
import type { ShopDesk } from './shop-desk.js'
import { ShopMeaning } from './shop-meaning.js'

/** What was clicked is read again this often, in milliseconds. */
const LEARN_EVERY_MS = 60 * 60_000

export interface LearnerOptions extends Sharing {
  readonly store: Store
  readonly encoding?: Encoding
  readonly desk: ShopDesk
  readonly lexicon: Lexicon
  readonly clock: Clock
  readonly current: () => Shop
  readonly onError: (error: unknown) => void
  readonly pool: WorkerPool
}

interface Learned {
  readonly shop: Shop
  meaning: ShopMeaning
  readonly categories: CategoryModel
}

/**
 * Learns from clicks and from the catalogue in the background: at the start, after an import, and every hour. Where a model
 * for meaning is configured, it encodes the catalogue beside that.
 */
export class Learner {
  private readonly options: LearnerOptions
  /** Null where no model is configured. */
  readonly encoder: CatalogueEncoder | null
  private readonly ended = new AbortController()
  private last: Learned | null = null
  private running: Promise<void> | null = null
  private clicksReadAt = Number.NEGATIVE_INFINITY
  /** The ranker that was live then: another one may ask for what has been clicked since. */
  private clicksReadFor = ''

  constructor(options: LearnerOptions) {
    this.options = options
    const { encoding } = options
    this.encoder = encoding ? new CatalogueEncoder({ ...options, encoding }) : null
  }

  /** Of this state of the catalogue or of the one before; null at the very start. */
  get learned(): Pick<SearchState, 'meaning' | 'categories'> {
    const { last } = this
    if (!last) return { meaning: null, categories: null }
    const encoded = this.encoder?.view ?? null
    if (last.meaning.encoded !== encoded) last.meaning = new ShopMeaning(last.meaning.own, encoded)
    return { meaning: last.meaning, categories: last.categories }
  }

  /** Begins to learn what is due, if nothing is being learned. */
  catchUp(): void {
    this.encoder?.catchUp()
    if (this.running || this.ended.signal.aborted || !this.isDue()) return
    this.running = this.learn()
      .catch((error: unknown) => {
        if (!this.ended.signal.aborted) this.options.onError(error)
      })
      .finally(() => {
        this.running = null
      })
  }

  /** Whether something is being learned or encoded. */
  get isBusy(): boolean {
    return this.running !== null || this.encoder?.isBusy === true
  }

  async close(): Promise<void> {
    this.ended.abort(new Error('The assistant is being closed.'))
    await Promise.all([this.running, this.encoder?.close()])
  }

  private isDue(): boolean {
    return this.last?.shop !== this.options.current() || this.areClicksDue()
  }

  private areClicksDue(): boolean {
    const { clock, desk } = this.options
    return clock() - this.clicksReadAt > LEARN_EVERY_MS || this.clicksReadFor !== desk.rankerId
  }

  private async learn(): Promise<void> {
    const { desk, lexicon, current, clock } = this.options
    const { signal } = this.ended
    if (this.areClicksDue()) {
      this.clicksReadAt = clock()
      this.clicksReadFor = desk.rankerId
      await desk.learn(signal)
    }
    const shop = current()
    if (this.last?.shop === shop) return
    const before = this.last && { meaning: this.last.meaning.own, shop: this.last.shop }
    const slicing = { ...this.options, sliceMs: SLICE_MS, signal }
    const products = Array.from({ length: shop.index.size }, (_, at) => shop.index.productAt(at))
    const clicked = (desk.clicked?.pairs ?? []).filter(({ clicks }) => clicks > 0)
    const examples = await runInSlices(categoryExamples(products, lexicon, clicked), slicing)
    const categories = (await this.options.pool.run(
      { module: '@elmo-chat/understanding', name: 'categoryJob', input: examples },
      { signal },
    )) as CategoryData
    const own = await learnMeaning(shop, desk.clicked, { ...this.options, signal }, before ?? undefined)
    this.last = { shop, meaning: new ShopMeaning(own, this.encoder?.view), categories: openCategoryModel(categories) }
  }
}
