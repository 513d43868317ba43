import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import fc from 'fast-check'
import type { CatalogueChange, SearchQuery } from '../types.js'

const words = ['red', 'wool', 'wools', 'coats', 'jackets', 'long', '16', 'GB']
const han = ['蓝', '色', '连', '衣', '裙']
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...han), { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
)
const text = fc.array(word, { maxLength: 6 }).map((some) => some.join(' '))
const color = fc.constantFrom('black', 'red', 'navy', '蓝色', '杏桃')
const size = fc.constantFrom('s', 'm', 'xl')

const attribute = (field: string, said: string): Attribute => {
  const concept = lexicon.resolve(field, said)
  return { field, label: field, text: said, concepts: concept ? [concept.id] : [], from: 'column' }
}
const maybe = (field: string, said: string | null) => (said === null ? [] : [attribute(field, said)])

const variant: fc.Arbitrary<Variant> = fc
  .record({
    color: fc.option(color),
    size: fc.option(size),
    amount: fc.option(fc.integer({ min: 0, max: 9 })),
    memory: fc.option(fc.integer({ min: 1, max: 3 })),
    available: fc.boolean(),
  })
  .map(({ color, size, amount, memory, available }) => ({
    id: 'v',
    sku: null,
    options: {},
    attributes: [
      ...maybe('color', color),
      ...maybe('size', size),
      ...(memory === null ? [] : [{ ...attribute('memory', `${memory} GB`), number: memory }]),
    ],
    price: amount === null ? null : { amount, currency: 'USD' },
    compareAt: null,
    available,
    stock: null,
    image: null,
  }))

/** A product with one of ten ids, so that later ones often replace earlier ones. */
export const anyProduct: fc.Arbitrary<Product> = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }).map((number) => `p${number}`),
    title: text,
    description: text,
    brand: fc.option(fc.constantFrom('marlow', '云裳')),
    category: fc.option(fc.constantFrom('dress', 'jacket', '连衣裙', 'other')),
    language: fc.constantFrom('en' as const, 'en' as const, 'zh' as const),
    variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
    releasedAt: fc.option(fc.constantFrom('2024-01-01', '2024-05-01')),
  })
  .map(({ category, ...rest }) => ({
    ...rest,
    source: 'test',
    sourceId: rest.id,
    categories: category === null ? [] : [[category]],
    attributes: maybe('category', category),
    url: null,
    images: [],
  }))

/** Any change to a catalogue of such products. */
export const anyChange: fc.Arbitrary<CatalogueChange> = fc.record({
  put: fc.array(anyProduct, { maxLength: 4 }),
  remove: fc.array(fc.constantFrom('p0', 'p1', 'p2', 'p5', 'p8', 'none'), { maxLength: 2 }),
})

const anyConstraint: fc.Arbitrary<Constraint> = fc
  .oneof(
    fc.record({ field: fc.constant('color'), op: fc.constantFrom('is', 'not'), value: color }),
    fc.record({ field: fc.constant('size'), op: fc.constantFrom('is', 'not', 'min'), value: size }),
    fc.record({
      field: fc.constantFrom('price', 'memory'),
      op: fc.constantFrom('min', 'max'),
      value: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({ field: fc.constant('id'), op: fc.constantFrom('is', 'not'), value: fc.constantFrom('p1', 'p4') }),
    fc.record({ field: fc.constant('availability'), op: fc.constant('is'), value: fc.constant('in-stock') }),
  )
  .map((some) => ({ ...some, text: '' }) as Constraint)

/** Any question about such products. */
export const anyQuery: fc.Arbitrary<SearchQuery> = fc.record(
  {
    text: fc.oneof(
      fc.constant(''),
      fc
        .array(fc.oneof(word, fc.constantFrom('dres', 'jacket', 'woll')), { maxLength: 3 })
        .map((some) => some.join(' ')),
    ),
    constraints: fc.array(anyConstraint, { maxLength: 3 }),
    words: fc.constantFrom('all' as const, 'any' as const),
    limit: fc.integer({ min: 0, max: 12 }),
    facets: fc.subarray(['color', 'size', 'brand', 'category', 'availability', 'mood']),
    sort: fc.record({
      field: fc.constantFrom('price', 'newest', 'memory', 'mood'),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
  },
  { requiredKeys: ['text', 'constraints', 'words', 'limit'] },
)
