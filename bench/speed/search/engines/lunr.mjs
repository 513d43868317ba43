import lunr from 'lunr'
import { textsOf } from '../products.mjs'
import { bigrams, plainFilter } from './plain-filter.mjs'

const texts = ['title', 'brand', 'category', 'attributes', 'body']

/** Its own words know no Han characters, so that it is measured with pairs only; the whole result is always ranked. */
export function build(products) {
  const index = lunr(function define() {
    this.ref('id')
    for (const field of texts) this.field(field)
    this.pipeline.reset()
    this.searchPipeline.reset()
    this.tokenizer = (text) => bigrams(String(text ?? '')).map((word) => new lunr.Token(word, {}))
    for (const product of products) this.add({ id: product.id, ...textsOf(product) })
  })
  const { fits, facets } = plainFilter(products)
  const ask = ({ text, kind }) =>
    index
      .query((query) => {
        for (const word of bigrams(text)) {
          query.term(word, {
            presence: lunr.Query.presence.REQUIRED,
            ...(kind === 'one typo' ? { editDistance: 1 } : {}),
          })
        }
      })
      .map(({ ref }) => ref)
  return {
    first: (query) => {
      const found = query.filters ? ask(query).filter((id) => fits(id, query.filters)) : ask(query)
      if (query.filters) facets(found)
      return found.slice(0, 10).length
    },
    suggest: (prefix) =>
      index.query((query) => query.term(prefix, { wildcard: lunr.Query.wildcard.TRAILING })).slice(0, 8).length,
    all: (query) => ask(query),
  }
}
