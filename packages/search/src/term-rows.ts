/** The terms of some products, one product behind the other. */
export interface TermChunk {
  /** The slots of terms, each once for a product. */
  readonly slots: Uint32Array
  /** How often each of those stands in each field, packed. */
  readonly counts: Uint16Array
  /** Where each product's end; the first one's begin at 0. */
  readonly ends: number[]
}

const SMALLEST = 1 << 10
const LARGEST = 1 << 16

/** Collects the terms of products in chunks, which are never copied. A product stands in one of them. */
export class TermRows {
  readonly chunks: TermChunk[] = []
  /** How many terms there are of all products so far. */
  size = 0

  /** Adds the next product's first `length` slots and counts. */
  add(slots: Uint32Array, counts: Uint16Array, length: number): void {
    let chunk = this.chunks.at(-1)
    let start = chunk?.ends.at(-1) ?? 0
    if (chunk === undefined || start + length > chunk.slots.length) {
      const size = Math.max(length, Math.min(LARGEST, chunk ? chunk.slots.length * 2 : SMALLEST))
      chunk = { slots: new Uint32Array(size), counts: new Uint16Array(size), ends: [] }
      this.chunks.push(chunk)
      start = 0
    }
    for (let place = 0; place < length; place++) {
      chunk.slots[start + place] = slots[place]
      chunk.counts[start + place] = counts[place]
    }
    chunk.ends.push(start + length)
    this.size += length
  }
}
