import type { FactSource, Skill } from '@elmo-chat/dialogue'
import { validateEvents } from '@elmo-chat/events'
import { type Clock, idMaker, type Language, type Problem, type Random } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import {
  type CatalogEntry,
  type CatalogPage,
  type ChatHistory,
  type ImportReport,
  type ListAnswer,
  type ProductDetail,
  type Settings,
  type Suggestion,
  settings as settingsSchema,
  type WidgetConfig,
} from '@elmo-chat/protocol'
import { createFacts, createSkills, type Passage, type ShopView } from '@elmo-chat/skills'
import type { Store } from '@elmo-chat/storage'
import { Chat, type ChatInput, type ChatReply } from './chat.js'
import { exportLines } from './export-lines.js'
import { follow } from './following.js'
import { type ImportProgress, type ImportRequest, importFeed } from './import-feed.js'
import {
  catalogEntry,
  catalogPage,
  type ListQuery,
  productDetail,
  searchList,
  similarList,
  trendingList,
} from './lists.js'
import { openings } from './openings.js'
import { passagesOf, type ShopDocument } from './passages.js'
import { Popularity } from './popularity.js'
import { defaultSettings } from './settings.js'
import { loadShop, type Shop } from './shop.js'
import type { Snapshots } from './shop-index.js'

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
  readonly onError: (error: unknown) => void
  /** Where the index is kept between two starts; without it each start builds it anew. */
  readonly snapshots?: Snapshots
}

/** How often other processes' changes are looked for, in milliseconds. */
const FOLLOW_MS = 2_000
const REVIEWS_SHOWN = 50

/** Opens the assistant over a store: reads the catalogue and keeps following it. */
export async function openAssistant(options: AssistantOptions): Promise<Assistant> {
  const assistant = new Assistant(options)
  await assistant.open()
  return assistant
}

/** The whole shop behind one door: what the faces of the product call. */
export class Assistant {
  private readonly options: AssistantOptions
  private readonly store: Store
  private readonly newId: () => string
  private readonly conversations: Chat
  private readonly popularity: Popularity
  private shop!: Shop
  private view!: ShopView
  private skills!: ReadonlyMap<string, Skill>
  private facts!: FactSource
  private passages: Passage[] = []
  private standing: Settings = defaultSettings
  private settingsVersion = 0
  private reloading: Promise<void> = Promise.resolve()
  private sweeping: Promise<void> = Promise.resolve()
  private stopFollowing: () => Promise<void> = async () => {}
  private ready = false

  constructor(options: AssistantOptions) {
    this.options = options
    this.store = options.store
    this.newId = idMaker(options.clock, options.random)
    this.popularity = new Popularity(options.store, options.clock)
    this.conversations = new Chat(options.store, {
      ...options,
      current: () => ({ shop: this.shop, settings: this.standing, skills: this.skills, facts: this.facts }),
    })
  }

  async open(): Promise<void> {
    await this.reload()
    await this.popularity.catchUp(this.options.rest)
    this.ready = true
    this.stopFollowing = follow(() => this.catchUp(), FOLLOW_MS, this.options.onError)
  }

  get isReady(): boolean {
    return this.ready
  }

  get settings(): Settings {
    return this.standing
  }

  /** Products that can be found now. */
  get size(): number {
    return this.shop.index.size
  }

  /** Answers a customer's message. What is given back is already stored. */
  chat(input: ChatInput): Promise<ChatReply> {
    return this.conversations.answer(input)
  }

  mayOpen(conversationId: string, visitorId: string): Promise<boolean> {
    return this.conversations.mayOpen(conversationId, visitorId)
  }

  history(conversationId: string, visitorId: string): Promise<ChatHistory | null> {
    return this.conversations.history(conversationId, visitorId)
  }

  search(query: Omit<ListQuery, 'language' | 'newId'> & { readonly language?: Language }): ListAnswer {
    return searchList(this.shop, this.view, { ...query, language: this.languageOf(query.language), newId: this.newId })
  }

  suggest(prefix: string, limit: number): Suggestion[] {
    return [...this.shop.index.suggest(prefix, limit)]
  }

  async product(id: string, language?: Language): Promise<ProductDetail | null> {
    const product = this.shop.index.product(id)
    if (!product) return null
    const reviews = await this.store.reviews.ofProduct(product.sourceId, REVIEWS_SHOWN)
    return productDetail(product, this.languageOf(language), this.view, reviews)
  }

  /** A list of one kind; null when the product it starts from is not known. */
  recommend(
    kind: 'similar' | 'trending',
    productId: string | null,
    limit: number,
    language?: Language,
  ): ListAnswer | null {
    if (kind === 'similar')
      return similarList(this.shop, this.view, productId ?? '', limit, this.languageOf(language), this.newId)
    return trendingList(this.shop, this.view, this.popularity.ranked(limit), limit, this.newId)
  }

  async documents(language?: Language): Promise<ShopDocument[]> {
    const wanted = this.languageOf(language)
    return (await this.store.documents.list()).filter((document) => document.language === wanted)
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
    this.sweeping = this.sweeping.then(() => this.store.sweep()).catch(this.options.onError)
    return report
  }

  /** Takes what shop pages and servers report. Orders that no server key vouches for are marked so. */
  async recordEvents(
    events: readonly unknown[],
    trusted: boolean,
  ): Promise<{ accepted: number; duplicates: number; problems: readonly Problem[] }> {
    const { value, problems } = validateEvents({ events })
    const marked = value.map((event) =>
      event.type === 'order-placed' || event.type === 'order-returned'
        ? { ...event, context: { ...event.context, vouched: trusted } }
        : event,
    )
    return { ...(await this.store.events.append(marked)), problems }
  }

  async changeSettings(settings: Settings, by: string): Promise<Settings> {
    await this.store.settings.put(settings, { by })
    await this.reload()
    return this.standing
  }

  /** Reads the shop's documents again, after they were changed. */
  reloadDocuments(): Promise<void> {
    return this.reload()
  }

  /** Lines of an export; null for what is not known. */
  exportLines(what: string): AsyncGenerator<string, void, void> | null {
    return exportLines(this.store, what)
  }

  async close(): Promise<void> {
    await this.stopFollowing()
    await this.reloading
    await this.sweeping
    await this.shop?.saved
  }

  private languageOf(wanted: Language | undefined): Language {
    return wanted && this.standing.languages.includes(wanted) ? wanted : this.standing.defaultLanguage
  }

  private async catchUp(): Promise<void> {
    const [revision, settings] = await Promise.all([this.store.catalog.revision(), this.store.settings.get()])
    if (revision !== this.shop.revision || (settings?.version ?? 0) !== this.settingsVersion) await this.reload()
    await this.popularity.catchUp(this.options.rest)
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
    this.passages = passagesOf(await this.store.documents.list())
    if (!this.shop || this.shop.revision !== (await this.store.catalog.revision()))
      this.shop = await loadShop(this.store, lexicon, this.options, this.shop)
    const { index, revision } = this.shop
    this.view = { index, lexicon, revision, settings: this.standing, documents: this.passages }
    this.skills = createSkills(this.view)
    this.facts = createFacts(this.view)
  }
}
