import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from '../model-bytes.js'
import { fitRatings, type RatingOptions, type Ratings } from './fit-ratings.js'
import { predictStars, tasteOf } from './predict-ratings.js'

/** Two kinds of people and of items: stars 4.5 where they meet, else 2; some items are half a star better. */
function world(users: number, items: number, share: number, seed: number): { known: Ratings; rest: Ratings } {
  const random = seededRandom(seed)
  const all = Array.from({ length: users * items }, (_, at) => {
    const [user, item] = [Math.floor(at / items), at % items]
    return { user, item, stars: (user % 2 === item % 2 ? 4 : 2) + (item % 3 === 0 ? 0.5 : 0), known: random() < share }
  })
  const of = (chosen: typeof all): Ratings => ({
    users,
    items,
    user: Uint32Array.from(chosen, ({ user }) => user),
    item: Uint32Array.from(chosen, ({ item }) => item),
    stars: Float32Array.from(chosen, ({ stars }) => stars),
  })
  return { known: of(all.filter(({ known }) => known)), rest: of(all.filter(({ known }) => !known)) }
}

const given = (ratings: Ratings, user: number) => {
  const places = [...ratings.user.keys()].filter((at) => ratings.user[at] === user)
  return { item: places.map((at) => ratings.item[at]), stars: places.map((at) => ratings.stars[at]) }
}

function errorOf(known: Ratings, rest: Ratings, options: Partial<RatingOptions>): number {
  const model = runToEnd(fitRatings(known, options))
  const tastes = Array.from({ length: known.users }, (_, user) => tasteOf(model, given(known, user)))
  const errors = Array.from(rest.stars, (stars, at) => {
    return (stars - predictStars(model, tastes[rest.user[at]], rest.item[at])) ** 2
  })
  return Math.sqrt(errors.reduce((sum, error) => sum + error, 0) / errors.length)
}

const options = { factors: 4, epochs: 60, rate: 0.05, regularization: 0.02 }

describe('predicted stars', () => {
  const { known, rest } = world(40, 30, 0.6, 5)
  it('come near those that were not shown', () => {
    expect(errorOf(known, rest, options)).toBeLessThan(0.25)
    expect(errorOf(known, rest, { ...options, factors: 0 })).toBeGreaterThan(0.8)
  })
  it('are moved less by a few absurd ratings where large errors count less', () => {
    const stars = known.stars.map((value, at) => (at % 10 === 0 ? 1 : value))
    const absurd = { ...known, stars }
    const robust = errorOf(absurd, rest, { ...options, robustBeyond: 0.5 })
    expect(robust).toBeLessThan(0.8 * errorOf(absurd, rest, options))
  })
  it('stay within the stars that were given, for strangers and unknown items too', () => {
    const model = runToEnd(fitRatings(known, options))
    const taste = tasteOf(model, { item: [0, 1, 999], stars: [4.5, 2, 3] })
    for (let item = 0; item < 31; item++) {
      const stars = predictStars(model, taste, item)
      expect(stars).toBeGreaterThanOrEqual(2)
      expect(stars).toBeLessThanOrEqual(4.5)
    }
    expect(predictStars(model, tasteOf(model, { item: [], stars: [] }), 999)).toBeCloseTo(model.mean, 6)
  })
  it('are the same for the same ratings, and after the model was stored', () => {
    const model = runToEnd(fitRatings(known, options))
    expect(runToEnd(fitRatings(known, options))).toEqual(model)
    expect(readModel(writeModel(model)).value).toEqual(model)
  })
  it('take a world without ratings', () => {
    const none = { users: 0, items: 2, user: new Uint32Array(), item: new Uint32Array(), stars: new Float32Array() }
    const model = runToEnd(fitRatings(none, options))
    expect(predictStars(model, tasteOf(model, { item: [1], stars: [4] }), 0)).toBe(0)
  })
})
