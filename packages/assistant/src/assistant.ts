import type { Product } from '@elmo-chat/catalog'
import { validateEvents } from '@elmo-chat/events'
import type { Language, Problem, Steps } from '@elmo-chat/kernel'
import type {
  CatalogEntry,
  CatalogPage,
  ChatHistory,
  EventType,
  ImportReport,
  ListAnswer,
  ProductDetail,
  ReviewsImported,
  Settings,
  Suggestion,
  WidgetConfig,
} from '@elmo-chat/protocol'
import type { ItemFeatures } from '@elmo-chat/recommend'
import type { StoredDocument } from '@elmo-chat/storage'
import type { AssistantOptions } from './assistant-options.js'
import type { ChatInput, ChatReply } from './chat.js'
import type { AgentHelp } from './desk/agent-help.js'
import type { Satisfaction } from './desk/satisfaction.js'
import type { ServiceDesk } from './desk/service-desk.js'
import { exportLines } from './export-lines.js'
import type { FlowRoom } from './flows/flow-room.js'
import { type ImportProgress, type ImportRequest, importFeed } from './import-feed.js'
import type { Knowledge } from './knowledge/knowledge.js'
import type { LanguageDesk } from './language/language-desk.js'
import { catalogEntry, catalogPage, type ListQuery, productDetail, searchList } from './lists.js'
import type { Moderation } from './moderation/moderation.js'
import { openings } from './openings.js'
import type { OrderBook } from './orders/order-book.js'
import type { OrderDesk } from './orders/order-desk.js'
import type { PackShelf } from './packs/pack-shelf.js'
import { pictured } from './pictured.js'
import { productOfEvent } from './product-of-event.js'
import type { ProfileRoom } from './profiles/profile-room.js'
import { itemFeatures } from './recommend/item-features.js'
import type { ProductLists } from './recommend/product-lists.js'
import type { RecommendDesk } from './recommend/recommend-desk.js'
import { redact } from './redact.js'
import type { ReviewRoom } from './reviews/review-room.js'
import { createRooms, type Rooms } from './rooms.js'
import type { SearchSteering } from './search-steering.js'
import { StandingShop } from './standing-shop.js'
import { Upkeep } from './upkeep.js'
import type { VoiceDesk } from './voice/voice-desk.js'

/** What a page may make up; search and learning tell it from what a server vouches for. */
const vouchable: ReadonlySet<EventType> = new Set([
  'order-placed',
  'order-returned',
  'search-performed',
  'conversation-rated',
  'reply-rated',
])

/** Work beside serving: events that are to be read and to be rolled up, by number; what is learned, as 1 while it runs. */
export type BackgroundWork = 'events' | 'searches' | 'lists' | 'meaning' | 'pictures'

