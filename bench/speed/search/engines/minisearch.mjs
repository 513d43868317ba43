import MiniSearch from 'minisearch'
import { textsOf } from '../products.mjs'
import { bigrams, plainFilter } from './plain-filter.mjs'

export function build(products, { han }) {
  const index = new MiniSearch({
    fields: ['title', 'brand', 'category', 'attributes', 'body'],
    ...(han ? { tokenize: bigrams } : {}),
  })
  index.addAll(products.map((product) => ({ id: product.id, ...textsOf(product) })))
  const { fits, facets } = plainFilter(products)
  const ask = ({ text, filters, kind }) =>
    index.search(text, {
      combineWith: 'AND',
      ...(kind === 'one typo' ? { fuzzy: 1 } : {}),
      ...(filters ? { filter: ({ id }) => fits(id, filters) } : {}),
    })
  return {
    first: (query) => {
      const found = ask(query)
      if (query.filters) facets(found.map(({ id }) => id))
      return found.slice(0, 10).length
    },
    suggest: (prefix) => index.autoSuggest(prefix).slice(0, 8).length,
    all: (query) => ask(query).map(({ id }) => id),
  }
}
