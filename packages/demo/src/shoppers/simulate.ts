import { type Random, seededRandom } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import { poisson } from './draw.js'
import { drawShopper, type Shopper } from './shopper.js'
import { drawVisit, type Showing } from './visit.js'
import { moodOfDay, type World } from './world.js'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** People shop in the evening more than at night: weights by hour. */
const HOURS = [2, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 7, 6, 5, 5, 6, 6, 7, 9, 10, 10, 7, 4]
/** And on Saturday and Sunday more than on other days. */
const WEEKEND = 1.3

export interface SimulationOptions {
  readonly seed: number
  /** How many shoppers there are. */
  readonly shoppers: number
}

/** Everyone in the simulated world. The same world, seed and number give the same people. */
export function drawShoppers(world: World, { seed, shoppers }: SimulationOptions): Shopper[] {
  const random = seededRandom(seed ^ 0x5f356495)
  return Array.from({ length: shoppers }, (_, number) => drawShopper(world, number, random))
}

/**
 * What the shoppers of a world do from its first day to its last, in the order of days; events that follow later (returns,
 * ratings) come with the visit. One chunk a day.
 *
 * Cost     about a list of 12 for each of three looks of a visit; memory a float for each shopper and good.
 * Repeats  The same world and shoppers give the same events.
 */
export function* simulate(world: World, shoppers: readonly Shopper[], seed: number): Generator<EventInput[]> {
  const random = seededRandom(seed ^ 0x2545f491)
  const showing = openShowing(world)
  const end = world.startsAt + world.days * DAY_MS
  for (let day = 0; day < world.days; day++) {
    const midnight = world.startsAt + day * DAY_MS
    const weekday = new Date(midnight).getUTCDay()
    const rate = weekday === 0 || weekday === 6 ? WEEKEND : 1
    const chunk: EventInput[] = []
    for (const [place, good] of world.goods.entries()) showing.mood[place] = moodOfDay(world, good, day)
    for (const shopper of shoppers) {
      if (day < shopper.from || day > shopper.until) continue
      const visits = poisson(shopper.activity * rate, random)
      for (let number = 0; number < visits; number++) {
        const visit = `${shopper.visitorId}-${day}-${number}`
        const at = midnight + hourOf(random) * HOUR_MS + Math.floor(random() * HOUR_MS)
        const told = drawVisit(world, shopper, showing, { at, visit, random })
        for (const [place, event] of told.entries())
          if (Date.parse(event.at) < end)
            chunk.push({ id: `${visit}-${place}`, visitorId: shopper.visitorId, ...event })
      }
    }
    yield chunk
  }
}

function openShowing({ goods }: World): Showing {
  const byKind = new Map<string, number[]>()
  for (const [place, { kinds }] of goods.entries())
    for (const kind of kinds) {
      const places = byKind.get(kind)
      if (places) places.push(place)
      else byKind.set(kind, [place])
    }
  return { popularity: new Float64Array(goods.length), mood: new Float64Array(goods.length), byKind }
}

function hourOf(random: Random): number {
  let left = random() * HOURS.reduce((sum, weight) => sum + weight, 0)
  for (const [hour, weight] of HOURS.entries()) {
    left -= weight
    if (left <= 0) return hour
  }
  return HOURS.length - 1
}
