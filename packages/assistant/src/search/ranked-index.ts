import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Constraint, FacetValue, Suggestion } from '@elmo-chat/protocol'
import type {
  CatalogueChange,
  PopularQueries,
  SearchField,
  SearchHit,
  SearchIndex,
  SearchQuery,
  SearchResult,
} from '@elmo-chat/search'
import type { Shop } from '../shop.js'
import { askedBy } from './asked.js'
import { pageOf } from './list-page.js'
import { hitOf } from './product-hit.js'
import { rankList } from './ranked-list.js'
import { rulesFor } from './request-rules.js'
import type { SearchState } from './search-state.js'

/** Of these neighbors of a product those that rules hide are passed over. */
const LOOKED_AT = 100

/**
 * The index as the shop wants it: the merchant's rules hold in every list and count, and what is sorted by relevance is
 * put in order by the live ranker. What skills ask, they ask of this one, so that a number that is said and a list that
 * is shown agree.
 */
export class RankedIndex implements SearchIndex {
  private readonly base: SearchIndex

  /** The state may be of a later catalogue than the shop: what is being answered keeps to the one it began with. */
  constructor(
    private readonly shop: Shop,
    private readonly present: () => SearchState,
  ) {
    this.base = shop.index
  }

  get size(): number {
    return this.base.size
  }

  product(id: string): Product | undefined {
    return this.base.product(id)
  }

  productAt(index: number): Product {
    return this.base.productAt(index)
  }

  search(query: SearchQuery): SearchResult {
    const state = this.state()
    const asked = askedBy(query.constraints, query.text)
    const rules = rulesFor(state, asked)
    const constraints = rules.constrain(query.constraints)
    if (constraints === null) return { total: 0, hits: [], facets: [], missing: [] }
    const { synonyms } = rules
    if (query.sort || query.words === 'any' || query.limit === 0)
      return this.base.search({ ...query, constraints, synonyms })
    const set = { constraints, text: query.text, isMeant: true }
    const list = rankList(state, asked, { rules, set, facets: query.facets ?? [] })
    return pageOf(state, list, state.ranker, query)
  }

  /** Nothing that no list shows is suggested. */
  suggest(prefix: string, limit: number, popular?: PopularQueries): Suggestion[] {
    const suggestions = this.base.suggest(prefix, limit, popular)
    const ruled = this.ruled([])
    if (ruled?.length === 0) return suggestions
    return suggestions.filter(({ id }) => id === undefined || this.shows(id, ruled))
  }

  count(constraints: readonly Constraint[], text = ''): number {
    return this.search({ text, constraints, limit: 0, words: 'all' }).total
  }

  values(field: string, constraints: readonly Constraint[] = []): FacetValue[] {
    const ruled = this.ruled(constraints)
    return ruled === null ? [] : this.base.values(field, ruled)
  }

  fields(): SearchField[] {
    return this.base.fields()
  }

  knows(word: string): boolean {
    return this.base.knows(word)
  }

  range(field: string, constraints: readonly Constraint[] = []): { readonly min: number; readonly max: number } | null {
    const ruled = this.ruled(constraints)
    return ruled === null ? null : this.base.range(field, ruled)
  }

  similar(productId: string, limit: number): SearchHit[] {
    const ruled = this.ruled([])
    if (ruled?.length === 0) return this.base.similar(productId, limit)
    return this.base
      .similar(productId, LOOKED_AT)
      .filter(({ product }) => this.shows(product.id, ruled))
      .slice(0, Math.max(0, limit))
  }

  *update(change: CatalogueChange): Steps<SearchIndex> {
    return yield* this.base.update(change)
  }

  private state(): SearchState {
    return { ...this.present(), shop: this.shop }
  }

  private ruled(constraints: readonly Constraint[]): readonly Constraint[] | null {
    return rulesFor(this.state(), askedBy(constraints, '')).constrain(constraints)
  }

  private shows(productId: string, ruled: readonly Constraint[] | null): boolean {
    return ruled !== null && hitOf(this.base, productId, { text: '', constraints: ruled, words: 'all' }) !== null
  }
}
