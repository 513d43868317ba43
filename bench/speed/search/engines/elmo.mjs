import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'

export function build(products) {
  const index = runToEnd(buildIndex(products, lexicon))
  const ask = ({ text, filters }, limit, cursor) =>
    index.search({
      text,
      limit,
      words: 'all',
      constraints: filters ? constraintsOf(filters) : [],
      ...(filters ? { facets: ['category', 'color', 'size'] } : {}),
      ...(cursor ? { cursor } : {}),
    })
  return {
    first: (query) => ask(query, 10).hits.length,
    suggest: (prefix) => index.suggest(prefix, 8).length,
    all: (query) => {
      const ids = []
      for (let cursor; ; ) {
        const page = ask(query, 100, cursor)
        ids.push(...page.hits.map(({ product }) => product.id))
        cursor = page.cursor
        if (!cursor) return ids
      }
    },
  }
}

function constraintsOf({ category, material, color, size, maxPrice }) {
  const is = (field, value) => ({ field, op: 'is', value, text: value })
  return [
    is('category', category),
    is('material', material),
    is('color', color),
    is('size', size),
    { field: 'price', op: 'max', value: maxPrice, text: '' },
  ]
}
