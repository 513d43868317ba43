import { Index } from 'flexsearch'
import { textsOf } from '../products.mjs'
import { bigrams, plainFilter } from './plain-filter.mjs'

/** Its `Document` finds words of one field only, so that all texts go into one `Index`; it mends no typos and, read by whole words, completes none. */
export function build(products, { han }) {
  const index = new Index(han ? { encode: bigrams } : {})
  products.forEach((product, at) => {
    index.add(at, Object.values(textsOf(product)).join(' '))
  })
  const { fits, facets } = plainFilter(products)
  const ask = (text, limit) => index.search(text, { limit }).map((at) => products[at].id)
  return {
    skips: ['one typo', 'suggest'],
    first: ({ text, filters }) => {
      if (!filters) return ask(text, 10).length
      const found = ask(text, products.length).filter((id) => fits(id, filters))
      facets(found)
      return found.slice(0, 10).length
    },
    all: ({ text }) => ask(text, products.length),
  }
}
