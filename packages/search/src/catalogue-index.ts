import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { tokenize } from '@elmo-chat/language'
import type { Constraint, FacetValue, Suggestion } from '@elmo-chat/protocol'
import { emptyBits, hasBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { readCursor, writeCursor } from './cursor.js'
import { explainHit } from './explain.js'
import { FacetCounts } from './facets.js'
import { featuresOf } from './features.js'
import { rangeOf, spanOf } from './fields.js'
import { makeSearchable, type SearchableState } from './index-state.js'
import { matchAll, matchAny } from './matching.js'
import { Page } from './page.js'
import { type Plan, planQuery } from './plan.js'
import type { PopularQueries } from './popular-queries.js'
import { POINT } from './postings.js'
import { LONGEST_QUERY } from './query-words.js'
import { Ranking } from './ranking.js'
import { readWords } from './read-words.js'
import { type Selection, select } from './selection.js'
import { findSimilar } from './similar.js'
import { sortKey } from './sort-key.js'
import { suggest } from './suggest.js'
import type { Synonyms } from './synonyms.js'
import type { CatalogueChange, SearchField, SearchHit, SearchIndex, SearchQuery, SearchResult } from './types.js'
import { updateState } from './update-state.js'

const LARGEST_PAGE = 100
const SELECTIONS_KEPT = 16
const PLANS_KEPT = 8

/** A state of a catalogue that can be searched. Made by `buildIndex`. */
export class CatalogueIndex implements SearchIndex {
  /** What constraints selected lately in each segment: one turn asks for the same several times. */
  private readonly selections = new Map<string, readonly Selection[]>()

  /** How texts were read lately, by the merchant's words: one turn asks for the same text under several constraints. */
  private readonly plans = new Map<string, { readonly synonyms: Synonyms | undefined; readonly plan: Plan }>()

  constructor(readonly state: SearchableState) {}

  get size(): number {
    return this.state.order.size
  }

  product(id: string): Product | undefined {
    const number = this.state.order.find(id)
    return number < 0 ? undefined : this.state.order.productAt(number)
  }

  productAt(index: number): Product {
    if (!(Number.isInteger(index) && index >= 0 && index < this.size)) {
      throw new RangeError(`No product at ${index}: the index holds ${this.size}, numbered from 0.`)
    }
    return this.state.order.productAt(index)
  }

  search(query: SearchQuery): SearchResult {
    const result = this.answer(query, this.plan(query))
    const { total, missing, corrected } = result
    // What is mended without finding anything was hardly meant so.
    const isPointless = total === 0 && corrected !== undefined && missing.length === 0 && query.constraints.length === 0
    return isPointless ? this.answer(query, this.plan(query, false)) : result
  }

  private plan({ text, synonyms, prefix = false, exact = false }: SearchQuery, mend = true): Plan {
    const asked = text.slice(0, LONGEST_QUERY)
    const key = `${prefix} ${exact} ${mend} ${asked}`
    const known = this.plans.get(key)
    if (known && known.synonyms === synonyms) return known.plan
    const plan = planQuery(this.state.reader, asked, { synonyms, prefix, exact, mend })
    if (this.plans.size >= PLANS_KEPT) this.plans.clear()
    this.plans.set(key, { synonyms, plan })
    return plan
  }

  private answer(query: SearchQuery, plan: Plan): SearchResult {
    const { segments, order } = this.state
    const selections = this.select(query.constraints)
    const facets = query.facets ?? []
    const page = new Page(order, {
      limit: pageSize(query.limit),
      after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    })
    const matched = segments.map(({ shelf }) => (facets.length > 0 ? emptyBits(shelf.products.length) : null))
    for (const [at, data] of segments.entries()) {
      const selection = selections[at]
      const key = sortKey(data, query.sort, selection.variants)
      const isCounted = query.total !== false
      const options = { selection, pairs: plan.pairs, key, matched: matched[at], isCounted }
      match(data, query, plan, new Ranking(data, page, options))
    }
    const { places, more } = page.ranked()
    const last = places.at(-1)
    return {
      total: page.total,
      hits: places.map((found) => this.hit(plan, query, selections, found)),
      facets: this.facets(facets, page.total, selections, matched),
      ...(more && last ? { cursor: writeCursor({ key: finite(last.score), id: this.productAt(last.item).id }) } : {}),
      ...(plan.corrected === undefined ? {} : { corrected: plan.corrected }),
      missing: plan.missing,
    }
  }

  suggest(prefix: string, limit: number, popular?: PopularQueries): Suggestion[] {
    const find = (text: string, count: number) => this.search({ text, constraints: [], limit: count, words: 'all' })
    return suggest(this.state.reader, find, prefix, limit, popular)
  }

  count(constraints: readonly Constraint[], text = ''): number {
    return this.search({ text, constraints, limit: 0, words: 'all' }).total
  }

  values(field: string, constraints: readonly Constraint[] = []): FacetValue[] {
    const { reader, segments } = this.state
    const counts = new FacetCounts(reader, [field])
    const selections = this.select(constraints)
    if (constraints.length === 0 && field !== 'availability') counts.addAll()
    else for (const [at, data] of segments.entries()) counts.add(data, selections[at])
    return counts.facets()[0].values
  }

  fields(): SearchField[] {
    return [...this.state.fields.fields]
  }

  knows(word: string): boolean {
    const tokens = tokenize(word.slice(0, 100))
    return tokens.length > 0 && readWords(this.state.reader, tokens).words.every((terms) => terms !== null)
  }

  range(field: string, constraints: readonly Constraint[] = []): { min: number; max: number } | null {
    const selections = this.select(constraints)
    return spanOf(
      this.state.segments.map((data, at) =>
        rangeOf(data, field, constraints.length === 0 ? data.liveVariants : selections[at].variants),
      ),
    )
  }

  similar(productId: string, limit: number): SearchHit[] {
    return findSimilar(this.state.segments, this.state.order, productId, pageSize(limit))
  }

  *update(change: CatalogueChange): Steps<SearchIndex> {
    const state = yield* updateState(this.state, change)
    return state === this.state ? this : new CatalogueIndex(yield* makeSearchable(state))
  }

  private select(constraints: readonly Constraint[]): readonly Selection[] {
    const { segments } = this.state
    if (constraints.length === 0) return segments.map((data) => select(data, constraints))
    // As text: JSON writes numbers that are none, and infinite ones, all as null.
    const key = JSON.stringify(constraints.map(({ field, op, value }) => [field, op, typeof value, String(value)]))
    const known = this.selections.get(key)
    if (known) return known
    const selections = segments.map((data) => select(data, constraints))
    if (this.selections.size >= SELECTIONS_KEPT) this.selections.clear()
    this.selections.set(key, selections)
    return selections
  }

  private facets(
    fields: readonly string[],
    total: number,
    selections: readonly Selection[],
    matched: readonly (Uint32Array | null)[],
  ) {
    if (fields.length === 0) return []
    const { reader, segments } = this.state
    const counts = new FacetCounts(reader, fields)
    const isAll = total === this.size && selections.every(({ variants }) => variants === null)
    if (isAll && !fields.includes('availability')) counts.addAll()
    else for (const [at, data] of segments.entries()) counts.add(data, { ...selections[at], products: matched[at] })
    return counts.facets()
  }

  /** What a hit says of itself is worked out when it is asked: most of a window of candidates is never shown. */
  private hit(
    plan: Plan,
    query: SearchQuery,
    selections: readonly Selection[],
    { item, score }: { readonly item: number; readonly score: number },
  ): SearchHit {
    const { segment, place } = this.state.order.locate(item)
    const data = this.state.segments[segment]
    const { variants: selected } = selections[segment]
    const product = data.shelf.products[place]
    const start = data.shelf.variantStarts[place]
    const variants = selectedAmong(product.variants.length, start, selected)
    const found = { data, plan, words: query.words, selected, place }
    // The key of a sorted list is no score.
    const explained = sortKey(data, query.sort, selected) ? explain(found) : undefined
    const own = explained?.score ?? score / POINT
    const because = explained?.because
    return query.features
      ? new HitWithFeatures(product, variants, own, found, because)
      : new Hit(product, variants, own, found, because)
  }
}

/** What a hit was found by. */
interface Found {
  readonly data: CatalogueData
  readonly plan: Plan
  readonly words: SearchQuery['words']
  readonly selected: Uint32Array | null
  readonly place: number
}

const explain = ({ data, plan, words, selected, place }: Found) => explainHit(data, plan, words, selected, place)

/** A class, since accessors of its own would cost each hit more than all else. */
class Hit implements SearchHit {
  #because: SearchHit['because'] | undefined
  readonly #found: Found

  constructor(
    readonly product: Product,
    readonly variants: readonly number[],
    readonly score: number,
    found: Found,
    because: SearchHit['because'] | undefined,
  ) {
    this.#found = found
    this.#because = because
  }

  get because(): SearchHit['because'] {
    this.#because ??= explain(this.#found).because
    return this.#because
  }
}

class HitWithFeatures extends Hit {
  #features: Float32Array | undefined
  readonly #found: Found

  constructor(
    product: Product,
    variants: readonly number[],
    score: number,
    found: Found,
    because: SearchHit['because'] | undefined,
  ) {
    super(product, variants, score, found, because)
    this.#found = found
  }

  get features(): Float32Array {
    const { data, plan, place } = this.#found
    this.#features ??= featuresOf(data, plan, place)
    return this.#features
  }
}

/** Which of so many variants, of which the first is numbered `start`, are selected; null: all. */
function selectedAmong(count: number, start: number, selected: Uint32Array | null): number[] {
  const among: number[] = []
  for (let at = 0; at < count; at++) if (!selected || hasBit(selected, start + at)) among.push(at)
  return among
}

function match(data: CatalogueData, { words }: SearchQuery, plan: Plan, ranking: Ranking): void {
  if (words === 'all' && plan.missing.length > 0) return
  if (plan.clauses.length > 0) {
    if (words === 'all') matchAll(data, data.sums, plan, ranking)
    else matchAny(data, data.sums, plan, ranking)
  } else if (plan.missing.length === 0) {
    ranking.takeAll()
  }
}

/** Numbers that are no size of a page count as the nearest that is one. */
function pageSize(limit: number): number {
  return Math.max(0, Math.min(LARGEST_PAGE, Math.floor(limit) || 0))
}

function finite(key: number): number | null {
  return Number.isFinite(key) ? key : null
}
