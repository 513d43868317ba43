import type { IndexReader } from './catalogue-data.js'

/** What was worked out of a catalogue lately, by its text. It holds as long as the catalogue stays as it is. */
export class Remembered<T> {
  private readonly of = new WeakMap<IndexReader, Map<string, T>>()

  /** `most`: so many of one catalogue are kept, then it begins anew. */
  constructor(private readonly most: number) {}

  find(data: IndexReader, key: string, workOut: () => T): T {
    let known = this.of.get(data)
    if (!known) {
      known = new Map()
      this.of.set(data, known)
    }
    if (known.has(key)) return known.get(key) as T
    const value = workOut()
    if (known.size >= this.most) known.clear()
    known.set(key, value)
    return value
  }
}
