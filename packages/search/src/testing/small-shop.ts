import type { Product } from '@elmo-chat/catalog'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '../build-index.js'
import type { SearchHit, SearchIndex, SearchQuery } from '../types.js'

export interface SmallShop {
  readonly index: SearchIndex
  search(text: string, query?: Partial<SearchQuery>): ReturnType<SearchIndex['search']>
  /** The titles found, the best first. */
  titles(text: string, query?: Partial<SearchQuery>): string[]
}

/** A shop of one variant a product, from lines `title | category | brand | description`, what is behind the title may lack. */
export function smallShop(lines: readonly string[]): SmallShop {
  const index = runToEnd(buildIndex(lines.map(readLine), lexicon))
  const search = (text: string, query: Partial<SearchQuery> = {}) =>
    index.search({ text, constraints: [], limit: 100, words: 'all', ...query })
  return { index, search, titles: (text, query) => search(text, query).hits.map(({ product }) => product.title) }
}

/** The reasons of a hit's score. */
export function reasons({ because }: SearchHit): string[] {
  return because.map(({ reason }) => reason)
}

function readLine(line: string, at: number): Product {
  const [title, category = '', brand = '', description = ''] = line.split('|').map((cell) => cell.trim())
  const concept = category === '' ? undefined : lexicon.resolve('category', category)
  const id = `s${String(at).padStart(3, '0')}`
  return {
    id,
    source: 'test',
    sourceId: id,
    title,
    description,
    language: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
    brand: brand === '' ? null : brand,
    categories: category === '' ? [] : [[category]],
    attributes: concept
      ? [{ field: 'category', label: 'category', text: category, concepts: [concept.id], from: 'column' }]
      : [],
    url: null,
    images: [],
    variants: [
      {
        id: `${id}-0`,
        sku: null,
        options: {},
        attributes: [],
        price: { amount: 1000, currency: 'USD' },
        compareAt: null,
        available: true,
        stock: null,
        image: null,
      },
    ],
    releasedAt: null,
  }
}
