import { isWeight } from '../interactions.js'
import type { History } from '../types.js'

/** The distinct items of a session, in the order of their last occurrence. */
export class DistinctItems {
  private readonly seen = new Set<number>()
  private readonly reversed: number[] = []

  constructor(private readonly items: number) {}

  /** Of the entries from `from` up to, without, `end`; what is unknown or has no weight is left out. Good until the next call. */
  of({ item, weight }: Pick<History, 'item' | 'weight'>, from = 0, end = item.length): readonly number[] {
    const { seen, reversed, items } = this
    seen.clear()
    reversed.length = 0
    for (let place = end - 1; place >= from; place--) {
      if (item[place] >= items || !isWeight(weight[place]) || seen.has(item[place])) continue
      seen.add(item[place])
      reversed.push(item[place])
    }
    return reversed.reverse()
  }
}
