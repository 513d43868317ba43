import type { Clock } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import {
  exampleWeight,
  type ItemOutcomes,
  learnOnline,
  type OnlineRanker,
  onlineWeights,
  openOnlineRanker,
  readOnlineRanker,
} from '@elmo-chat/ranking'
import type { Store } from '@elmo-chat/storage'
import { isBadReply, isGoodReply, replyStars } from '../reply-stars.js'
import { personalFeatures } from './personal-features.js'
import type { Pick } from './pick.js'
import { ShownList } from './shown-list.js'

const NAME = 'online-ranker'
const AUTHOR = 'learning'
/** So many lists are remembered; what follows from an older one teaches nothing. */
const MOST_LISTS = 20_000
/** Of so many people what was proposed to them in conversation is remembered, and of each so many products. */
const MOST_ASKERS = 5_000
const MOST_PROPOSED = 100
const SAVED_EVERY_MS = 60_000
/** What each deed says of a product that was shown, from 0 to 1. */
const REWARDS: Partial<Record<EventInput['type'], number>> = {
  'product-clicked': 0.5,
  'cart-added': 0.8,
  'order-placed': 1,
  'order-returned': 0,
}
const LIKED_STARS = 3
/** A good reply says as much as a click, of all that it showed together. */
const GOOD_REPLY_REWARD = 0.5
/** How probably a rank is looked at: 1 / rank^0.7. */
const EXAMINATION = 0.7

const begun = openOnlineRanker(personalFeatures.map(({ name, weight }) => [name, weight]))

/**
 * Learns the order of lists for one visitor from what follows from them, event by event: what is clicked is learned of, and so
 * is what was passed over on the way to it. Lists are remembered in memory; what was learned is kept in the store. Of several
 * processes on one store the last to save is believed.
 *
 * Cost  a few microseconds an event; memory about 60 bytes a product of a list, MOST_LISTS lists at most.
 */
export class OnlineLearning {
  private ranker: OnlineRanker = begun
  private weightsNow: readonly number[] = onlineWeights(begun)
  private readonly lists = new Map<string, ShownList>()
  /** By visitor: what the ranker was told of products that it proposed in conversation, the latest last. */
  private readonly proposed = new Map<string, Map<string, Float32Array>>()
  private readonly outcomes = new Map<string, { shown: number; taken: number }>()
  private saved = begun
  private savedAt: number

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {
    this.savedAt = clock()
  }

  get weights(): readonly number[] {
    return this.weightsNow
  }

  /** How many examples it has learned from. */
  get examples(): number {
    return this.ranker.examples
  }

  /** What is known of how a product does where it is shown. */
  outcomesOf(productId: string): ItemOutcomes {
    return this.outcomes.get(productId) ?? NONE
  }

  async load(): Promise<void> {
    const bytes = await this.store.models.get(NAME)
    if (bytes) this.take(readOnlineRanker(JSON.parse(new TextDecoder().decode(bytes)), begun))
    this.saved = this.ranker
  }

  /** Remembers a list that was shown. */
  remember(impressionId: string, picks: readonly Pick[]): void {
    if (!picks.some(({ values }) => values)) return
    const list = this.listOf(impressionId, picks.length)
    for (const { product, values } of picks) list.add(product.id, values)
  }

  /** Remembers what a conversation may show of a list: what it did show is told by the event of each product. */
  propose(visitorId: string, picks: readonly Pick[]): void {
    const own = this.proposed.get(visitorId) ?? new Map<string, Float32Array>()
    for (const { product, values } of picks) {
      if (!values) continue
      own.delete(product.id)
      own.set(product.id, values)
      if (own.size > MOST_PROPOSED) own.delete(own.keys().next().value!)
    }
    this.proposed.delete(visitorId)
    if (own.size === 0) return
    this.proposed.set(visitorId, own)
    if (this.proposed.size > MOST_ASKERS) this.proposed.delete(this.proposed.keys().next().value!)
  }

