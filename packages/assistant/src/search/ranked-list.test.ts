import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { fitLambdaMart, type Ranker, wordsRanker } from '@elmo-chat/ranking'
import { buildMeaning } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { readAsked } from './asked.js'
import { rankList } from './ranked-list.js'
import { ShopMeaning } from './shop-meaning.js'
import { standardRanker } from './standard-ranker.js'
import { MadeUpShop, manyProducts, rule } from './testing/made-up-shop.js'

const products = manyProducts(200)
const shop = new MadeUpShop(products)
shop.change({
  meaning: new ShopMeaning(runToEnd(buildMeaning(products, lexicon))),
  behavior: {
    demandOf: (id) => Number(id.slice(1)) % 7,
    clicksOf: (query, id) =>
      query === 'soft hat' ? { clicks: Number(id.slice(1)) % 3, examined: 9, usual: 0.1 } : null,
    clickedPrice: () => null,
  },
})

const queries = ['soft hat', 'warm red jacket', 'merino', 'travel dress under $50', '', 'winter blue', '帽子']

/** Trees over all features that a list of this shop has. */
function trees(): Ranker {
  const judged = queries.slice(0, 4).map((query) => {
    const asked = readAsked(query, [], { language: 'en', currency: 'USD', shop: shop.shop })
    const { table, candidates } = rankList(shop.state, asked, { allFeatures: true, fill: 100 }).measured
    const grades = candidates.map(({ product }) => Number(product.id.slice(1)) % 4)
    return { query, products: candidates.map(({ product }) => product.id), table, grades }
  })
  return runToEnd(fitLambdaMart(judged, { trees: 30, minRows: 5 }))
}

describe('why a product stands where it stands', () => {
  const rankers: Ranker[] = [wordsRanker, standardRanker, trees()]
  it.each(rankers.map((ranker) => [ranker.kind, ranker] as const))('adds up to its score: %s', (kind, ranker) => {
    shop.change({ ranker: { id: kind, name: kind, kind, ranker } })
    let [hits, near, parts] = [0, 0, 0]
    for (const text of queries) {
      for (const hit of shop.find({ text, limit: 60 }).result.hits) {
        const sum = hit.because.reduce((total, { score }) => total + score, 0)
        expect(Math.abs(sum - hit.score), `${text}: ${hit.product.id}`).toBeLessThan(1e-6)
        hits++
        parts += hit.because.length
        if (hit.isNear) near++
      }
    }
    expect(hits).toBeGreaterThan(200)
    expect(parts).toBeGreaterThan(hits)
    expect(near).toBeGreaterThan(20)
  })
  it('holds for what a pin lifts from behind the window or brings in, too', () => {
    const [first, second] = [products[199].id, products[198].id]
    shop.rule(
      rule([
        { kind: 'pin', productId: first, rank: 1 },
        { kind: 'pin', productId: second, rank: 2 },
      ]),
    )
    for (const text of ['', 'soft hat', 'merino'])
      for (const { score, because } of shop.find(text).result.hits)
        expect(Math.abs(because.reduce((sum, part) => sum + part.score, 0) - score)).toBeLessThan(1e-6)
    shop.rule()
  })
})

describe('what is measured', () => {
  it('is what the ranker asks for, and all of it where that is wanted', () => {
    const asked = readAsked('soft hat', [], { language: 'en', currency: 'USD', shop: shop.shop })
    const names = (options: object) => rankList(shop.state, asked, options).measured.table.names
    shop.change({ ranker: { id: 'standard', name: '', kind: 'weighted', ranker: standardRanker } })
    expect([...names({})].sort()).toEqual(standardRanker.weights.map(({ feature }) => feature).sort())
    expect(names({ allFeatures: true })).toEqual(expect.arrayContaining(['title-coverage', 'company', 'click-rate']))
  })
  it('knows what was done after the same request, filters of its words included', () => {
    const asked = readAsked('hat under $50', [], { language: 'en', currency: 'USD', shop: shop.shop })
    const told: string[] = []
    const clicksOf = (query: string) => {
      told.push(query)
      return null
    }
    const behavior = { ...shop.state.behavior, clicksOf }
    rankList({ ...shop.state, behavior }, asked, { allFeatures: true })
    expect(new Set(told)).toEqual(new Set(['hat under $50']))
  })
})
