import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import type { Rule, RuleAction, RuleCondition } from '@elmo-chat/protocol'
import { compileRules } from '@elmo-chat/ranking'
import { buildIndex } from '@elmo-chat/search'
import type { ShopView } from '@elmo-chat/skills'
import { buildVocabulary } from '@elmo-chat/understanding'
import type { Shop } from '../../shop.js'
import { noBehavior } from '../behavior.js'
import { type FoundProducts, findProducts, type WishQuery } from '../find-products.js'
import { RankedIndex } from '../ranked-index.js'
import { readWish } from '../read-wish.js'
import type { NamedRanker, SearchState } from '../search-state.js'
import { standardRanker } from '../standard-ranker.js'

export interface Sketch {
  readonly id: string
  readonly title: string
  readonly category?: string
  readonly colors?: readonly string[]
  /** In cents. */
  readonly price?: number
  readonly description?: string
}

const attribute = (field: string, text: string): Attribute => {
  const concept = lexicon.resolve(field, text)
  return { field, label: field, text, concepts: concept ? [concept.id] : [], from: 'column' }
}

export function productOf({ id, title, category, colors = [], price = 2000, description = '' }: Sketch): Product {
  const variants = colors.length > 0 ? colors : [null]
  return {
    id,
    source: 'test',
    sourceId: id,
    title,
    description,
    language: 'en',
    brand: null,
    categories: category === undefined ? [] : [[category]],
    attributes: category === undefined ? [] : [attribute('category', category)],
    url: `https://shop.example/${id}`,
    images: [],
    variants: variants.map(
      (color, at): Variant => ({
        id: `${id}-${at}`,
        sku: null,
        options: color === null ? {} : { color },
        attributes: color === null ? [] : [attribute('color', color)],
        price: { amount: price, currency: 'USD' },
        compareAt: null,
        available: true,
        stock: null,
        image: null,
      }),
    ),
    releasedAt: null,
  }
}

const CATEGORIES = ['hat', 'scarf', 'shirt', 'dress', 'jacket']
const COLORS = ['red', 'blue', 'black', 'white']
const WORDS = ['soft', 'warm', 'classic', 'travel', 'harbor', 'meadow', 'winter', 'city', 'light', 'merino']

/** A few hundred products of five kinds, the same each time. */
export function manyProducts(count: number): Product[] {
  const random = seededRandom(5)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, (_, at) => {
    const category = CATEGORIES[at % CATEGORIES.length]
    const colors = [...new Set([pick(COLORS), pick(COLORS)])]
    const title = `${pick(WORDS)} ${pick(WORDS)} ${category}`
    const price = 500 + Math.floor(random() * 20_000)
    return productOf({
      id: `p${String(at).padStart(3, '0')}`,
      title,
      category,
      colors,
      price,
      description: pick(WORDS),
    })
  })
}

export const standard: NamedRanker = { id: 'standard', name: 'Standard', kind: 'weighted', ranker: standardRanker }

const NOW = Date.parse('2026-06-01T00:00:00Z')

export const rule = (
  actions: readonly RuleAction[],
  when: RuleCondition = { match: 'always' },
  more: Partial<Rule> = {},
): Rule => ({
  id: `rule-${JSON.stringify(actions)}`,
  name: 'a rule',
  enabled: true,
  when,
  actions: [...actions],
  startsAt: null,
  endsAt: null,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: 'ann',
  ...more,
})

/** A shop in memory with everything that search is put together from, and questions to it. */
export class MadeUpShop {
  readonly shop: Shop
  readonly view: ShopView
  private standing: SearchState

  constructor(products: readonly Product[]) {
    this.shop = {
      revision: 'r1',
      index: runToEnd(buildIndex(products, lexicon)),
      vocabulary: runToEnd(buildVocabulary(products, lexicon)),
      revisions: new Map(products.map(({ id }) => [id, 'r1'])),
      sources: ['test'],
      saved: Promise.resolve(),
    }
    this.standing = {
      shop: this.shop,
      lexicon,
      ranker: standard,
      rules: [],
      behavior: noBehavior,
      meaning: null,
      categories: null,
      now: NOW,
    }
    this.view = {
      index: new RankedIndex(this.shop, () => this.standing),
      lexicon,
      revision: 'r1',
      settings: { brandName: { en: '', zh: '' }, humanContact: { en: '', zh: '' }, currency: 'USD' },
      documents: [],
    }
  }

  get state(): SearchState {
    return this.standing
  }

  change(change: Partial<SearchState>): void {
    this.standing = { ...this.standing, ...change }
  }

  /** Puts rules in force in place of those before. */
  rule(...rules: Rule[]): void {
    this.change({ rules: compileRules(rules, (text) => readWish(text, this.shop, 'USD')) })
  }

  find(query: string | Partial<WishQuery>): FoundProducts {
    const asked = typeof query === 'string' ? { text: query } : query
    const whole = { text: '', constraints: [], limit: 24, facets: [], language: 'en' as const, ...asked }
    return findProducts(this.standing, this.view, whole)
  }

  /** Ids of the first page of what answers. */
  answers(query: string | Partial<WishQuery>): string[] {
    return this.find(query).result.hits.flatMap(({ product, isNear }) => (isNear ? [] : [product.id]))
  }

  /** All pages of a request, what only comes near marked by a tilde. */
  pages(query: Partial<WishQuery>): { ids: string[]; totals: number[]; firstRanks: [told: number, true: number][] } {
    const ids: string[] = []
    const totals: number[] = []
    const firstRanks: [told: number, true: number][] = []
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page++) {
      if (page > 1_000) throw new Error('the pages have no end')
      const { result } = this.find({ ...query, ...(cursor === undefined ? {} : { cursor }) })
      firstRanks.push([result.firstRank, ids.length + 1])
      ids.push(...result.hits.map(({ product, isNear }) => (isNear ? `~${product.id}` : product.id)))
      totals.push(result.total)
      cursor = result.cursor
    }
    return { ids, totals, firstRanks }
  }
}
