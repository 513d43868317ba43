import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Constraint, FacetValue, Suggestion } from '@elmo-chat/protocol'
import { constrain } from '@elmo-chat/ranking'
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
import { constraintFacts, rankList, rulesFor, synonymsOf } from './ranked-list.js'
import type { SearchState } from './search-state.js'

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
    const active = rulesFor(state, asked)
    const constraints = constrain(query.constraints, active, constraintFacts(state))
    if (constraints === null) return { total: 0, hits: [], facets: [], missing: [] }
    const synonyms = query.synonyms ?? synonymsOf(active)
    const ruled = { ...query, constraints, ...(synonyms ? { synonyms } : {}) }
    if (query.sort || query.words === 'any' || query.limit === 0) return this.base.search(ruled)
    const list = rankList(state, asked, { active, set: { constraints, text: query.text, isMeant: true } })
    return pageOf(state, list, state.ranker, query)
  }

  suggest(prefix: string, limit: number, popular?: PopularQueries): Suggestion[] {
    return this.base.suggest(prefix, limit, popular)
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
    if (ruled === null || ruled.length === 0) return this.base.similar(productId, limit)
    const hidden = new Set(ruled.flatMap(({ field, op, value }) => (field === 'id' && op === 'not' ? [value] : [])))
    return this.base
      .similar(productId, limit + hidden.size)
      .filter(({ product }) => !hidden.has(product.id))
      .slice(0, limit)
  }

  *update(change: CatalogueChange): Steps<SearchIndex> {
    return yield* this.base.update(change)
  }

  private state(): SearchState {
    return { ...this.present(), shop: this.shop }
  }

  private ruled(constraints: readonly Constraint[]): readonly Constraint[] | null {
    const state = this.state()
    return constrain(constraints, rulesFor(state, askedBy(constraints, '')), constraintFacts(state))
  }
}
