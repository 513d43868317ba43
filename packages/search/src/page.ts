import { TopK } from '@elmo-chat/kernel'
import type { PageEnd } from './cursor.js'
import type { Order } from './order.js'

/** What a page of a list is chosen by. */
export interface PageOptions {
  readonly limit: number
  readonly after: PageEnd | undefined
}

/** The best products behind a place of the list, of all segments together. Products are known by their numbers. */
export class Page {
  /** All that match, on this page or not. */
  total = 0
  private readonly top: TopK
  /** How many are kept: one more than shown tells whether there is a next page. */
  readonly size: number
  /** Whether it begins with the best of all. */
  readonly isFirst: boolean
  readonly limit: number
  private readonly afterKey: number
  /** Half a number before its successor where the product is gone. */
  private readonly afterNumber: number

  constructor(order: Order, { limit, after }: PageOptions) {
    this.limit = limit
    this.size = limit === 0 ? 0 : limit + 1
    this.isFirst = after === undefined
    this.top = new TopK(this.size)
    this.afterKey = after ? (after.key ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY
    this.afterNumber = after ? numberOrBefore(order, after.id) : -1
  }

  /** A lower key cannot get onto the page; Infinity where nothing can. */
  get threshold(): number {
    return this.top.threshold
  }

  /** Whether the product stands behind the place where the page begins. */
  offer(product: number, key: number): boolean {
    if (key > this.afterKey || (key === this.afterKey && product <= this.afterNumber)) return false
    this.top.push(product, key)
    return true
  }

  /** The page, best first, and whether more follow. */
  ranked(): { readonly places: { item: number; score: number }[]; readonly more: boolean } {
    const ranked = this.top.ranked()
    return { places: ranked.slice(0, this.limit), more: ranked.length > this.limit }
  }
}

function numberOrBefore(order: Order, id: string): number {
  const number = order.numberOf(id)
  return number < order.size && order.productAt(number).id === id ? number : number - 0.5
}
