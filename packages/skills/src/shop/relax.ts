import { type Constraint, meansAll } from '@elmo-chat/protocol'
import { nearestByPrice } from './nearest-price.js'
import { searchWish } from './search-wish.js'
import type { ShopView } from './shop-view.js'
import type { GivenUp, RelaxedWish, Wish } from './wish.js'

/** How much customers mind giving up a field. A category is never given up, nor what was refused for good. */
const COST: Readonly<Record<string, number>> = {
  feature: 1,
  style: 1,
  season: 1,
  occasion: 1,
  fit: 1.5,
  pattern: 1.5,
  words: 2,
  brand: 2.5,
  material: 2.5,
  color: 3.5,
  availability: 4,
  size: 5,
  audience: 6,
}
const MEASURE_COST = 3
const REFUSAL_COST = 5
/** What was only preferred ("ideally blue") is given up before anything that was demanded. */
const SOFT_SHARE = 0.1

/** A price is minded little when the nearest real one is near, and never more than a size. `gap` is a share of it. */
const priceCost = (gap: number) => Math.min(1.5 + 6 * gap, 5)

/** How many products a relaxed search looks at. */
const LIMIT = 20

/**
 * Finds the least loss with which something matches a wish that nothing meets: what was said on one field first, then
 * on two, then on as many as it takes. Undefined when not even all of them give a result.
 *
 * Cost   at most one count for each field and each pair of fields, and a search for each that helps and may be the least.
 */
export function relax(wish: Wish, shop: ShopView): RelaxedWish | undefined {
  return widened(wish, shop) ?? givenUp(wish, shop)
}

/** What nothing is marked with may be covered by a wider word: goods for pets, where none says that it is for cats. */
function widened({ constraints, query }: Wish, shop: ShopView): RelaxedWish | undefined {
  const wider = constraints.map((constraint) => {
    const { field, op, value } = constraint
    if (op !== 'is' || field === 'category' || shop.index.count([constraint]) > 0) return constraint
    const broader = shop.lexicon.concept(field, String(value))?.broader ?? []
    const [found] = broader.filter((id) => shop.index.count([{ ...constraint, value: id }]) > 0)
    return found === undefined ? constraint : { ...constraint, value: found, text: '' }
  })
  const gaveUp = constraints.filter((constraint, place) => wider[place] !== constraint)
  const wish = { constraints: wider, query }
  if (gaveUp.length === 0 || shop.index.count(wider, query) === 0) return undefined
  return {
    wish,
    gaveUp: gaveUp.map((constraint) => ({
      field: constraint.field,
      constraints: [constraint],
      wider: wider[constraints.indexOf(constraint)],
    })),
    result: searchWish(wish, { limit: LIMIT }, shop),
  }
}

function givenUp(wish: Wish, shop: ShopView): RelaxedWish | undefined {
  const groups = groupsOf(wish)
  const pairs = groups.flatMap((first, place) => groups.slice(place + 1).map((second) => [first, second]))
  for (const round of [groups.map((group) => [group]), pairs]) {
    const best = cheapestWay(wish, round, shop)
    if (best) return best
  }
  return groups.length > 2 ? relaxStepwise(wish, groups, shop) : undefined
}

/** The way of least cost that gives a result. Ways are tried from the least they can cost, and no longer than one can win. */
function cheapestWay(wish: Wish, ways: readonly (readonly GivenUp[])[], shop: ShopView): RelaxedWish | undefined {
  const least = (given: readonly GivenUp[]) => given.reduce((sum, group) => sum + costOf(group), 0)
  let best: { cost: number; relaxed: RelaxedWish } | undefined
  for (const given of [...ways].sort((a, b) => least(a) - least(b))) {
    if (best && least(given) >= best.cost) break
    const [way] = without(wish, given, shop)
    if (way && (!best || way.cost < best.cost)) best = way
  }
  return best?.relaxed
}

/** Gives up field after field, the least minded first, until something matches; then takes back what was given up in vain. */
function relaxStepwise(wish: Wish, groups: readonly GivenUp[], shop: ShopView): RelaxedWish | undefined {
  const ordered = [...groups].sort((a, b) => costOf(a) - costOf(b))
  const enough = ordered.findIndex((_, place) => without(wish, ordered.slice(0, place + 1), shop).length > 0)
  if (enough < 0) return undefined
  let given = ordered.slice(0, enough + 1)
  for (const group of [...given].reverse()) {
    const fewer = given.filter((other) => other !== group)
    if (without(wish, fewer, shop).length > 0) given = fewer
  }
  return without(wish, given, shop)[0]?.relaxed
}

/**
 * What may be given up, each with all that was said on it. Refusals stand apart from wishes on the same field, and so
 * does each of several wishes that are meant together.
 */
function groupsOf({ constraints, query }: Wish): GivenUp[] {
  const groups = new Map<string, Constraint[]>()
  for (const constraint of constraints) {
    const { field, op, value, lasts } = constraint
    if ((field === 'category' && op === 'is') || lasts) continue
    const own = op === 'is' && meansAll(field) ? `${field} ${value}` : field
    const key = op === 'not' ? `not ${field}` : own
    groups.set(key, [...(groups.get(key) ?? []), constraint])
  }
  const given: GivenUp[] = [...groups.values()].map((said) => ({ field: said[0].field, constraints: said }))
  // Without a category the words name the thing itself: without them, anything would do.
  const namesThing = constraints.some(({ field, op }) => field === 'category' && op === 'is')
  return query && namesThing ? [...given, { field: 'words', constraints: [] }] : given
}

function without(wish: Wish, given: readonly GivenUp[], shop: ShopView): { cost: number; relaxed: RelaxedWish }[] {
  const dropped = new Set(given.flatMap((group) => group.constraints))
  const left: Wish = {
    constraints: wish.constraints.filter((constraint) => !dropped.has(constraint)),
    query: given.some(({ field }) => field === 'words') ? '' : wish.query,
  }
  if (left.constraints.length === 0 && !left.query) return []
  if (shop.index.count(left.constraints, left.query) === 0) return []
  const price = given.find(({ field, constraints }) => field === 'price' && constraints[0].op !== 'not')
  const moved = price && nearestByPrice(left, price.constraints, LIMIT, shop)
  const result = moved?.result ?? searchWish(left, { limit: LIMIT }, shop)
  if (result.total === 0) return []
  const gaveUp = given.map((group) => (group === price && moved ? { ...group, to: moved.to } : group))
  const cost = gaveUp.reduce(
    (sum, group) =>
      sum + (group.field === 'price' && price ? softShare(group) * priceCost(moved?.gap ?? 1) : costOf(group)),
    0,
  )
  return [{ cost, relaxed: { wish: moved?.wish ?? left, gaveUp, result } }]
}

const costOf = (group: GivenUp): number => softShare(group) * strictCostOf(group)

const softShare = ({ constraints }: GivenUp): number =>
  constraints.length > 0 && constraints.every(({ soft }) => soft) ? SOFT_SHARE : 1

function strictCostOf({ field, constraints }: GivenUp): number {
  if (constraints[0]?.op === 'not') return REFUSAL_COST
  return field === 'price' ? priceCost(0) : (COST[field] ?? MEASURE_COST)
}
