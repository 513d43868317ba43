import type { Product } from '@elmo-chat/catalog'
import type { SearchIndex } from '@elmo-chat/search'

const SEARCHED = 2_000
const SEARCHED_AT_ONCE = 100

export interface SourcePage {
  readonly total: number
  readonly products: readonly Product[]
  readonly cursor?: string
}

/**
 * One source's products: all of them in the order of their ids, or those that hold the words, best first, among the
 * first SEARCHED that the whole catalogue has for them. The cursor counts products.
 */
export function sourcePage(
  index: SearchIndex,
  { text, source, cursor, limit }: { text: string; source: string; cursor?: string; limit: number },
): SourcePage {
  const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0)
  const { total, at } = text.trim() === '' ? shelfOf(index, source) : foundIn(index, source, text)
  const to = Math.min(total, from + limit)
  const products: Product[] = []
  for (let place = from; place < to; place++) products.push(at(place))
  return { total, products, ...(to < total ? { cursor: `${to}` } : {}) }
}

/** Ids begin with their source and products are numbered by id, so that a source is one stretch. */
function shelfOf(index: SearchIndex, source: string) {
  const first = firstFrom(index, `${source}~`)
  return { total: firstFrom(index, `${source}~\uffff`) - first, at: (place: number) => index.productAt(first + place) }
}

function firstFrom(index: SearchIndex, id: string): number {
  let low = 0
  let high = index.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (index.productAt(middle).id < id) low = middle + 1
    else high = middle
  }
  return low
}

function foundIn(index: SearchIndex, source: string, text: string) {
  const found: Product[] = []
  let cursor: string | undefined
  for (let seen = 0; seen < SEARCHED; seen += SEARCHED_AT_ONCE) {
    const page = index.search({
      text,
      constraints: [],
      limit: SEARCHED_AT_ONCE,
      words: 'all',
      ...(cursor ? { cursor } : {}),
    })
    for (const { product } of page.hits) if (product.source === source) found.push(product)
    cursor = page.cursor
    if (!cursor) break
  }
  return { total: found.length, at: (place: number) => found[place] }
}
