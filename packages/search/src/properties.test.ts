import type { Product, Variant } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon, stem, tokenize } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from './build-index.js'
import { fortyProducts } from './testing/forty-products.js'
import type { SearchIndex, SearchQuery } from './types.js'

const index = runToEnd(buildIndex(fortyProducts, lexicon))
const all = (from: SearchIndex, query: Partial<SearchQuery>) =>
  from.search({ text: '', constraints: [], limit: 100, words: 'all', ...query })

// Words that are no concepts of the lexicon, so that only the words themselves are searched.
const words = ['bakomi', 'terulo', 'fanik', 'dovase', 'mirop']
const han = ['甪', '乂', '亍', '兀', '丌']
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(' ')),
  fc.array(fc.constantFrom(...han), { maxLength: 8 }).map((some) => some.join('')),
)
const value = fc.constantFrom('black', 'navy', 'blue', 'White', 'dark pearl')
const size = fc.constantFrom('s', 'm', 'l')
const feature = fc.constantFrom('warm', 'waterproof', 'foldable')

const attribute = (field: string, text: string) => {
  const concept = lexicon.resolve(field, text)
  return { field, label: field, text, concepts: concept ? [concept.id] : [], from: 'column' as const }
}
const variant: fc.Arbitrary<Variant> = fc
  .record({
    color: fc.option(value),
    size: fc.option(size),
    amount: fc.option(fc.integer({ min: 0, max: 9 })),
    available: fc.boolean(),
  })
  .map(({ color, size, amount, available }) => ({
    id: 'v',
    sku: null,
    options: {},
    attributes: [...(color ? [attribute('color', color)] : []), ...(size ? [attribute('size', size)] : [])],
    price: amount === null ? null : { amount, currency: 'USD' },
    compareAt: null,
    available,
    stock: null,
    image: null,
  }))
const product: fc.Arbitrary<Product> = fc
  .record({
    title: text,
    description: text,
    color: fc.option(value),
    features: fc.uniqueArray(feature),
    variants: fc.array(variant, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, description, color, features, variants }) => ({
    id: '',
    source: 'test',
    sourceId: '',
    title,
    description,
    language: 'en',
    brand: null,
    categories: [],
    attributes: [...(color ? [attribute('color', color)] : []), ...features.map((one) => attribute('feature', one))],
    url: null,
    images: [],
    variants,
    releasedAt: null,
  }))
const products = fc
  .array(product, { minLength: 1, maxLength: 30 })
  .map((some) => some.map((one, at) => ({ ...one, id: `p${String((at * 7) % 31).padStart(2, '0')}` })))

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ field: fc.constant('color'), op: fc.constantFrom('is', 'not'), value, text: fc.constant('') }),
  fc.record({ field: fc.constant('size'), op: fc.constantFrom('is', 'not'), value: size, text: fc.constant('') }),
  fc.record({ field: fc.constant('feature'), op: fc.constantFrom('is', 'not'), value: feature, text: fc.constant('') }),
  fc.record({
    field: fc.constant('price'),
    op: fc.constantFrom('min', 'max'),
    value: fc.integer({ min: 0, max: 9 }),
    text: fc.constant(''),
  }),
) as fc.Arbitrary<Constraint>

/** What the constraint means, said again in the plainest way. */
function meets(product: Product, variant: Variant, constraints: readonly Constraint[]): boolean {
  const has = ({ field, value }: Constraint) =>
    [...product.attributes, ...variant.attributes].some(
      (one) =>
        one.field === field &&
        (one.text.toLowerCase() === String(value).toLowerCase() ||
          one.concepts.some((id) => lexicon.widen(field, id).includes(String(value).toLowerCase()))),
    )
  return constraints.every((one) => {
    if (one.op === 'not') return !has(one)
    if (one.op === 'is' && one.field === 'feature') return has(one)
    if (one.op === 'is')
      return constraints.some((other) => other.op === 'is' && other.field === one.field && has(other))
    const amount = variant.price?.amount
    return amount !== undefined && (one.op === 'min' ? amount >= Number(one.value) : amount <= Number(one.value))
  })
}

