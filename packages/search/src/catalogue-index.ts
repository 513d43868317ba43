import type { Product } from '@elmo-chat/catalog'
import { tokenize } from '@elmo-chat/language'
import type { Constraint, FacetValue, Suggestion } from '@elmo-chat/protocol'
import { emptyBits, hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { readCursor, writeCursor } from './cursor.js'
import { explainHit } from './explain.js'
import { countFacets } from './facets.js'
import { featuresOf } from './features.js'
import { rangeOf } from './fields.js'
import { matchAll, matchAny } from './matching.js'
import { type Plan, planQuery } from './plan.js'
import type { PopularQueries } from './popular-queries.js'
import { Ranking } from './ranking.js'
import { readWords } from './read-words.js'
import { productsOfVariants, selectVariants } from './selection.js'
import { findSimilar } from './similar.js'
import { sortKey } from './sort-key.js'
import { Sums } from './stream.js'
import { suggest } from './suggest.js'
import type { SearchField, SearchHit, SearchIndex, SearchQuery, SearchResult } from './types.js'

const LARGEST_PAGE = 100
const SELECTIONS_KEPT = 16

/** The variants that meet some constraints, and their products, as bits that nobody changes; null for all. */
interface Selection {
  readonly variants: Uint32Array | null
  readonly products: Uint32Array | null
}

const EVERYTHING: Selection = { variants: null, products: null }

/** A catalogue that can be searched. Made by `buildIndex`. */
export class CatalogueIndex implements SearchIndex {
  private readonly sums: Sums
  /** What constraints selected lately: one turn asks for the same several times. */
  private readonly selections = new Map<string, Selection>()

  constructor(
    private readonly data: CatalogueData,
    private readonly searchFields: readonly SearchField[],
  ) {
    this.sums = new Sums(data.shelf.products.length)
  }

  get size(): number {
    return this.data.shelf.products.length
  }

  product(id: string): Product | undefined {
    const place = this.data.shelf.placeOf.get(id)
    return place === undefined ? undefined : this.data.shelf.products[place]
  }

  productAt(index: number): Product {
    const product = this.data.shelf.products[index]
    if (!product) throw new RangeError(`No product at ${index}: the index holds ${this.size}, numbered from 0.`)
    return product
  }

  search(query: SearchQuery): SearchResult {
    const { data } = this
    const plan = planQuery(data, query.text, query)
    const { variants, products } = this.select(query.constraints)
    const facets = query.facets ?? []
    const matched = facets.length > 0 ? emptyBits(this.size) : null
    const ranking = new Ranking(data, {
      variants,
      products,
      pairs: plan.pairs,
      key: sortKey(data, query.sort, variants),
      limit: Math.max(0, Math.min(LARGEST_PAGE, Math.floor(query.limit) || 0)),
      after: query.cursor === undefined ? undefined : readCursor(query.cursor),
      matched,
    })
    this.match(query, plan, ranking)
    const { places, more } = ranking.page()
    const last = places.at(-1)
    return {
      total: ranking.total,
      hits: places.map(({ item }) => this.hit(plan, query, variants, item)),
      facets: matched
        ? countFacets(data, facets, { products: ranking.total < this.size ? matched : null, variants })
        : [],
      ...(more && last ? { cursor: writeCursor({ key: finite(last.score), id: this.productAt(last.item).id }) } : {}),
      ...(plan.corrected === undefined ? {} : { corrected: plan.corrected }),
      missing: plan.missing,
    }
  }

  suggest(prefix: string, limit: number, popular?: PopularQueries): Suggestion[] {
    const find = (text: string, count: number) => this.search({ text, constraints: [], limit: count, words: 'all' })
    return suggest(this.data, find, prefix, limit, popular)
  }

  count(constraints: readonly Constraint[], text = ''): number {
    return this.search({ text, constraints, limit: 0, words: 'all' }).total
  }

  values(field: string, constraints: readonly Constraint[] = []): FacetValue[] {
    return countFacets(this.data, [field], this.select(constraints))[0].values
  }

  fields(): SearchField[] {
    return [...this.searchFields]
  }

  knows(word: string): boolean {
    const tokens = tokenize(word.slice(0, 100))
    return tokens.length > 0 && readWords(this.data, tokens).words.every((terms) => terms !== null)
  }

  range(field: string, constraints: readonly Constraint[] = []): { min: number; max: number } | null {
    return rangeOf(this.data, field, this.select(constraints).variants)
  }

  similar(productId: string, limit: number): SearchHit[] {
    return findSimilar(this.data, productId, Math.max(0, Math.min(LARGEST_PAGE, limit)))
  }

  private select(constraints: readonly Constraint[]): Selection {
    if (constraints.length === 0) return EVERYTHING
    const key = JSON.stringify(constraints.map(({ field, op, value }) => [field, op, value]))
    const known = this.selections.get(key)
    if (known) return known
    const variants = selectVariants(this.data, constraints)
    const selection = { variants, products: variants && productsOfVariants(this.data.shelf, variants) }
    if (this.selections.size >= SELECTIONS_KEPT) this.selections.clear()
    this.selections.set(key, selection)
    return selection
  }

  private match({ words }: SearchQuery, plan: Plan, ranking: Ranking): void {
    const take = (product: number, score: number) => ranking.take(product, score)
    if (words === 'all' && plan.missing.length > 0) return
    if (plan.clauses.length > 0) {
      if (words === 'all') matchAll(this.data, this.sums, plan, take)
      else matchAny(this.data, this.sums, plan, take)
    } else if (plan.missing.length === 0) {
      ranking.takeAll()
    }
  }

  private hit(plan: Plan, query: SearchQuery, selected: Uint32Array | null, place: number): SearchHit {
    const product = this.productAt(place)
    const start = this.data.shelf.variantStarts[place]
    const variants = product.variants.map((_, at) => at).filter((at) => !selected || hasBit(selected, start + at))
    return {
      product,
      variants,
      ...explainHit(this.data, plan, query.words, selected, place),
      ...(query.features ? { features: featuresOf(this.data, plan, place) } : {}),
    }
  }
}

function finite(key: number): number | null {
  return Number.isFinite(key) ? key : null
}
