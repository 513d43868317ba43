import type { Random } from '@elmo-chat/kernel'
import { normal, pick } from './draw.js'
import type { World } from './world.js'

/** One shopper: a mixture of two personas with whims of their own. */
export interface Shopper {
  readonly visitorId: string
  readonly language: 'en' | 'zh'
  /** Visits a day, on average. */
  readonly activity: number
  /** The first day on which they may come. */
  readonly from: number
  /** The last. */
  readonly until: number
  /** How much each good is liked, by its place among the goods, seasons and trends aside. */
  readonly liking: Float32Array
}

/** Draws a shopper; their tastes are worked out for every good once. */
export function drawShopper(world: World, number: number, random: Random): Shopper {
  const [first, second] = [pick(world.personas, random), pick(world.personas, random)]
  const share = 0.5 + 0.5 * random()
  const from = Math.floor(random() * world.days * 0.9)
  // Few come often: the tail of a Pareto distribution, cut off.
  const activity = Math.min(0.5, 0.01 / (1 - random()) ** 0.8)
  return {
    visitorId: `sim-${number.toString(36)}`,
    language: random() < 0.7 ? 'zh' : 'en',
    activity,
    from,
    until: random() < 0.5 ? world.days : from + Math.floor(20 + random() * world.days * 0.5),
    liking: Float32Array.from(world.goods, ({ quality }, place) => {
      const own = share * first[place] + (1 - share) * second[place]
      return own + 0.3 * quality + 0.3 * normal(random)
    }),
  }
}
