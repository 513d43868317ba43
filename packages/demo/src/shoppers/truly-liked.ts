import type { Shopper } from './shopper.js'
import { moodOfDay, type World } from './world.js'

/** So much of the goods a shopper really likes. */
const LIKED_SHARE = 0.05

/** The ids of what a shopper really likes on a day: the twentieth of the goods that they would like best, known only here. */
export function trulyLiked(world: World, { liking }: Shopper, day: number): ReadonlySet<string> {
  const wishes = world.goods.map((good, place) => ({ id: good.id, wish: liking[place] + moodOfDay(world, good, day) }))
  wishes.sort((a, b) => b.wish - a.wish || (a.id < b.id ? -1 : 1))
  return new Set(wishes.slice(0, Math.max(1, Math.round(wishes.length * LIKED_SHARE))).map(({ id }) => id))
}
