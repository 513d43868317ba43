import { create, insertMultiple, search } from '@orama/orama'
import { filtersOf, textsOf } from '../products.mjs'
import { bigrams } from './plain-filter.mjs'

const texts = ['title', 'brand', 'category', 'attributes', 'body']

export async function build(products, { han }) {
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: bigrams }
  const index = create({
    schema: {
      ...Object.fromEntries(texts.map((field) => [field, 'string'])),
      inCategory: 'enum',
      ofMaterial: 'enum',
      colors: 'enum[]',
      sizes: 'enum[]',
      price: 'number',
    },
    ...(han ? { components: { tokenizer } } : {}),
  })
  const documents = products.map((product) => {
    const { category, material, colors, sizes, price } = filtersOf(product)
    return { id: product.id, ...textsOf(product), inCategory: category, ofMaterial: material, colors, sizes, price }
  })
  await insertMultiple(index, documents)
  const ask = ({ text, filters, kind }, limit) =>
    search(index, {
      term: text,
      properties: texts,
      threshold: 0,
      limit,
      ...(kind === 'one typo' ? { tolerance: 1 } : {}),
      ...(filters
        ? {
            where: {
              inCategory: { eq: filters.category },
              ofMaterial: { eq: filters.material },
              colors: { containsAll: [filters.color] },
              sizes: { containsAll: [filters.size] },
              price: { lte: filters.maxPrice },
            },
            facets: { inCategory: {}, colors: {}, sizes: {} },
          }
        : {}),
    })
  return {
    first: (query) => ask(query, 10),
    suggest: (prefix) => search(index, { term: prefix, properties: ['title'], limit: 8 }),
    all: async (query) => (await ask(query, products.length)).hits.map(({ id }) => id),
  }
}