describe('every catalogue', () => {
  it('gives exactly the products that hold all the words', () => {
    const query = fc.array(fc.constantFrom(...words, ...han.map((one, at) => one + han[(at + 1) % han.length])), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(products, query, (some, wanted) => {
        const from = runToEnd(buildIndex(some, lexicon))
        const holds = (text: string, word: string) =>
          words.includes(word) ? tokenize(text).some(({ norm }) => stem(norm) === stem(word)) : text.includes(word)
        const truth = some.filter(({ title, description }) =>
          wanted.every((word) => holds(title, word) || holds(description, word)),
        )
        const result = all(from, { text: wanted.join(' ') })
        expect(result.hits.map(({ product }) => product.id).sort()).toEqual(truth.map(({ id }) => id).sort())
        expect(result.total).toBe(truth.length)
      }),
    )
  })
  it('gives exactly the products with a variant that meets all constraints, and those variants', () => {
    fc.assert(
      fc.property(products, fc.array(constraint, { maxLength: 4 }), (some, constraints) => {
        const from = runToEnd(buildIndex(some, lexicon))
        const truth = some.flatMap((product) => {
          const variants = product.variants.flatMap((one, at) => (meets(product, one, constraints) ? [at] : []))
          return variants.length > 0 ? [{ id: product.id, variants }] : []
        })
        const { hits, total } = all(from, { constraints })
        expect(hits.map(({ product, variants }) => ({ id: product.id, variants })).sort(byId)).toEqual(truth.sort(byId))
        expect([total, from.count(constraints)]).toEqual([truth.length, truth.length])
        const colors = new Map<string, number>()
        for (const { id, variants } of truth) {
          const product = some.find((one) => one.id === id)!
          const own = [product, ...variants.map((at) => product.variants[at])].flatMap(({ attributes }) => attributes)
          const values = own.filter(({ field }) => field === 'color').map((one) => one.concepts[0] ?? one.text)
          for (const one of new Set(values)) colors.set(one, (colors.get(one) ?? 0) + 1)
        }
        const counted = from.values('color', constraints).map(({ value, count }) => [value, count] as const)
        expect(new Map(counted)).toEqual(colors)
      }),
    )
  })
  it('explains every score: the parts add up to it exactly, and the list falls', () => {
    const query = fc.record({
      text: fc.array(text, { maxLength: 3 }).map((some) => some.join(' ')),
      words: fc.constantFrom('all' as const, 'any' as const),
      constraints: fc.array(constraint, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(products, query, (some, asked) => {
        const { hits } = all(runToEnd(buildIndex(some, lexicon)), asked)
        for (const { score, because } of hits) expect(because.reduce((sum, part) => sum + part.score, 0)).toBe(score)
        for (const [at, { score }] of hits.entries()) expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? score)
      }),
    )
  })
})

describe('every query', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc
      .array(
        fc.constantFrom(...fortyProducts.map(({ title }) => title), '蓝色', 'red', 'drss', '16', '的', '\u0000', '😀'),
        {
          maxLength: 6,
        },
      )
      .map((some) => some.join(' ')),
  )
  const anyQuery = fc.record({
    text: anyText,
    words: fc.constantFrom('all' as const, 'any' as const),
    constraints: fc.array(
      fc.record({
        field: fc.oneof(fc.constantFrom('color', 'price', 'size', 'memory', '__proto__', 'availability'), fc.string()),
        op: fc.constantFrom('is' as const, 'not' as const, 'min' as const, 'max' as const),
        value: fc.oneof(fc.string(), fc.double(), fc.constantFrom('black', 'm', 2000)),
        text: fc.constant(''),
      }),
      { maxLength: 3 },
    ),
    limit: fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constant(Number.NaN)),
    cursor: fc.option(fc.string(), { nil: undefined }),
    sort: fc.option(
      fc.record({
        field: fc.oneof(fc.constantFrom('price', 'memory', 'newest', 'relevance'), fc.string()),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      { nil: undefined },
    ),
    facets: fc.array(fc.oneof(fc.constantFrom('color', 'brand', 'availability'), fc.string()), { maxLength: 3 }),
  })
  it('ends and never throws, whatever it is', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { hits, total } = index.search(query)
        index.suggest(query.text, 10)
        index.knows(query.text)
        expect(hits.length).toBeLessThanOrEqual(Math.min(100, total))
      }),
      { numRuns: 300 },
    )
  })
  it('pages through the whole list, nothing twice, nothing left out', () => {
    const paged = fc.record({
      text: fc.constantFrom('', 'wool', '连衣裙', 'jacket red', 'laptop soft'),
      words: fc.constantFrom('all' as const, 'any' as const),
      sort: fc.constantFrom(
        undefined,
        { field: 'price', direction: 'asc' as const },
        { field: 'newest', direction: 'desc' as const },
        { field: 'memory', direction: 'asc' as const },
      ),
    })
    fc.assert(
      fc.property(paged, fc.integer({ min: 1, max: 7 }), ({ sort, ...rest }, limit) => {
        const query = { ...rest, ...(sort ? { sort } : {}) }
        const whole = all(index, query).hits.map(({ product }) => product.id)
        const pages: string[] = []
        let cursor: string | undefined
        do {
          const page = all(index, { ...query, limit, ...(cursor ? { cursor } : {}) })
          pages.push(...page.hits.map(({ product }) => product.id))
          cursor = page.cursor
        } while (cursor)
        expect(pages).toEqual(whole)
      }),
    )
  })
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
