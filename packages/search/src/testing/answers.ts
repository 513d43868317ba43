import type { SearchIndex, SearchQuery } from '../types.js'

/** All that an index says, to one query and beside it. */
export function answers(index: SearchIndex, query: SearchQuery) {
  return {
    ...index.search(query),
    pages: allPages(index, query),
    products: Array.from({ length: index.size }, (_, at) => index.productAt(at)),
    count: index.count(query.constraints, query.text),
    values: index.values('color', query.constraints),
    allValues: [index.values('color'), index.values('availability')],
    fields: index.fields(),
    ranges: [index.range('price'), index.range('price', query.constraints), index.range('memory')],
    knows: ['coat', 'coats', 'wools', '连衣', '裙'].map((word) => index.knows(word)),
    suggestions: ['wo', 'coat', '蓝', 'red ja'].map((prefix) => index.suggest(prefix, 5)),
    similar: ['p1', 'p4', 'p8'].map((id) => index.similar(id, 5)),
    found: ['p0', 'p4', 'p9', 'none'].map((id) => index.product(id)),
  }
}

function allPages(index: SearchIndex, query: SearchQuery): string[] {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = index.search({ ...query, limit: 3, ...(cursor ? { cursor } : {}) })
    ids.push(...page.hits.map(({ product }) => product.id))
    cursor = page.cursor
    if (!cursor) return ids
  }
}
