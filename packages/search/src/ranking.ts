import { TopK } from '@elmo-chat/kernel'
import { countBits, eachBit, fullBits, hasBit, itemsOf, popCount, setBit } from './bits.js'
import type { CatalogueData } from './catalogue-data.js'
import type { Matches } from './matching.js'
import type { Page } from './page.js'
import type { Pair } from './plan.js'
import { pairScore, phraseScore, STOCK_SCORE, stockScore } from './score-parts.js'
import type { Selection } from './selection.js'
import type { SortKey } from './sort-key.js'
import type { Sums } from './stream.js'

export interface RankingOptions {
  readonly selection: Selection
  readonly pairs: readonly Pair[]
  readonly key: SortKey | null
  /** Where to note the products that match; null where nobody asks. */
  readonly matched: Uint32Array | null
  /** Whether the number of all that match is asked for. */
  readonly isCounted: boolean
}

/** Takes the products of a segment that match the words, counts those that are selected, and offers the best to the page. */
export class Ranking implements Matches {
  private readonly pairScores: Int32Array
  /** The most that a product can get beside the score of its words. */
  private readonly most: number
  private readonly selected: Uint32Array | null

  constructor(
    private readonly data: CatalogueData,
    private readonly page: Page,
    private readonly options: RankingOptions,
  ) {
    this.selected = options.selection.products
    this.pairScores = Int32Array.from(options.pairs, (pair) => pairScore(data, pair))
    this.most = this.pairScores.reduce((sum, score) => sum + score, STOCK_SCORE)
  }

  few(most: number): Uint32Array | null {
    const { selected } = this
    return selected && countBits(selected) <= most ? itemsOf(selected) : null
  }

  mayEnter(most: number, sums: Sums): boolean {
    const { page, selected } = this
    const { matched, key, isCounted } = this.options
    if (isCounted || key || matched || !page.isFirst) return true
    const best = new TopK(page.size)
    sums.each((product, score) => {
      if (score > best.threshold && (!selected || hasBit(selected, product))) best.push(product, score)
    })
    return most + this.most >= Math.max(best.threshold, page.threshold)
  }

  /** `score`: what the words give, in parts of POINT. */
  take(product: number, score: number): void {
    const { selected, page } = this
    const { matched, key } = this.options
    if (selected && !hasBit(selected, product)) return
    page.total++
    if (matched) setBit(matched, product)
    if (key) this.offer(product, key(product))
    else if (score + this.most >= page.threshold) this.offer(product, this.relevance(product, score))
  }

  /**
   * Counts those of a window that are selected; scores them only where one of them may get onto the page. In a segment that
   * is alone, products come in the order of their numbers: one that ties with the last of the page comes too late.
   */
  takeWindow(firstWord: number, bits: Uint32Array, mostScore: number, score: (product: number) => number): void {
    const { selected, page } = this
    const { matched, key } = this.options
    let count = 0
    for (let at = 0; at < bits.length; at++) {
      if (selected) bits[at] &= selected[firstWord + at]
      if (matched) matched[firstWord + at] |= bits[at]
      count += popCount(bits[at])
    }
    page.total += count
    const most = mostScore + this.most
    if (count === 0 || (!key && (most < page.threshold || (most === page.threshold && this.data.numberOf === null)))) {
      return
    }
    for (let at = 0; at < bits.length; at++) {
      for (let word = bits[at]; word !== 0; word &= word - 1) {
        const product = ((firstWord + at) << 5) + 31 - Math.clz32(word & -word)
        if (key) this.offer(product, key(product))
        else this.offer(product, this.relevance(product, score(product)))
      }
    }
  }

  /** Takes every product, for a query without words. */
  takeAll(): void {
    const { selected, page } = this
    const { matched, key } = this.options
    const size = this.data.shelf.products.length
    page.total += selected ? countBits(selected) : size
    matched?.set(selected ?? fullBits(size))
    if (page.threshold === Number.POSITIVE_INFINITY) return
    if (key) eachBit(selected ?? fullBits(size), (product) => this.offer(product, key(product)))
    else this.takeFirst(size)
  }

  /** Without words stock alone decides, then the number: those behind a page of the best cannot get onto it. */
  private takeFirst(size: number): void {
    const { selected, page, most } = this
    let best = 0
    for (let product = 0; product < size && best <= page.limit; product++) {
      if (selected && !hasBit(selected, product)) continue
      const key = this.relevance(product, 0)
      if (this.offer(product, key) && key === most) best++
    }
  }

  private relevance(product: number, score: number): number {
    const { pairs, selection } = this.options
    const phrase = pairs.length === 0 ? 0 : phraseScore(this.data, pairs, this.pairScores, product)
    return score + phrase + stockScore(this.data, selection.variants, product)
  }

  private offer(product: number, key: number): boolean {
    const { numberOf } = this.data
    return this.page.offer(numberOf === null ? product : numberOf[product], key)
  }
}
