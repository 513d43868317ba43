import { Interactions } from '@elmo-chat/events'
import { type Steps, seededRandom } from '@elmo-chat/kernel'
import type { EventInput, LearningCurve } from '@elmo-chat/protocol'
import { bestOf, fitMethod, type ItemFeatures, type MethodKind, openModel } from '@elmo-chat/recommend'
import type { Shopper } from './shopper.js'
import { trulyLiked } from './truly-liked.js'
import type { World } from './world.js'

const DAY_MS = 86_400_000
const FIRST = 10
const SHOPPERS = 300
const HISTORY = 500
const MOST_OF_ONE = 1_000
const METHODS: readonly MethodKind[] = ['popularity', 'item-knn', 'rp3beta', 'content', 'blend']

export interface CurveOptions {
  /** After so many events methods are learned and asked, in rising order; what is beyond the log is left out. */
  readonly checkpoints: readonly number[]
  readonly seed: number
  readonly featuresOf: (products: readonly string[]) => Steps<ItemFeatures>
}

/**
 * The share of what a shopper really likes among the first ten that each method would show, as the log grows: only in a
 * simulated world is that known. What a shopper has turned to already is left out of the lists of all methods alike.
 */
export function* learningCurve(
  world: World,
  shoppers: readonly Shopper[],
  events: readonly EventInput[],
  { checkpoints, seed, featuresOf }: CurveOptions,
): Steps<LearningCurve> {
  const log = new Interactions()
  for (const good of world.goods) log.know(good.id)
  const features = yield* featuresOf(log.products)
  const points: LearningCurve['points'] = []
  let read = 0
  for (const checkpoint of checkpoints.filter((count) => count <= events.length)) {
    for (; read < checkpoint; read++) {
      log.add(events[read], Date.parse(events[read].at))
      if (read % 1_000 === 0) yield
    }
    const now = Date.parse(events[read - 1].at)
    const day = Math.floor((now - world.startsAt) / DAY_MS)
    const asked = drawn(
      shoppers.filter(({ visitorId }) => log.summaryOf(visitorId)),
      seed,
    )
    const shares: Record<string, number> = {}
    for (const kind of METHODS) {
      const options = kind === 'content' ? { features } : {}
      const model = yield* fitMethod(yield* log.people(MOST_OF_ONE), { kind, options })
      const scorer = openModel(model)
      const scores = new Float32Array(model.items)
      let sum = 0
      for (const shopper of asked) {
        const { item, weight, at } = log.historyOf(shopper.visitorId, HISTORY)
        scorer.score({ item, weight, at, now }, scores)
        for (const seen of item) scores[seen] = 0
        const liked = trulyLiked(world, shopper, day)
        sum += bestOf(scores, FIRST).filter((one) => liked.has(log.products[one])).length / FIRST
        yield
      }
      shares[kind] = asked.length === 0 ? 0 : sum / asked.length
    }
    points.push({ events: checkpoint, shoppers: asked.length, shares })
  }
  return { first: FIRST, points }
}

function drawn(shoppers: readonly Shopper[], seed: number): readonly Shopper[] {
  const random = seededRandom(seed)
  const places = shoppers.map((shopper) => ({ shopper, place: random() })).sort((a, b) => a.place - b.place)
  return places.slice(0, SHOPPERS).map(({ shopper }) => shopper)
}
