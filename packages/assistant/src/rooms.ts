import { Interactions } from '@elmo-chat/events'
import { idMaker } from '@elmo-chat/kernel'
import type { AssistantOptions } from './assistant-options.js'
import { Chat } from './chat.js'
import { AgentHelp } from './desk/agent-help.js'
import { Satisfaction } from './desk/satisfaction.js'
import { ServiceDesk } from './desk/service-desk.js'
import { EventReader } from './event-reader.js'
import { FlowRoom } from './flows/flow-room.js'
import { Intents } from './intents.js'
import { Knowledge } from './knowledge/knowledge.js'
import { LanguageDesk } from './language/language-desk.js'
import { ListLog } from './list-log.js'
import { Moderation } from './moderation/moderation.js'
import { OrderBook } from './orders/order-book.js'
import { OrderDesk } from './orders/order-desk.js'
import { PackShelf } from './packs/pack-shelf.js'
import { PictureIndex } from './pictures/picture-index.js'
import { PopularQueries } from './popular-queries.js'
import { Popularity } from './popularity.js'
import { ProfileRoom } from './profiles/profile-room.js'
import { OnlineLearning } from './recommend/online-learning.js'
import { ProductLists } from './recommend/product-lists.js'
import { RecommendDesk } from './recommend/recommend-desk.js'
import { RelevanceRunner } from './relevance-runner.js'
import { ReviewRoom } from './reviews/review-room.js'
import { Learner } from './search/learner.js'
import { ShopDesk } from './search/shop-desk.js'
import { SearchSteering } from './search-steering.js'
import type { StandingShop } from './standing-shop.js'
import { VoiceDesk } from './voice/voice-desk.js'
import { WorkerPool } from './work/worker-pool.js'

/** Threads for long work. One: what serves keeps the other cores. */
const THREADS = 1

/** All rooms of the assistant, each told of the others it works with. What stands now they ask of `standing` when they need it. */
export function createRooms(options: AssistantOptions, standing: StandingShop) {
  const { store, clock } = options
  const shop = () => standing.shop
  const interactions = new Interactions()
  const pool = new WorkerPool(THREADS)
  const newId = idMaker(clock, options.random)
  const knowledge = new Knowledge(store, clock, () => standing.reload())
  const orders = new OrderBook(store, {
    clock,
    newId,
    current: shop,
    currency: () => standing.settings.currency,
    reload: () => standing.reload(),
  })
  const service = new OrderDesk(store, { clock, policy: () => orders.policy() })
  const flowRoom = new FlowRoom(store, {
    clock,
    flows: () => standing.allFlows,
    settings: () => standing.settings,
    change: (settings, by) => standing.changeSettings(settings, by),
  })
  const packs = new PackShelf(options)
  const popularity = new Popularity(clock)
  const learning = new OnlineLearning(store, clock)
  const profiles = new ProfileRoom(store, clock)
  const events = new EventReader(store, clock, [
    (event) => popularity.add(event),
    (event, receivedAt) => interactions.add(event, receivedAt),
    (event) => learning.hear(event),
  ])
  const popularQueries = new PopularQueries(store, clock)
  const listLog = new ListLog(store, options)
  const current = () => ({ shop: standing.shop, view: standing.view })
  const unhurried = { ...options, rest: options.standBack ?? options.rest }
  const { pictures: source, modelFiles: files, rest } = options
  const pictures = source ? new PictureIndex({ ...source, files, rest, current: shop }) : null
  const recommender = new RecommendDesk({
    ...unhurried,
    looksOf: (product) => pictures?.vectorOf(product) ?? null,
    interactions,
    devicesOf: (visitorId) => profiles.devicesWith(visitorId),
    isLogRead: () => events.isCaughtUp,
    current: shop,
    pool,
  })
  const intents = new Intents(store, options, shop)
  const desk = new ShopDesk({
    ...options,
    current,
    popular: popularQueries,
    origins: () => standing.settings.allowedOrigins,
    learned: () => learner.learned,
    encoder: () => learner.encoder,
    demandOf: (productId) => popularity.of(productId),
    intents,
  })
  const lists = new ProductLists({
    random: options.random,
    newId,
    search: () => desk.state(),
    view: () => standing.view,
    interactions,
    profiles,
    settings: () => standing.settings.recommend,
    recommender,
    learning,
    popularity,
    listLog,
    pictures,
    languageOf: (wanted) => standing.languageOf(wanted),
  })
  const learner: Learner = new Learner({ ...unhurried, desk, current: shop, pool })
  const tests = new RelevanceRunner(store, desk, options)
  const steering = new SearchSteering(store, desk, tests, current)
  const people = new ServiceDesk(store, { ...options, settings: () => standing.settings.desk })
  const satisfaction = new Satisfaction(store, {
    ...{ clock, newId },
    settings: () => standing.settings.feedback,
  })
  const { languageModel } = options
  const moderation = new Moderation(store, unhurried)
  const reviews = new ReviewRoom(store, moderation, {
    view: () => standing.view,
    productIds: () => standing.sourceIds(),
    languageOf: (wanted) => standing.languageOf(wanted),
  })
  const wording = languageModel
    ? new LanguageDesk(store, languageModel, {
        ...options,
        current: shop,
        moderation,
      })
    : null
  const voice = new VoiceDesk(options.recogniser ?? null, {
    ...options,
    current: shop,
    settings: () => standing.settings.voice,
  })
  const agentHelp = new AgentHelp(store, {
    settings: () => standing.settings,
    chat: () => conversations,
    wording,
    moderation,
    onError: options.onError,
  })
  const conversations: Chat = new Chat(store, {
    ...options,
    current: () => ({
      shop: standing.shop,
      intents: intents.model,
      settings: standing.settings,
      skills: standing.skills,
      packs: packs.standing,
      view: standing.view,
      flows: standing.flows,
    }),
    desk: people,
    service,
    answering: (answer) => desk.answering(answer),
    wording,
  })
  return {
    ...{ newId, knowledge, orders, service, flowRoom, packs, popularity, learning, profiles, events, popularQueries },
    ...{ listLog, pictures, recommender, intents, desk, lists, learner, tests, steering, people, satisfaction },
    ...{ moderation, reviews, wording, voice, agentHelp, conversations, interactions, pool },
  }
}

export type Rooms = ReturnType<typeof createRooms>
