import { TopK } from '@elmo-chat/kernel'
import { countBits, eachBit, fullBits, hasBit, setBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import { type PageEnd, placeOfId } from './cursor.js'
import type { Pair } from './plan.js'
import { pairScore, phraseScore, STOCK_SCORE, stockScore } from './score-parts.js'
import type { SortKey } from './sort-key.js'

export interface RankingOptions {
  /** Variants that meet the constraints, and their products; null where all do. */
  readonly variants: Uint32Array | null
  readonly products: Uint32Array | null
  readonly pairs: readonly Pair[]
  readonly key: SortKey | null
  readonly limit: number
  readonly after: PageEnd | undefined
  /** Where to note the products that match; null where nobody asks. */
  readonly matched: Uint32Array | null
}

/** Takes the products that match the words, counts those that meet the constraints too, and keeps the best page. */
export class Ranking {
  total = 0
  private readonly top: TopK
  private readonly pairScores: Int32Array
  /** The most that a product can get beside the score of its words. */
  private readonly most: number
  private readonly afterKey: number
  private readonly afterPlace: number

  constructor(
    private readonly data: CatalogueData,
    private readonly options: RankingOptions,
  ) {
    // One more than shown tells whether there is a next page.
    this.top = new TopK(options.limit === 0 ? 0 : options.limit + 1)
    this.pairScores = Int32Array.from(options.pairs, (pair) => pairScore(data, pair))
    this.most = this.pairScores.reduce((sum, score) => sum + score, STOCK_SCORE)
    this.afterKey = options.after ? (options.after.key ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY
    this.afterPlace = options.after ? placeOfId(data.shelf, options.after.id) : -1
  }

  /** `score`: what the words give, in parts of POINT. */
  take(product: number, score: number): void {
    const { products, matched, key } = this.options
    if (products && !hasBit(products, product)) return
    this.total++
    if (matched) setBit(matched, product)
    if (key) this.offer(product, key(product))
    else if (score + this.most >= this.top.threshold) this.offer(product, this.relevance(product, score))
  }

  /** Takes every product, for a query without words. */
  takeAll(): void {
    const { products, matched, limit, key } = this.options
    const size = this.data.shelf.products.length
    this.total = products ? countBits(products) : size
    matched?.set(products ?? fullBits(size))
    if (limit === 0) return
    if (key) eachBit(products ?? fullBits(size), (product) => this.offer(product, key(product)))
    else this.takeFirst(size)
  }

  /** Without words stock alone decides, then the place: those behind a page of the best cannot get onto it. */
  private takeFirst(size: number): void {
    const { products } = this.options
    for (let product = 0; product < size && this.top.threshold < this.most; product++) {
      if (!products || hasBit(products, product)) this.offer(product, this.relevance(product, 0))
    }
  }

  /** The page, best first, and whether more follow. */
  page(): { readonly places: { item: number; score: number }[]; readonly more: boolean } {
    const ranked = this.top.ranked()
    return { places: ranked.slice(0, this.options.limit), more: ranked.length > this.options.limit }
  }

  private relevance(product: number, score: number): number {
    const { pairs, variants } = this.options
    const phrase = pairs.length === 0 ? 0 : phraseScore(this.data, pairs, this.pairScores, product)
    return score + phrase + stockScore(this.data, variants, product)
  }

  private offer(product: number, key: number): void {
    if (key > this.afterKey || (key === this.afterKey && product <= this.afterPlace)) return
    this.top.push(product, key)
  }
}
