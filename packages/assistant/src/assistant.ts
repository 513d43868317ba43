import type { Product } from '@elmo-chat/catalog'
import type { FlowBook, Skill } from '@elmo-chat/dialogue'
import { Interactions, validateEvents } from '@elmo-chat/events'
import { type Clock, idMaker, type Language, type Problem, type Random, type Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { SkillDefinition } from '@elmo-chat/packs'
import {
  type CatalogEntry,
  type CatalogPage,
  type ChatHistory,
  type EventType,
  type ImportReport,
  type ListAnswer,
  type ProductDetail,
  type Settings,
  type Suggestion,
  settings as settingsSchema,
  type WidgetConfig,
} from '@elmo-chat/protocol'
import type { ItemFeatures } from '@elmo-chat/recommend'
import { createFacts, createSkills, flowsOn, type ShopView } from '@elmo-chat/skills'
import type { Store, StoredDocument } from '@elmo-chat/storage'
import { Chat, type ChatInput, type ChatReply } from './chat.js'
import { AgentHelp } from './desk/agent-help.js'
import { Satisfaction } from './desk/satisfaction.js'
import { ServiceDesk } from './desk/service-desk.js'
import { EventReader } from './event-reader.js'
import { exportLines } from './export-lines.js'
import { FlowRoom } from './flows/flow-room.js'
import { follow } from './following.js'
import { type ImportProgress, type ImportRequest, importFeed } from './import-feed.js'
import { Intents } from './intents.js'
import { Knowledge } from './knowledge/knowledge.js'
import { LanguageDesk, type LanguageModelSetup } from './language/language-desk.js'
import { ListLog } from './list-log.js'
import { catalogEntry, catalogPage, type ListQuery, productDetail, searchList } from './lists.js'
import { Moderation } from './moderation/moderation.js'
import { openings } from './openings.js'
import { OrderBook } from './orders/order-book.js'
import { OrderDesk } from './orders/order-desk.js'
import { ruledBy } from './orders/policy-passages.js'
import type { FlowRequest } from './packs/flow-request.js'
import { type InstalledPacks, PackShelf } from './packs/pack-shelf.js'
import { pictured } from './pictured.js'
import { PictureIndex, type PictureSource } from './pictures/picture-index.js'
import { PopularQueries } from './popular-queries.js'
import { Popularity } from './popularity.js'
import { productOfEvent } from './product-of-event.js'
import { ProfileRoom } from './profiles/profile-room.js'
import { chatRecommendations } from './recommend/chat-recommendations.js'
import { itemFeatures } from './recommend/item-features.js'
import type { ModelFiles } from './recommend/kept-models.js'
import { OnlineLearning } from './recommend/online-learning.js'
import { outfitMaker } from './recommend/outfits/outfit-maker.js'
import { ProductLists } from './recommend/product-lists.js'
import { RecommendDesk } from './recommend/recommend-desk.js'
import { redact } from './redact.js'
import { RelevanceRunner } from './relevance-runner.js'
import type { Encoding } from './search/catalogue-encoder.js'
import { Learner } from './search/learner.js'
import { RankedIndex } from './search/ranked-index.js'
import { ShopDesk } from './search/shop-desk.js'
import { SearchSteering } from './search-steering.js'
import { defaultSettings } from './settings.js'
import { loadShop, type Shop } from './shop.js'
import type { Snapshots } from './shop-index.js'
import { type RecogniserSetup, VoiceDesk } from './voice/voice-desk.js'
import { WorkerPool } from './work/worker-pool.js'

export interface AssistantOptions {
  readonly store: Store
  readonly lexicon: Lexicon
  /** Milliseconds since 1970. */
  readonly clock: Clock
  /** Milliseconds with fractions, for measuring. */
  readonly preciseClock: Clock
  readonly random: Random
  /** Lets other work of the process run, then resolves. */
  readonly rest: () => Promise<void>
  /** The same for work that nobody waits for: it may resolve later while people are being answered. `rest` where it is missing. */
  readonly standBack?: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** Where the index is kept between two starts; without it each start builds it anew. */
  readonly snapshots?: Snapshots
  /** Where models of lists are kept between two starts; without it each start learns them anew. */
  readonly modelFiles?: ModelFiles
  /** Is told of what was kept and is of no use any more, and mends itself. */
  readonly onNotice?: (notice: string) => void
  /** Looks at pictures; without it products are not found by photos. */
  readonly pictures?: PictureSource
  /** What of industries is installed; without it nothing is. */
  readonly packs?: InstalledPacks
  /** Skills of whoever builds on the assistant, beside those that come along. */
  readonly skills?: readonly SkillDefinition[]
  /** A model for meaning; without it meaning is learned from the shop alone. */
  readonly encoding?: Encoding
  /** Words replies; without it they are said as they were put together. */
  readonly languageModel?: LanguageModelSetup
  /** Hears what shoppers say; without it they type. */
  readonly recogniser?: RecogniserSetup
  /** Hears of what flows of packs asked for, once it is stored. */
  readonly onRequests?: (requests: readonly FlowRequest[]) => void
}

/** What a page may make up; search and learning tell it from what a server vouches for. */
const vouchable: ReadonlySet<EventType> = new Set([
  'order-placed',
  'order-returned',
  'search-performed',
  'conversation-rated',
  'reply-rated',
])

/** How often other processes' changes are looked for, in milliseconds. */
const FOLLOW_MS = 2_000
/** How often what nobody needs any more is cleared away, in milliseconds. */
const SWEEP_MS = 10 * 60_000
const REVIEWS_SHOWN = 50
/** Threads for long work. One: what serves keeps the other cores. */
const THREADS = 1
/** A start waits so long for the event log to be read, in milliseconds; a longer log is read on meanwhile. */
const EVENTS_FIRST_MS = 1_000

/** Opens the assistant over a store: reads the catalogue and keeps following it. */
export async function openAssistant(options: AssistantOptions): Promise<Assistant> {
  const assistant = new Assistant(options)
  await assistant.open()
  return assistant
}

/** The whole shop behind one door: what the faces of the product call. */
export class Assistant {
  /** Rules, relevance tests, rankers, judgements, corrections, and what people search for. */
  readonly steering: SearchSteering
  /** Where people take conversations over from the assistant. */
  readonly people: ServiceDesk
  /** What those people get to work with. */
  readonly agentHelp: AgentHelp
  /** What customers say of conversations when they are over. */
  readonly satisfaction: Satisfaction
  /** Lists that nobody searched for: what each kind shows, to whom, and why. */
  readonly lists: ProductLists
  /** Which visitors are one customer, and what shoppers chose of their lists. */
  readonly profiles: ProfileRoom
  /** The methods behind lists that nobody searched for: how each does on this shop, and which are live. */
  readonly recommender: RecommendDesk
  /** What the shop has written: the documents that answers are quoted from. */
  readonly knowledge: Knowledge
  /** Orders that the shop delivered, and the policy by which requests are judged. */
  readonly orders: OrderBook
  /** The shopper's side of orders: who may see which, and what conversations do to them. */
  readonly service: OrderDesk
  /** Service flows as the merchant sees and steers them. */
  readonly flowRoom: FlowRoom
  /** Industries' knowledge that is installed. */
  readonly packs: PackShelf
  /** What may not be shown to shoppers, and what people decide on it. */
  readonly moderation: Moderation
  /** The language model that words replies; null without one. */
  readonly wording: LanguageDesk | null
  /** What listens to shoppers. */
  readonly voice: VoiceDesk
  private readonly options: AssistantOptions
  private readonly store: Store
  private readonly newId: () => string
  private readonly conversations: Chat
  private readonly events: EventReader
  private readonly popularity: Popularity
  private readonly interactions = new Interactions()
  private readonly pool = new WorkerPool(THREADS)
  private readonly learning: OnlineLearning
  private readonly popularQueries: PopularQueries
  private readonly listLog: ListLog
  private readonly desk: ShopDesk
  private readonly learner: Learner
  private readonly pictures: PictureIndex | null
  private readonly intents: Intents
  private readonly tests: RelevanceRunner
  private shop!: Shop
  private view!: ShopView
  private skills!: ReadonlyMap<string, Skill>
  private allFlows!: FlowBook
  private flows!: FlowBook
  private standing: Settings = defaultSettings
  private settingsVersion = 0
  private changesSeen = ''
  private sweptAt: number
  private reloading: Promise<void> = Promise.resolve()
  private sweeping: Promise<void> = Promise.resolve()
  private stopFollowing: () => Promise<void> = async () => {}
  private ready = false
  private closing = false

  constructor(options: AssistantOptions) {
    this.options = options
    this.store = options.store
    this.newId = idMaker(options.clock, options.random)
    this.knowledge = new Knowledge(options.store, options.clock, () => this.reload())
    this.orders = new OrderBook(options.store, {
      clock: options.clock,
      newId: this.newId,
      current: () => this.shop,
      currency: () => this.standing.currency,
      reload: () => this.reload(),
    })
    this.service = new OrderDesk(options.store, { clock: options.clock, policy: () => this.orders.policy() })
    this.flowRoom = new FlowRoom(options.store, {
      clock: options.clock,
      flows: () => this.allFlows,
      settings: () => this.standing,
      change: (settings, by) => this.changeSettings(settings, by),
    })
    this.sweptAt = options.clock()
    this.packs = new PackShelf(options)
    this.popularity = new Popularity(options.clock)
    this.learning = new OnlineLearning(options.store, options.clock)
    this.profiles = new ProfileRoom(options.store, options.clock)
    this.events = new EventReader(options.store, options.clock, [
      (event) => this.popularity.add(event),
      (event, receivedAt) => this.interactions.add(event, receivedAt),
      (event) => this.learning.hear(event),
    ])
    this.popularQueries = new PopularQueries(options.store, options.clock)
    this.listLog = new ListLog(options.store, options)
    const current = () => ({ shop: this.shop, view: this.view })
    const unhurried = { ...options, rest: options.standBack ?? options.rest }
    const { pictures, modelFiles: files, rest } = options
    this.pictures = pictures ? new PictureIndex({ ...pictures, files, rest, current: () => this.shop }) : null
    this.recommender = new RecommendDesk({
      ...unhurried,
      looksOf: (product) => this.pictures?.vectorOf(product) ?? null,
      interactions: this.interactions,
      devicesOf: (visitorId) => this.profiles.devicesWith(visitorId),
      isLogRead: () => this.events.isCaughtUp,
      current: () => this.shop,
      pool: this.pool,
    })
    this.intents = new Intents(options.store, options, () => this.shop)
    this.desk = new ShopDesk({
      ...options,
      current,
      popular: this.popularQueries,
      origins: () => this.standing.allowedOrigins,
      learned: () => this.learner.learned,
      encoder: () => this.learner.encoder,
      demandOf: (productId) => this.popularity.of(productId),
      intents: this.intents,
    })
    this.lists = new ProductLists({
      random: options.random,
      newId: this.newId,
      search: () => this.desk.state(),
      view: () => this.view,
      interactions: this.interactions,
      profiles: this.profiles,
      settings: () => this.standing.recommend,
      recommender: this.recommender,
      learning: this.learning,
      popularity: this.popularity,
      listLog: this.listLog,
      pictures: this.pictures,
      languageOf: (wanted) => this.languageOf(wanted),
    })
    this.learner = new Learner({ ...unhurried, desk: this.desk, current: () => this.shop, pool: this.pool })
    this.tests = new RelevanceRunner(options.store, this.desk, options)
    this.steering = new SearchSteering(options.store, this.desk, this.tests, current)
    this.people = new ServiceDesk(options.store, { ...options, settings: () => this.standing.desk })
    this.satisfaction = new Satisfaction(options.store, {
      ...{ clock: options.clock, newId: this.newId },
      settings: () => this.standing.feedback,
    })
    const { languageModel } = options
    this.moderation = new Moderation(options.store, unhurried)
    this.wording = languageModel
      ? new LanguageDesk(options.store, languageModel, {
          ...options,
          current: () => this.shop,
          moderation: this.moderation,
        })
      : null
    this.voice = new VoiceDesk(options.recogniser ?? null, {
      ...options,
      current: () => this.shop,
      settings: () => this.standing.voice,
    })
    this.agentHelp = new AgentHelp(options.store, {
      settings: () => this.standing,
      chat: () => this.conversations,
      wording: this.wording,
      moderation: this.moderation,
      onError: options.onError,
    })
    this.conversations = new Chat(options.store, {
      ...options,
      current: () => ({
        shop: this.shop,
        intents: this.intents.model,
        settings: this.standing,
        skills: this.skills,
        packs: this.packs.standing,
        view: this.view,
        flows: this.flows,
      }),
      desk: this.people,
      service: this.service,
      answering: (answer) => this.desk.answering(answer),
      wording: this.wording,
    })
  }

  async open(): Promise<void> {
    await this.reload()
    await this.recommender.refresh()
    await this.recommender.restore()
    await this.events.catchUp(this.options.rest, EVENTS_FIRST_MS)
    await this.popularQueries.catchUp()
    this.changesSeen = await this.store.changes.revision()
    await this.desk.refresh()
    await this.profiles.catchUp()
    await this.learning.load()
    this.learner.catchUp()
    this.recommender.catchUp()
    void this.pictures?.catchUp()
    await this.people.open()
    this.ready = true
    const { onError } = this.options
    const stops = [
      follow(() => this.catchUp(), FOLLOW_MS, onError),
      follow(() => this.rollUp(), FOLLOW_MS, onError),
      follow(() => this.profiles.catchUp(), FOLLOW_MS, onError),
      follow(() => this.events.catchUp(this.options.rest), FOLLOW_MS, onError),
    ]
    this.stopFollowing = async () => {
      await Promise.all(stops.map((stop) => stop()))
    }
  }

  get isReady(): boolean {
    return this.ready
  }

  get settings(): Settings {
    return this.standing
  }

  /** How many lists were shown but not logged, because the database was behind. */
  get listsNotLogged(): number {
    return this.listLog.notLogged
  }

  /** Products that can be found now. */
  get size(): number {
    return this.shop.index.size
  }

  /** Answers a customer's message, and the photo that came along, which is not kept. What is given back is already stored. */
  async chat({ photo, ...input }: Omit<ChatInput, 'photo'> & { readonly photo?: Uint8Array }): Promise<ChatReply> {
    return this.conversations.answer(photo ? { ...input, photo: await this.lists.photoMatches(photo) } : input)
  }

  mayOpen(conversationId: string, visitorId: string): Promise<boolean> {
    return this.conversations.mayOpen(conversationId, visitorId)
  }

  history(conversationId: string, visitorId: string): Promise<ChatHistory | null> {
    return this.conversations.history(conversationId, visitorId)
  }

  /** Answers a search box. Each page of a query is logged as shown to `visitorId`, where one is named. */
  async search(
    query: Omit<ListQuery, 'language' | 'newId'> & { readonly language?: Language },
    visitorId?: string,
  ): Promise<ListAnswer> {
    const language = this.languageOf(query.language)
    const answer = await this.desk.answering(() =>
      searchList(this.desk.state(), this.view, { ...query, language, newId: this.newId }),
    )
    if (visitorId !== undefined && query.text.trim() !== '')
      this.listLog.record({ visitorId, query: query.text, language, answer })
    return answer
  }

  /** Whether lists can be put in order by a field: some product states a number in it. */
  isSortable(field: string): boolean {
    return field === 'price' || field === 'newest' || this.shop.index.range(field) !== null
  }

  suggest(prefix: string, limit: number): Suggestion[] {
    return pictured(this.desk.suggest(prefix, limit), this.view)
  }

  async product(id: string, language?: Language): Promise<ProductDetail | null> {
    const product = this.shop.index.product(id)
    if (!product) return null
    const reviews = await this.store.reviews.ofProduct(product.sourceId, REVIEWS_SHOWN)
    const shown = reviews.filter(
      (review) =>
        !this.moderation.check(review.text, { source: 'review', subject: product.id, language: review.language }),
    )
    return productDetail(product, this.languageOf(language), this.view, shown)
  }

  /** Reads all events that were logged until now, and counts the searches among them, for what is learned of them. */
  async readEvents(): Promise<void> {
    await this.rollUp()
    await this.events.catchUp(this.options.rest)
  }

  async documents(language?: Language): Promise<StoredDocument[]> {
    const wanted = this.languageOf(language)
    return (await this.knowledge.list()).filter((document) => document.language === wanted)
  }

  widgetConfig(): WidgetConfig {
    const { brandName, brandColor, greeting, languages, defaultLanguage, cartLinkTemplate } = this.standing
    const { index } = this.shop
    const { lexicon } = this.options
    return {
      brandName,
      brandColor,
      greeting,
      languages,
      defaultLanguage,
      cartLinkTemplate,
      photos: this.pictures !== null,
      voice: this.voice.offer,
      openings: { en: openings(index, lexicon, 'en'), zh: openings(index, lexicon, 'zh') },
    }
  }

  catalogPage(query: { text: string; source: string | null; cursor?: string; limit: number }): CatalogPage {
    return catalogPage(this.shop, this.view, query)
  }

  catalogEntry(id: string): CatalogEntry | null {
    const product = this.shop.index.product(id)
    return product ? catalogEntry(this.shop, this.view, product) : null
  }

  /** Reads a feed into the catalogue; what it changed can be found when this resolves. */
  async importFeed(
    bytes: AsyncIterable<Uint8Array>,
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
    signal?: AbortSignal,
  ): Promise<ImportReport> {
    const { clock, rest } = this.options
    const report = await importFeed(this.store, bytes, request, {
      onProgress,
      clock,
      rest,
      ...(signal ? { signal } : {}),
    })
    await this.catchUp()
    if (report.state === 'done' && !report.dryRun) this.tests.due('import')
    this.sweep()
    return report
  }

  /** All products that can be found now. */
  *products(): Generator<Product> {
    for (let at = 0; at < this.shop.index.size; at++) yield this.shop.index.productAt(at)
  }

  /** What the catalogue says of each of these products, for learning. */
  featuresOf(products: readonly string[]): Steps<ItemFeatures> {
    return itemFeatures(this.shop.index, products, (product) => this.pictures?.vectorOf(product) ?? null)
  }

  /**
   * Takes what shop pages and servers report, in our words, GA4's or Segment's. Orders and searches that no server key
   * vouches for are marked so.
   */
  async recordEvents(
    reported: unknown,
    trusted: boolean,
  ): Promise<{ accepted: number; duplicates: number; problems: readonly Problem[] }> {
    const { value, problems } = validateEvents(reported, new Date(this.options.clock()).toISOString())
    const marked = value.map((event) => ({
      ...event,
      ...productOfEvent(this.shop.index, event),
      ...(event.query === undefined ? {} : { query: redact(event.query).text }),
      ...(vouchable.has(event.type) ? { context: { ...event.context, vouched: trusted } } : {}),
    }))
    if (trusted) await this.profiles.hear(marked)
    return { ...(await this.store.events.append(marked)), problems }
  }

  async changeSettings(settings: Settings, by: string): Promise<Settings> {
    await this.store.settings.put(settings, { by })
    await this.reload()
    return this.standing
  }

  /** Lets the model for meaning, where one is configured, encode what it has not yet; resolves when it has, or fails. */
  async encodeCatalogue(): Promise<void> {
    await this.learner.encoder?.settled()
  }

  /** Lines of an export; null for what is not known. */
  exportLines(what: string): AsyncGenerator<string, void, void> | null {
    return exportLines(this.store, what)
  }

  async close(): Promise<void> {
    this.closing = true
    this.events.close()
    await this.people.close()
    await this.moderation.close()
    await this.stopFollowing()
    await this.learner.close()
    await this.pictures?.close()
    await this.recommender.close()
    await this.learning.close()
    await this.pool.close()
    await this.listLog.close()
    await this.tests.close()
    await this.reloading
    await this.sweeping
    await this.shop?.saved
  }

  private languageOf(wanted: Language | undefined): Language {
    return wanted && this.standing.languages.includes(wanted) ? wanted : this.standing.defaultLanguage
  }

  private async catchUp(): Promise<void> {
    const { catalog, settings, changes } = this.store
    const [revision, kept, changed] = await Promise.all([catalog.revision(), settings.get(), changes.revision()])
    const isSteered = changed !== this.changesSeen
    const isChanged = revision !== this.shop.revision || (kept?.version ?? 0) !== this.settingsVersion
    if (isSteered || isChanged || this.knowledge.isDue || this.packs.isOutdated()) await this.reload()
    if (isSteered) {
      this.changesSeen = changed
      await this.desk.refresh()
      await this.recommender.refresh()
      await this.learner.encoder?.refresh()
    }
    await this.popularQueries.catchUp()
    this.learner.catchUp()
    this.recommender.catchUp()
    await this.learning.save()
    void this.pictures?.catchUp()
    if (this.options.clock() - this.sweptAt > SWEEP_MS) this.sweep()
  }

  /** After an upgrade the whole log is still to be rolled up: nothing else waits for it. */
  private async rollUp(): Promise<void> {
    while (!this.closing && (await this.store.searches.rollUp()) > 0) await this.options.rest()
  }

  private sweep(): void {
    this.sweptAt = this.options.clock()
    this.sweeping = this.sweeping.then(() => this.store.sweep()).catch(this.options.onError)
  }

  private reload(): Promise<void> {
    this.reloading = this.reloading.catch(() => {}).then(() => this.load())
    return this.reloading
  }

  private async load(): Promise<void> {
    const { lexicon } = this.options
    const kept = await this.store.settings.get()
    this.settingsVersion = kept?.version ?? 0
    // A later release may add settings: what was kept before it is completed by their defaults.
    this.standing = settingsSchema.parse({ ...defaultSettings, ...(kept?.value as object | undefined) })
    await this.packs.read(this.standing)
    await this.knowledge.load(this.packs.documents, ruledBy(await this.orders.written()))
    await this.moderation.load()
    if (!this.shop || this.shop.revision !== (await this.store.catalog.revision()))
      this.shop = await loadShop(this.store, lexicon, this.options, this.shop)
    const { revision } = this.shop
    const index = new RankedIndex(this.shop, () => this.desk.state())
    const settings = this.standing
    const isByHand = (intent = '') =>
      this.service.seesOrders || (this.allFlows.byIntent.has(intent) && !this.flows.byIntent.has(intent))
    const view = { index, lexicon, revision, settings, isByHand, desk: this.people.view, ...this.knowledge.standing }
    this.view = {
      ...view,
      outfits: outfitMaker(view, () => this.recommender.outfits.learned),
      recommendations: chatRecommendations(
        () => this.lists.state(),
        (visitorId, picks) => this.learning.propose(visitorId, picks),
      ),
    }
    const packs = this.packs.open(createFacts(this.view))
    this.skills = this.packs.skills(createSkills(this.view))
    this.allFlows = this.service.flowsOf(this.view, packs, this.standing.flowWords)
    this.flows = flowsOn(this.allFlows, this.standing.flowsOff)
  }
}