const REVIEWS_SHOWN = 50

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
  /** What buyers wrote of products. */
  readonly reviews: ReviewRoom
  /** The language model that words replies; null without one. */
  readonly wording: LanguageDesk | null
  /** What listens to shoppers. */
  readonly voice: VoiceDesk
  private readonly options: AssistantOptions
  private readonly rooms: Rooms
  private readonly standing: StandingShop
  private readonly upkeep: Upkeep

  constructor(options: AssistantOptions) {
    this.options = options
    this.standing = new StandingShop(options, () => this.rooms)
    this.rooms = createRooms(options, this.standing)
    this.upkeep = new Upkeep(options, this.rooms, this.standing)
    this.steering = this.rooms.steering
    this.people = this.rooms.people
    this.agentHelp = this.rooms.agentHelp
    this.satisfaction = this.rooms.satisfaction
    this.lists = this.rooms.lists
    this.profiles = this.rooms.profiles
    this.recommender = this.rooms.recommender
    this.knowledge = this.rooms.knowledge
    this.orders = this.rooms.orders
    this.service = this.rooms.service
    this.flowRoom = this.rooms.flowRoom
    this.packs = this.rooms.packs
    this.moderation = this.rooms.moderation
    this.reviews = this.rooms.reviews
    this.wording = this.rooms.wording
    this.voice = this.rooms.voice
  }

  open(): Promise<void> {
    return this.upkeep.open()
  }

  get isReady(): boolean {
    return this.upkeep.isReady
  }

  get settings(): Settings {
    return this.standing.settings
  }

  /** How many lists were shown but not logged, because the database was behind. */
  get listsNotLogged(): number {
    return this.rooms.listLog.notLogged
  }

  /** What long work has still to do. It shares the cores with serving: where all of it is 0, the process is at rest. */
  async backlog(): Promise<Readonly<Record<BackgroundWork, number>>> {
    const { events, recommender, learner, pictures } = this.rooms
    const [unread, searches] = await Promise.all([events.backlog(), this.options.store.searches.backlog()])
    return {
      ...{ events: unread, searches },
      lists: Number(recommender.isBusy),
      meaning: Number(learner.isBusy),
      pictures: Number(pictures?.isBusy ?? false),
    }
  }

  /** Products that can be found now. */
  get size(): number {
    return this.standing.shop.index.size
  }

  /** Answers a customer's message, and the photo that came along, which is not kept. What is given back is already stored. */
  async chat({ photo, ...input }: Omit<ChatInput, 'photo'> & { readonly photo?: Uint8Array }): Promise<ChatReply> {
    return this.rooms.conversations.answer(photo ? { ...input, photo: await this.lists.photoMatches(photo) } : input)
  }

  mayOpen(conversationId: string, visitorId: string): Promise<boolean> {
    return this.rooms.conversations.mayOpen(conversationId, visitorId)
  }

  history(conversationId: string, visitorId: string): Promise<ChatHistory | null> {
    return this.rooms.conversations.history(conversationId, visitorId)
  }

  /** Answers a search box. Each page of a query is logged as shown to `visitorId`, where one is named. */
  async search(
    query: Omit<ListQuery, 'language' | 'newId'> & { readonly language?: Language },
    visitorId?: string,
  ): Promise<ListAnswer> {
    const language = this.standing.languageOf(query.language)
    const answer = await this.rooms.desk.answering(() =>
      searchList(this.rooms.desk.state(), this.standing.view, { ...query, language, newId: this.rooms.newId }),
    )
    if (visitorId !== undefined && query.text.trim() !== '')
      this.rooms.listLog.record({ visitorId, query: query.text, language, answer })
    return answer
  }

  /** Whether lists can be put in order by a field: some product states a number in it. */
  isSortable(field: string): boolean {
    return field === 'price' || field === 'newest' || this.standing.shop.index.range(field) !== null
  }

  suggest(prefix: string, limit: number): Suggestion[] {
    return pictured(this.rooms.desk.suggest(prefix, limit), this.standing.view)
  }

  async product(id: string, language?: Language): Promise<ProductDetail | null> {
    const product = this.standing.shop.index.product(id)
    if (!product) return null
    const reviews = await this.options.store.reviews.ofProduct(product.sourceId, REVIEWS_SHOWN)
    const shown = reviews.filter(
      (review) =>
        !this.moderation.check(review.text, { source: 'review', subject: product.id, language: review.language }),
    )
    return productDetail(product, this.standing.languageOf(language), this.standing.view, shown)
  }

  /** Reads all events that were logged until now, and counts the searches among them, for what is learned of them. */
  async readEvents(): Promise<void> {
    await this.upkeep.rollUp()
    await this.rooms.events.catchUp(this.options.rest)
  }

  async documents(language?: Language): Promise<StoredDocument[]> {
    const wanted = this.standing.languageOf(language)
    return (await this.knowledge.list()).filter((document) => document.language === wanted)
  }

  widgetConfig(): WidgetConfig {
    const { brandName, brandColor, greeting, languages, defaultLanguage, cartLinkTemplate } = this.standing.settings
    const { index } = this.standing.shop
    const { lexicon } = this.options
    return {
      brandName,
      brandColor,
      greeting,
      languages,
      defaultLanguage,
      cartLinkTemplate,
      photos: this.rooms.pictures !== null,
      voice: this.voice.offer,
      openings: { en: openings(index, lexicon, 'en'), zh: openings(index, lexicon, 'zh') },
    }
  }

  catalogPage(query: { text: string; source: string | null; cursor?: string; limit: number }): CatalogPage {
    return catalogPage(this.standing.shop, this.standing.view, query)
  }

  catalogEntry(id: string): CatalogEntry | null {
    const product = this.standing.shop.index.product(id)
    return product ? catalogEntry(this.standing.shop, this.standing.view, product) : null
  }

  /** Reads a feed into the catalogue; what it changed can be found when this resolves. */
  async importFeed(
    bytes: AsyncIterable<Uint8Array>,
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
    signal?: AbortSignal,
  ): Promise<ImportReport> {
    const { clock, rest } = this.options
    const report = await importFeed(this.options.store, bytes, request, {
      onProgress,
      clock,
      rest,
      ...(signal ? { signal } : {}),
    })
    await this.upkeep.catchUp()
    if (report.state === 'done' && !report.dryRun) this.rooms.tests.due('import')
    this.upkeep.sweep()
    return report
  }

  /** Keeps reviews in place of those that the source delivered before; none that could be read, and nothing changes. */
  async importReviews(text: string, source: string): Promise<ReviewsImported> {
    const imported = await this.reviews.import(text, source)
    if (imported.accepted > 0) await this.standing.reload()
    return imported
  }

  /** All products that can be found now. */
  *products(): Generator<Product> {
    for (let at = 0; at < this.standing.shop.index.size; at++) yield this.standing.shop.index.productAt(at)
  }

  /** What the catalogue says of each of these products, for learning. */
  featuresOf(products: readonly string[]): Steps<ItemFeatures> {
    return itemFeatures(this.standing.shop.index, products, (product) => this.rooms.pictures?.vectorOf(product) ?? null)
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
      ...productOfEvent(this.standing.shop.index, event),
      ...(event.query === undefined ? {} : { query: redact(event.query).text }),
      ...(vouchable.has(event.type) ? { context: { ...event.context, vouched: trusted } } : {}),
    }))
    if (trusted) await this.profiles.hear(marked)
    return { ...(await this.options.store.events.append(marked)), problems }
  }

  changeSettings(settings: Settings, by: string): Promise<Settings> {
    return this.standing.changeSettings(settings, by)
  }

  /** Lets the model for meaning, where one is configured, encode what it has not yet; resolves when it has, or fails. */
  async encodeCatalogue(): Promise<void> {
    await this.rooms.learner.encoder?.settled()
  }

  /** Lines of an export; null for what is not known. */
  exportLines(what: string): AsyncGenerator<string, void, void> | null {
    return exportLines(this.options.store, what)
  }

  close(): Promise<void> {
    return this.upkeep.close()
  }
}
