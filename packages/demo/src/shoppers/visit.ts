import type { Random } from '@elmo-chat/kernel'
import type { EventInput } from '@elmo-chat/protocol'
import { pick, pickWeighted, sigmoid } from './draw.js'
import type { Shopper } from './shopper.js'
import type { World } from './world.js'

const SECOND = 1_000
const LIST = 12
/** Of rank: how fast shoppers stop looking down a list. */
const EXAMINATION = 0.7
/** Utilities at which half click, put into the cart, keep what they got, and praise it. */
const CLICKED = 1.8
const CARTED = 3.6
const KEPT = 0.2
const PRAISED = 1.2
const MOST_LISTS = 5
const REVIEW_SHARE = 0.12

/** What the shop shows: what many turned to stands first, with some chance, and it knows nothing of tastes. */
export interface Showing {
  readonly popularity: Float64Array
  /** How much everyone wants each good today. */
  readonly mood: Float64Array
  /** By kind, the places of its goods. */
  readonly byKind: ReadonlyMap<string, readonly number[]>
}

type Told = Omit<EventInput, 'id' | 'visitorId'>

/**
 * One visit: the shopper looks at lists, of one kind by choice or by a search, then of things like what they looked at; clicks
 * what they like where they look, puts some of it into the cart, and may order, review and send back.
 */
export function drawVisit(
  world: World,
  shopper: Shopper,
  showing: Showing,
  { at, visit, random }: { readonly at: number; readonly visit: string; readonly random: Random },
): Told[] {
  const { goods } = world
  const events: Told[] = []
  let now = at
  const tell = (event: Omit<Told, 'at'>, after: number) => {
    now += Math.ceil(after * (0.5 + random())) * SECOND
    events.push({ at: new Date(now).toISOString(), ...event })
  }
  const wishOf = (place: number) => shopper.liking[place] + showing.mood[place]
  const kinds = [...showing.byKind.keys()]
  const cart = new Map<number, number>()
  let pool = showing.byKind.get(
    pickWeighted(
      kinds,
      kinds.map((kind) => kindWeight(kind, showing, wishOf)),
      random,
    ),
  )!
  const seen = new Set<number>()
  for (let list = 0; list < MOST_LISTS; list++) {
    const shown = ranked(pool, showing.popularity, seen, random)
    const impressionId = `${visit}-${list}`
    const products = shown.map((place) => goods[place].id)
    const words = goods[shown[0]]?.words[shopper.language] ?? []
    if (words.length > 0 && random() < 0.5)
      tell(
        {
          type: 'search-performed',
          query: wordsOf(words, random),
          impressionId,
          products,
          context: { total: pool.length, surface: 'search-box', language: shopper.language },
        },
        5,
      )
    else tell({ type: 'list-shown', impressionId, products, context: { kind: 'category' } }, 5)
    let liked: number | null = null
    for (const [rank, place] of shown.entries()) {
      if (random() > (rank + 1) ** -EXAMINATION) continue
      seen.add(place)
      if (random() > sigmoid(wishOf(place) - CLICKED)) continue
      const product = { productId: goods[place].id, impressionId, rank: rank + 1 }
      tell({ type: 'product-clicked', ...product }, 8)
      tell({ type: 'product-viewed', productId: product.productId }, 1)
      showing.popularity[place]++
      liked = liked === null || wishOf(place) > wishOf(liked) ? place : liked
      if (random() > sigmoid(1.5 * (wishOf(place) - CARTED))) continue
      tell({ type: 'cart-added', ...product, quantity: 1, ...offer(world, place, random) }, 20)
      cart.set(place, rank + 1)
    }
    if (random() < (liked === null ? 0.5 : 0.3)) break
    // On to things like what was liked best, or to what goes with it.
    if (liked !== null) pool = random() < 0.7 ? alike(world, showing, liked) : goingWith(world, showing, liked, random)
  }
  if (cart.size > 0 && random() < 0.5) events.push(...order(world, cart, now, { visit, wishOf, random }))
  return events
}

function kindWeight(kind: string, { byKind }: Showing, wishOf: (place: number) => number): number {
  const places = byKind.get(kind)!
  // A few of a kind tell how much a shopper wants it; all of them would cost too much.
  const step = Math.max(1, Math.floor(places.length / 6))
  let best = Number.NEGATIVE_INFINITY
  for (let at = 0; at < places.length; at += step) best = Math.max(best, wishOf(places[at]))
  return Math.exp(best)
}

function ranked(
  pool: readonly number[],
  popularity: Float64Array,
  seen: ReadonlySet<number>,
  random: Random,
): number[] {
  return pool
    .filter((place) => !seen.has(place))
    .map((place) => ({ place, key: Math.log1p(popularity[place]) + 2.5 * random() }))
    .sort((a, b) => b.key - a.key)
    .slice(0, LIST)
    .map(({ place }) => place)
}

function alike({ goods }: World, { byKind }: Showing, place: number): readonly number[] {
  const { kinds, traits } = goods[place]
  const own = new Set(traits)
  const same = byKind.get(kinds[kinds.length - 1]) ?? []
  const shared = same.filter((other) => goods[other].traits.filter((trait) => own.has(trait)).length >= 2)
  return shared.length > 3 ? shared : same
}

/** Things of one other kind that share a colour or a style. */
function goingWith({ goods }: World, { byKind }: Showing, place: number, random: Random): readonly number[] {
  const own = new Set(goods[place].traits.filter((trait) => /^(?:color|style|occasion|audience)\//.test(trait)))
  const others = [...byKind].filter(([kind]) => !goods[place].kinds.includes(kind))
  if (others.length === 0) return alike({ goods } as World, { byKind } as Showing, place)
  const [, places] = pick(others, random)
  const matching = places.filter((other) => goods[other].traits.some((trait) => own.has(trait)))
  return matching.length > 0 ? matching : places
}

function order(
  world: World,
  cart: ReadonlyMap<number, number>,
  at: number,
  {
    visit,
    wishOf,
    random,
  }: { readonly visit: string; readonly wishOf: (place: number) => number; readonly random: Random },
): Told[] {
  const orderId = `order-${visit}`
  const placedAt = at + 90 * SECOND
  const events: Told[] = []
  for (const place of cart.keys()) {
    const productId = world.goods[place].id
    const line = { productId, orderId, ...offer(world, place, random) }
    events.push({ type: 'order-placed', at: new Date(placedAt).toISOString(), quantity: 1, ...line })
    const days = (from: number, to: number) =>
      new Date(placedAt + (from + random() * (to - from)) * 86_400_000).toISOString()
    if (random() > sigmoid(2 * (wishOf(place) - KEPT)) || random() < 0.05)
      events.push({ type: 'order-returned', at: days(4, 14), quantity: 1, ...line })
    if (random() < REVIEW_SHARE) {
      const rating = 1 + Math.round(4 * sigmoid(wishOf(place) - PRAISED + 0.8 * (random() - 0.5)))
      events.push({ type: 'product-rated', at: days(5, 20), productId, context: { rating } })
    }
  }
  return events
}

function offer({ goods }: World, place: number, random: Random): Pick<Told, 'variantId' | 'price'> {
  const { variantIds, price } = goods[place]
  return { variantId: pick(variantIds, random), ...(price ? { price: { ...price } } : {}) }
}

/** The kind, at times with a colour or a material. */
function wordsOf([kind, ...rest]: readonly string[], random: Random): string {
  return (rest.length > 0 && random() < 0.4 ? `${pick(rest, random)} ${kind}` : kind).slice(0, 100)
}