  /** Learns from what followed, if it followed from a list that is remembered. */
  hear(event: EventInput): void {
    const { type, visitorId, impressionId, productId } = event
    // What was searched for in the conversation is ordered by the ranker of searches.
    if (type === 'search-performed') this.proposed.delete(visitorId)
    if (type === 'list-shown') this.show(event)
    const shown = impressionId === undefined ? undefined : this.lists.get(impressionId)
    const stars = replyStars(event)
    if (shown && stars !== undefined) this.hearOfReply(shown, stars)
    const place = shown && productId !== undefined ? shown.productIds.indexOf(productId) : -1
    const reward = rewardOf(event)
    if (!shown || place < 0 || reward === undefined) return
    const before = shown.rewardAt(place)
    const first = before === 0
    if (first) this.passOver(shown, place)
    if (reward > 0 && reward <= before) return
    shown.reward(place, reward)
    this.learn(shown.valuesAt(place), reward, exampleWeight(reward > 0, (place + 1) ** -EXAMINATION))
    if (first && reward > 0) this.count(shown.productIds[place], true)
  }

  /** Keeps what was learned, now and then. */
  async save(): Promise<void> {
    if (this.ranker === this.saved || this.clock() - this.savedAt < SAVED_EVERY_MS) return
    await this.saveNow()
  }

  async close(): Promise<void> {
    if (this.ranker !== this.saved) await this.saveNow()
  }

  private async saveNow(): Promise<void> {
    const { ranker } = this
    this.savedAt = this.clock()
    await this.store.models.put(NAME, new TextEncoder().encode(JSON.stringify(ranker)), AUTHOR)
    this.saved = ranker
  }

  /** A product that a conversation has shown joins its list. */
  private show({ visitorId, impressionId, productId }: EventInput): void {
    const own = this.proposed.get(visitorId)
    if (!own || impressionId === undefined || productId === undefined) return
    const values = own.get(productId)
    if (values || this.lists.has(impressionId)) this.listOf(impressionId, 1).add(productId, values)
  }

  /** What is said of a reply is said of its whole list: each product bears its share, once. */
  private hearOfReply(shown: ShownList, stars: number): void {
    const isGood = isGoodReply(stars)
    if (shown.isRated || !(isGood || isBadReply(stars))) return
    shown.isRated = true
    const reward = isGood ? GOOD_REPLY_REWARD : 0
    const share = exampleWeight(isGood, 1) / shown.productIds.length
    for (const place of shown.productIds.keys()) this.learn(shown.valuesAt(place), reward, share)
  }

  private listOf(impressionId: string, most: number): ShownList {
    const known = this.lists.get(impressionId)
    if (known) return known
    if (this.lists.size >= MOST_LISTS) this.lists.delete(this.lists.keys().next().value!)
    const list = new ShownList(most)
    this.lists.set(impressionId, list)
    return list
  }

  /** What stands above something that was taken was looked at and left. */
  private passOver(shown: ShownList, place: number): void {
    for (let above = 0; above < place; above++) {
      if (!shown.passOver(above)) continue
      this.learn(shown.valuesAt(above), 0, exampleWeight(false, 1))
      this.count(shown.productIds[above], false)
    }
  }

  private learn(values: Float32Array | undefined, reward: number, weight: number): void {
    if (values) this.take(learnOnline(this.ranker, { values, reward, weight }))
  }

  private take(ranker: OnlineRanker): void {
    this.ranker = ranker
    this.weightsNow = onlineWeights(ranker)
  }

  private count(productId: string, isTaken: boolean): void {
    const known = this.outcomes.get(productId) ?? { shown: 0, taken: 0 }
    known.shown++
    if (isTaken) known.taken++
    this.outcomes.set(productId, known)
  }
}

const NONE: ItemOutcomes = { shown: 0, taken: 0 }

function rewardOf({ type, context }: EventInput): number | undefined {
  if (type !== 'product-rated') return REWARDS[type]
  return typeof context?.rating === 'number' ? Number(context.rating >= LIKED_STARS) : undefined
}
