import type { FlowBook, Skill } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { type Settings, settings as settingsSchema } from '@elmo-chat/protocol'
import { createFacts, createSkills, flowsOn, type ShopView } from '@elmo-chat/skills'
import type { AssistantOptions } from './assistant-options.js'
import type { ServiceDesk } from './desk/service-desk.js'
import type { Knowledge } from './knowledge/knowledge.js'
import type { Moderation } from './moderation/moderation.js'
import type { OrderBook } from './orders/order-book.js'
import type { OrderDesk } from './orders/order-desk.js'
import { ruledBy } from './orders/policy-passages.js'
import type { PackShelf } from './packs/pack-shelf.js'
import { chatRecommendations } from './recommend/chat-recommendations.js'
import type { OnlineLearning } from './recommend/online-learning.js'
import { outfitMaker } from './recommend/outfits/outfit-maker.js'
import type { ProductLists } from './recommend/product-lists.js'
import type { RecommendDesk } from './recommend/recommend-desk.js'
import type { ReviewRoom } from './reviews/review-room.js'
import { RankedIndex } from './search/ranked-index.js'
import type { ShopDesk } from './search/shop-desk.js'
import { defaultSettings } from './settings.js'
import { loadShop, type Shop } from './shop.js'

/** What the shop is put together from. */
interface ShopSources {
  readonly packs: PackShelf
  readonly knowledge: Knowledge
  readonly orders: OrderBook
  readonly service: OrderDesk
  readonly moderation: Moderation
  readonly reviews: ReviewRoom
  readonly people: ServiceDesk
  readonly desk: ShopDesk
  readonly recommender: RecommendDesk
  readonly lists: ProductLists
  readonly learning: OnlineLearning
}

/** The shop as it stands: catalogue, settings, skills and flows of one moment, replaced whole when any of it changes. */
export class StandingShop {
  shop!: Shop
  view!: ShopView
  skills!: ReadonlyMap<string, Skill>
  /** Those that run; `allFlows` also has those that the merchant turned off. */
  flows!: FlowBook
  allFlows!: FlowBook
  settings: Settings = defaultSettings
  settingsVersion = 0
  private readonly options: AssistantOptions
  private readonly sources: () => ShopSources
  private reloading: Promise<void> = Promise.resolve()

  constructor(options: AssistantOptions, sources: () => ShopSources) {
    this.options = options
    this.sources = sources
  }

  /** Reads all of it again, one reading after the other. */
  reload(): Promise<void> {
    this.reloading = this.reloading.catch(() => {}).then(() => this.load())
    return this.reloading
  }

  async changeSettings(settings: Settings, by: string): Promise<Settings> {
    await this.options.store.settings.put(settings, { by })
    await this.reload()
    return this.settings
  }

  /** The ids of all products, as their feeds name them. */
  sourceIds(): ReadonlySet<string> {
    const { index } = this.shop
    return new Set(Array.from({ length: index.size }, (_, at) => index.productAt(at).sourceId))
  }

  /** A language that the shop speaks. */
  languageOf(wanted: Language | undefined): Language {
    return wanted && this.settings.languages.includes(wanted) ? wanted : this.settings.defaultLanguage
  }

  /** Resolves when no reading is under way, and the index is kept. */
  async settled(): Promise<void> {
    await this.reloading
    await this.shop?.saved
  }

  private async load(): Promise<void> {
    const { store, lexicon } = this.options
    const {
      packs: shelf,
      knowledge,
      orders,
      service,
      moderation,
      reviews,
      people,
      desk,
      recommender,
      lists,
      learning,
    } = this.sources()
    const kept = await store.settings.get()
    this.settingsVersion = kept?.version ?? 0
    // A later release may add settings: what was kept before it is completed by their defaults.
    this.settings = settingsSchema.parse({ ...defaultSettings, ...(kept?.value as object | undefined) })
    await shelf.read(this.settings)
    await knowledge.load(shelf.documents, ruledBy(await orders.written()))
    await moderation.load()
    await reviews.load()
    if (!this.shop || this.shop.revision !== (await store.catalog.revision()))
      this.shop = await loadShop(store, lexicon, this.options, this.shop)
    const { revision } = this.shop
    const index = new RankedIndex(this.shop, () => desk.state())
    const { settings } = this
    const isByHand = (intent = '') =>
      service.seesOrders || (this.allFlows.byIntent.has(intent) && !this.flows.byIntent.has(intent))
    const view = {
      ...{ index, lexicon, revision, settings, isByHand, opinions: reviews.view },
      ...{ desk: people.view, ...knowledge.standing },
    }
    this.view = {
      ...view,
      outfits: outfitMaker(view, () => recommender.outfits.learned),
      recommendations: chatRecommendations(
        () => lists.state(),
        (visitorId, picks) => learning.propose(visitorId, picks),
      ),
    }
    const packs = shelf.open(createFacts(this.view))
    this.skills = shelf.skills(createSkills(this.view))
    this.allFlows = service.flowsOf(this.view, packs, settings.flowWords)
    this.flows = flowsOn(this.allFlows, settings.flowsOff)
  }
}
