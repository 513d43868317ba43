/** A phrase found: token positions `from` (included) to `to` (excluded), and what was filed under it. */
export interface PhraseMatch<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/**
 * Finds filed phrases in a sequence of token keys.
 *
 * Cost   a find takes O(tokens · longest phrase that starts with the token).
 */
export class PhraseIndex<T> {
  private readonly values = new Map<string, T>()
  private readonly longest = new Map<string, number>()

  get size(): number {
    return this.values.size
  }

  get(keys: readonly string[]): T | undefined {
    return this.values.get(keys.join(' '))
  }

  set(keys: readonly string[], value: T): void {
    if (keys.length === 0) return
    this.values.set(keys.join(' '), value)
    this.longest.set(keys[0], Math.max(this.longest.get(keys[0]) ?? 0, keys.length))
  }

  /** The longest phrase at every place where one starts; they may overlap. */
  find(keys: readonly string[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = []
    for (let from = 0; from < keys.length; from++) {
      const most = Math.min(this.longest.get(keys[from]) ?? 0, keys.length - from)
      for (let length = most; length > 0; length--) {
        const value = this.values.get(keys.slice(from, from + length).join(' '))
        if (value !== undefined) {
          found.push({ from, to: from + length, value })
          break
        }
      }
    }
    return found
  }
}
