import type { Product } from '@elmo-chat/catalog'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.js'
import { fortyProducts } from './testing/forty-products.js'
import type { SearchIndex, SearchQuery } from './types.js'

const WORDS = ['oak', 'pine', 'lamp', 'desk', 'tall', 'wide', 'plain', 'rare']

/** Products in which each word stands half as often as the one before, over a thousand of some of them. */
function makeProducts(count: number, prefix: string): Product[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, (_, at) => {
    const held = WORDS.filter((_, rank) => random() < 0.9 / (rank + 1))
    const id = `${prefix}${String(at).padStart(5, '0')}`
    const title = `thing ${held.filter(() => random() < 0.4).join(' ')}`
    return { ...fortyProducts[at % 40], id, title, description: held.join(' '), attributes: [] }
  })
}

const products = makeProducts(3000, 'a')
const alone = runToEnd(buildIndex(products, lexicon))
const more = makeProducts(700, 'b')
const gone = products.filter((_, at) => at % 7 === 0).map(({ id }) => id)
const updated = runToEnd(alone.update({ put: more, remove: gone }))

const holds = ({ title, description }: Product, text: string) =>
  text.split(' ').every((word) => `${title} ${description}`.split(' ').includes(word))

/** All hits in their order, told from the scores that are explained. */
function wholeList(index: SearchIndex, query: SearchQuery) {
  const hits = []
  for (let cursor: string | undefined; ; ) {
    const page = index.search({ ...query, limit: 100, ...(cursor ? { cursor } : {}) })
    hits.push(...page.hits)
    cursor = page.cursor
    if (!cursor) break
  }
  return hits
    .map(({ product, score }) => ({ id: product.id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

describe('words that many products hold', () => {
  const states = [
    { name: 'one segment', index: alone, there: products },
    { name: 'two segments', index: updated, there: [...products.filter(({ id }) => !gone.includes(id)), ...more] },
  ]
  const stock = { field: 'availability', op: 'is', value: 'in-stock', text: '' } as const
  for (const { name, index, there } of states) {
    for (const text of ['oak', 'oak pine', 'pine lamp desk', 'thing oak pine lamp', 'oak rare', 'lamp wide plain']) {
      it(`are counted exactly and give the best page, ${name}: ${text}`, () => {
        const query: SearchQuery = { text, constraints: [], limit: 7, words: 'all', facets: ['brand'] }
        const truth = there.filter((product) => holds(product, text))
        const { total, hits, facets } = index.search(query)
        expect(total).toBe(truth.length)
        expect(hits.map(({ product, score }) => ({ id: product.id, score }))).toEqual(
          wholeList(index, query).slice(0, 7),
        )
        const branded = truth.filter(({ brand }) => brand === 'Hatter').length
        expect(facets[0].values.find(({ value }) => value === 'hatter')?.count ?? 0).toBe(branded)
        const inStock = truth.filter(({ variants }) => variants.some(({ available }) => available)).length
        expect(index.count([stock], text)).toBe(inStock)
      })
    }
    it(`give the same page where their number is not asked for, ${name}`, () => {
      const passedOver: boolean[] = []
      for (const text of [
        'rare oak',
        'plain wide pine oak',
        'thing oak rare',
        'thing oak pine lamp desk tall',
        'oak',
      ]) {
        for (const constraints of [[], [stock]]) {
          for (const limit of [0, 1, 7, 100]) {
            const query: SearchQuery = { text, constraints, limit, words: 'any' }
            const whole = index.search(query)
            const part = index.search({ ...query, total: false })
            expect(part.hits.map(({ product, score }) => [product.id, score])).toEqual(
              whole.hits.map(({ product, score }) => [product.id, score]),
            )
            expect(part.total).toBeLessThanOrEqual(whole.total)
            expect(part.cursor).toBe(whole.cursor)
            passedOver.push(part.total < whole.total)
          }
        }
      }
      expect(passedOver).toContain(true)
    })
    it(`can be ordered by price, ${name}`, () => {
      const sorted = index.search({
        text: 'oak pine',
        constraints: [],
        limit: 50,
        words: 'all',
        sort: { field: 'price', direction: 'asc' },
      })
      const prices = there
        .filter((product) => holds(product, 'oak pine'))
        .map(({ variants }) => Math.min(...variants.map(({ price }) => price?.amount ?? Number.POSITIVE_INFINITY)))
      expect(sorted.hits.map(({ product }) => Math.min(...product.variants.map(({ price }) => price!.amount)))).toEqual(
        prices.sort((a, b) => a - b).slice(0, 50),
      )
    })
  }
})
