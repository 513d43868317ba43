import type { Steps } from '@elmo-chat/kernel'
import type { Look, Looks } from './count-looks.js'

/** How probably each rank is looked at, against the first. */
export interface Examination {
  /** Index 0 is rank 1, which is 1; ranks behind the end are as the power of `eta` says. */
  readonly byRank: Float64Array
  /** 1 / rank^eta fits best. */
  readonly eta: number
  /** `assumed`: the log says nothing; `power`: only eta could be fitted; `ranks`: each rank was. */
  readonly method: 'assumed' | 'power' | 'ranks'
  /** Clicks on products that stood at several ranks for one query: only these tell rank from relevance. */
  readonly tellingClicks: number
}

const MOST_RANKS = 100
const FEWEST_FOR_POWER = 30
const FEWEST_FOR_RANKS = 1000
const ROUNDS = 30
/** What each rank is given on top of its own clicks: as many as this, where the power says that it is looked at. */
const PRIOR_CLICKS = 20

/** How probably that rank is looked at. */
export function examinationAt({ byRank, eta }: Examination, rank: number): number {
  return rank <= byRank.length ? byRank[rank - 1] : rank ** -eta
}

/**
 * Estimates from a log how rank alone makes products be looked at, by products that stood at several ranks for one query:
 * their relevance is the same at each, so that what differs is the doing of the rank. First one exponent is fitted, then
 * each rank by itself, drawn to the exponent where clicks are few.
 *
 * Cost     time O(looks) a round
 * Source   Craswell et al. 2008, position-based model; Joachims et al. 2017; Agarwal et al. 2019, intervention harvesting.
 * Departs  from the regression EM of Wang et al. 2018: the product of both factors is fitted by turns (proportional
 *          fitting), which comes to rest in a few rounds where EM is still on its way after hundreds.
 */
export function* estimateExamination({ looks, pairs }: Looks): Steps<Examination> {
  const telling = tellingLooks(looks, pairs.length)
  const clicks = telling.reduce((sum, look) => sum + look.clicks, 0)
  const ranks = looks.reduce((most, { rank }) => Math.max(most, Math.min(MOST_RANKS, rank)), 1)
  const powers = (eta: number) => Float64Array.from({ length: ranks }, (_, index) => (index + 1) ** -eta)
  if (clicks < FEWEST_FOR_POWER) return { byRank: powers(1), eta: 1, method: 'assumed', tellingClicks: clicks }
  const eta = yield* fitPower(telling, pairs.length)
  if (clicks < FEWEST_FOR_RANKS) return { byRank: powers(eta), eta, method: 'power', tellingClicks: clicks }
  return { byRank: yield* fitRanks(telling, pairs.length, powers(eta)), eta, method: 'ranks', tellingClicks: clicks }
}

/** Looks of pairs that stood at two ranks or more. */
function tellingLooks(looks: readonly Look[], pairs: number): Look[] {
  const known = looks.filter(({ rank }) => rank <= MOST_RANKS)
  const ranks = new Uint32Array(pairs)
  for (const { pair } of known) ranks[pair]++
  return known.filter(({ pair }) => ranks[pair] > 1)
}

/** The exponent under which the log is likeliest, each pair with the relevance that suits it best. */
function* fitPower(looks: readonly Look[], pairs: number): Steps<number> {
  let best = 1
  let highest = Number.NEGATIVE_INFINITY
  for (let eta = 0; eta <= 3; eta += 0.05) {
    const clicks = new Float64Array(pairs)
    const examined = new Float64Array(pairs)
    for (const { pair, rank, shown, clicks: own } of looks) {
      clicks[pair] += own
      examined[pair] += shown * rank ** -eta
    }
    let likelihood = 0
    for (const { pair, rank, shown, clicks: own } of looks) {
      const chance = Math.min(0.999, Math.max(1e-6, (rank ** -eta * clicks[pair]) / examined[pair]))
      likelihood += own * Math.log(chance) + (shown - own) * Math.log(1 - chance)
    }
    if (likelihood > highest) {
      highest = likelihood
      best = eta
    }
    yield
  }
  return Number(best.toFixed(2))
}

/** Clicks are showings times examination times relevance: each of the two is fitted in turn, given the other. */
function* fitRanks(looks: readonly Look[], pairs: number, powers: Float64Array): Steps<Float64Array> {
  let examined = powers
  for (let round = 0; round < ROUNDS; round++) {
    const clicksOf = new Float64Array(pairs)
    const looksOf = new Float64Array(pairs)
    for (const { pair, rank, shown, clicks } of looks) {
      clicksOf[pair] += clicks
      looksOf[pair] += shown * examined[rank - 1]
    }
    const clicksAt = powers.map((power) => power * PRIOR_CLICKS)
    const likedAt = new Float64Array(powers.length).fill(PRIOR_CLICKS)
    for (const { pair, rank, shown, clicks } of looks) {
      clicksAt[rank - 1] += clicks
      likedAt[rank - 1] += (shown * clicksOf[pair]) / looksOf[pair]
    }
    const next = clicksAt.map((clicks, at) => clicks / likedAt[at])
    examined = next.map((value) => Math.min(1, value / next[0]))
    yield
  }
  return examined
}
