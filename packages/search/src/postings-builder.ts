import type { Steps } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'
import { FULL_IMPACT, type MeanLengths, type Postings, weightOf } from './postings.js'
import { Slots } from './slots.js'
import type { TermList } from './term-list.js'
import { TermRows } from './term-rows.js'
import { SATURATION, textFields } from './text-fields.js'

const FIELDS = textFields.length
const shifts = textFields.map((_, field) => textFields.slice(0, field).reduce((sum, { bits }) => sum + bits, 0))
const caps = textFields.map(({ bits }) => (1 << bits) - 1)
/** Leading zeros of packed counts → the highest field that has one. */
const fieldOfOne = Uint8Array.from({ length: 33 }, (_, zeros) =>
  Math.max(
    0,
    shifts.findLastIndex((shift) => shift <= 31 - zeros),
  ),
)

/** What is noted of slots lies in chunks of so many: none is copied when there are more. */
const CHUNK_BITS = 14
const CHUNK = 1 << CHUNK_BITS
const STRETCH = 1 << 15
const STEP_POSTINGS = 4096

/** Collects the terms of one product after the other. */
export class PostingsBuilder {
  private readonly slots: Slots
  private readonly rows = new TermRows()
  private readonly lengths = textFields.map(() => new GrowingList())
  private productCount = 0
  /** The current product's slots, each once, and how often each stands in each field, packed. */
  private row = new Uint32Array(1 << 10)
  private counts = new Uint16Array(1 << 10)
  private rowLength = 0
  /**
   * In pairs, by slot: one more than the place, among those of all products, where it was last put into a row, 0 for none;
   * and how many products hold it.
   */
  private readonly noted: Uint32Array[] = []

  /** `isFirst`: nothing else holds terms of this vocabulary. */
  constructor(isFirst: boolean) {
    this.slots = new Slots(isFirst)
  }

  /** Adds occurrences of terms in the current product. `field` is a place in `textFields`. */
  addAll({ items, length }: TermList, field: number): void {
    this.makeRoom(length)
    const { slots, noted, row, counts } = this
    const before = this.rows.size
    const one = 1 << shifts[field]
    const full = caps[field] << shifts[field]
    for (let place = 0; place < length; place++) {
      const slot = slots.take(items[place])
      const chunk = noted[slot >>> CHUNK_BITS] ?? this.noteMore(slot)
      const at = (slot & (CHUNK - 1)) << 1
      const last = chunk[at]
      if (last <= before) {
        row[this.rowLength] = slot
        counts[this.rowLength++] = one
        chunk[at] = before + this.rowLength
        chunk[at + 1]++
      } else {
        const count = counts[last - before - 1]
        if ((count & full) !== full) counts[last - before - 1] = count + one
      }
    }
  }

  /** Ends a field of the current product, of so many words. Each field must be ended once. */
  endField(field: number, length: number): void {
    this.lengths[field].push(length)
  }

  endProduct(): void {
    this.rows.add(this.row, this.counts, this.rowLength)
    this.rowLength = 0
    this.productCount++
  }

  /** Cost: one pass over the products. */
  *meanLengths(): Steps<MeanLengths> {
    const means: number[] = []
    for (const lengths of this.lengths) {
      let sum = 0
      for (let product = 0; product < this.productCount; product++) sum += lengths.at(product)
      means.push(sum / Math.max(1, this.productCount) || 1)
      yield
    }
    return means
  }

  /**
   * Turns the rows of products into rows of terms and weighs them.
   *
   * Source   BM25F: Zaragoza et al., "Microsoft Cambridge at TREC-13", 2004.
   * Departs  The saturated frequency is rounded to eleven bits.
   * Cost     time O(postings); memory 6 bytes a posting, and as much again meanwhile.
   */
  *build(means: MeanLengths): Steps<Postings> {
    const { slots, rows } = this
    const starts = new Uint32Array(slots.size + 1)
    for (let slot = 0; slot < slots.size; slot++) {
      starts[slot + 1] = starts[slot] + this.noted[slot >>> CHUNK_BITS][((slot & (CHUNK - 1)) << 1) + 1]
      if (slot % STRETCH === STRETCH - 1) yield
    }
    const next = starts.slice(0, slots.size)
    yield
    const products = new Uint32Array(rows.size)
    yield* takeUp(products)
    const weights = new Uint16Array(rows.size)
    yield* takeUp(weights)
    const factors = new Float64Array(FIELDS)
    // Most words stand once in one field.
    const once = new Uint16Array(FIELDS)
    let product = 0
    let sinceRest = 0
    for (const chunk of rows.chunks) {
      let place = 0
      for (const end of chunk.ends) {
        sinceRest += end - place
        this.weighFields(product, means, factors, once)
        for (; place < end; place++) {
          const to = next[chunk.slots[place]]++
          const counts = chunk.counts[place]
          const field = fieldOfOne[Math.clz32(counts)]
          products[to] = product
          weights[to] = counts === 1 << shifts[field] ? once[field] : weigh(counts, factors)
        }
        product++
        if (sinceRest < STEP_POSTINGS) continue
        sinceRest = 0
        yield
      }
    }
    return { slots, starts, products, weights }
  }

  /** How much an occurrence counts in each field of a product, and what a term weighs that stands there only and once. */
  private weighFields(product: number, means: MeanLengths, factors: Float64Array, once: Uint16Array): void {
    for (let field = 0; field < FIELDS; field++) {
      const { weight, lengthPenalty } = textFields[field]
      const length = this.lengths[field].at(product)
      factors[field] = weight / (1 - lengthPenalty + (lengthPenalty * length) / means[field])
    }
    for (let field = 0; field < FIELDS; field++) once[field] = weigh(1 << shifts[field], factors)
  }

  private makeRoom(more: number): void {
    const size = this.rowLength + more
    if (size <= this.row.length) return
    const { row, counts } = this
    this.row = new Uint32Array(2 * size)
    this.row.set(row)
    this.counts = new Uint16Array(2 * size)
    this.counts.set(counts)
  }

  private noteMore(slot: number): Uint32Array {
    while (this.noted.length <= slot >>> CHUNK_BITS) this.noted.push(new Uint32Array(2 * CHUNK))
    return this.noted[slot >>> CHUNK_BITS]
  }
}

/**
 * Writes to new memory once from its beginning to its end: the system hands out a page when it is first written to, and
 * postings, which lie everywhere, would ask for thousands of pages in one step.
 */
function* takeUp(memory: Uint32Array | Uint16Array): Steps<void> {
  for (let start = 0; start < memory.length; start += STRETCH) {
    memory.fill(0, start, start + STRETCH)
    if ((start / STRETCH) % 8 === 7) yield
  }
}

function weigh(counts: number, factors: Float64Array): number {
  let frequency = 0
  let fields = 0
  for (let field = 0; field < FIELDS; field++) {
    const count = (counts >>> shifts[field]) & caps[field]
    if (count === 0) continue
    frequency += count * factors[field]
    fields |= 1 << field
  }
  const impact = Math.round((frequency / (SATURATION + frequency)) * FULL_IMPACT)
  return weightOf(Math.max(impact, 1), fields)
}
