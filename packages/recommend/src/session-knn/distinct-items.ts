/** The distinct items among the entries from `from` up to, without, `end`, in the order of their last occurrence. */
export class DistinctItems {
  private readonly seen = new Set<number>()
  private readonly reversed: number[] = []

  /** Good until the next call. */
  of(items: Uint32Array, from: number, end: number): readonly number[] {
    const { seen, reversed } = this
    seen.clear()
    reversed.length = 0
    for (let place = end - 1; place >= from; place--) {
      if (seen.has(items[place])) continue
      seen.add(items[place])
      reversed.push(items[place])
    }
    return reversed.reverse()
  }
}
