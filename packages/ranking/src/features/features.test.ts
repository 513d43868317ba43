import { describe, expect, it } from 'vitest'
import { buildFeatureTable, type Candidate } from './build-feature-table.js'
import { smoothedRate } from './click-rate.js'
import type { MatchFacts, ProductFacts, QueryFacts } from './feature.js'
import { features, monotoneFeatures } from './features.js'

const DAY = 86_400_000
const query: QueryFacts = {
  at: 1000 * DAY,
  words: ['red', 'light', 'bulb'],
  categories: new Map([
    ['bulb', 0.7],
    ['lamp', 0.2],
  ]),
  brands: new Set(['lumo']),
  price: { min: null, max: 1000 },
  clickedPrice: null,
  bestScore: 8,
}
const product: ProductFacts = {
  categories: ['lighting', 'lamp', 'bulb'],
  brand: 'lumo',
  price: 900,
  available: true,
  stock: 10,
  releasedAt: 910 * DAY,
  titleWords: ['lumo', 'led', 'light', 'bulb'],
  recentDemand: Math.E - 1,
}
const match: MatchFacts = {
  score: 4,
  similarity: 0.5,
  meaningCompany: 0.8,
  constraints: { asked: 4, met: 3 },
  clicks: { clicks: 10, examined: 20, usual: 0.1 },
}

const featureOf = (name: string, more: { query?: object; product?: object; match?: object } = {}) => {
  const candidate = (changed: typeof more): Candidate => ({
    query: { ...query, ...changed.query },
    product: { ...product, ...changed.product },
    match: { ...match, ...changed.match },
  })
  const other = { product: { titleWords: ['blue', 'light', 'led'] }, match: { score: 8 } }
  const { names, values } = buildFeatureTable(['engine'], [candidate(more), candidate(other)])
  return values[names.indexOf(name)]
}

describe('features', () => {
  it.each<[string, number]>([
    ['words', 4],
    ['words-share', 0.5],
    ['similarity', 0.5],
    ['category-agreement', 0.7],
    ['attribute-agreement', 0.75],
    ['brand-named', 1],
    ['popularity', 1],
    ['freshness', 0.5],
    ['availability', 0.75],
    ['price-fit', 1],
    ['click-rate', 0.3],
    ['head-word', 1],
    ['longest-run', 2 / 3],
    ['letters', 10 / 12],
    ['company', 0.5],
    ['best-company', 1],
    ['meaning-company', 0.8],
    ['title-length', 4],
  ])('%s of the example is %f', (name, value) => {
    expect(featureOf(name)).toBeCloseTo(value, 5)
  })
  it('says that it does not know what nobody told', () => {
    expect(featureOf('words', { match: { score: null } })).toBeNaN()
    expect(featureOf('category-agreement', { query: { categories: new Map() } })).toBeNaN()
    expect(featureOf('price-fit', { product: { price: null } })).toBeNaN()
    expect(featureOf('price-fit', { query: { price: null } })).toBeNaN()
    expect(featureOf('brand-named', { query: { brands: new Set() } })).toBeNaN()
    expect(featureOf('click-rate', { match: { clicks: null } })).toBeNaN()
    expect(featureOf('freshness', { product: { releasedAt: null } })).toBeNaN()
    expect(featureOf('engine')).toBeNaN()
  })
  it('finds a price the less fitting, the further it is off what was stated or clicked', () => {
    const fit = (price: number) => featureOf('price-fit', { product: { price } })
    expect(fit(1200)).toBeLessThan(1)
    expect(fit(2000)).toBeLessThan(fit(1200))
    const clicked = { query: { price: null, clickedPrice: { mean: Math.log(900), deviation: 0.5 } } }
    expect(featureOf('price-fit', clicked)).toBeCloseTo(1, 5)
    expect(featureOf('price-fit', { ...clicked, product: { price: 90 } })).toBeLessThan(0.01)
  })
  it('counts a sold-out product as not to be had', () => {
    expect(featureOf('availability', { product: { available: false } })).toBe(0)
    expect(featureOf('availability', { product: { stock: null } })).toBe(1)
  })
  it('draws few clicks towards what is usual, and never gives more clicks than looks', () => {
    expect(smoothedRate({ clicks: 1, examined: 1, usual: 0.1 })).toBeLessThan(0.2)
    expect(smoothedRate({ clicks: 5000, examined: 10_000, usual: 0.1 })).toBeCloseTo(0.5, 2)
    expect(smoothedRate({ clicks: 500, examined: 100, usual: 0.1 })).toBeLessThanOrEqual(1)
  })
  it('have names of their own, and a line in both languages', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length)
    for (const { meaning } of features) expect(meaning.zh).toMatch(/\p{Script=Han}/u)
    expect(monotoneFeatures).toMatchObject({ popularity: 1, availability: 1 })
  })
})
