import { emptyBits, setBit } from './bits.js'
import { impactOf, type Postings } from './postings.js'

/** Products are looked at in windows of 256. */
export const WINDOW_WORDS = 8
export const WINDOW_BITS = 8
/** A term is frequent when at least one product in so many holds it. */
const ONE_IN = 64
const FEWEST = 256
const REMEMBERED_BYTES = 32 << 20

/** A term that many products hold, in the form in which whole windows can be counted and passed over. */
export interface FrequentTerm {
  /** The products that hold it. */
  readonly bits: Uint32Array
  /** Window → the highest impact that the term has in one of its products. */
  readonly highest: Uint16Array
  /** Window → the place of its first posting; one more for the end. */
  readonly places: Uint32Array
}

/**
 * The frequent terms of a segment. Each is worked out when it is first asked for; some hundred are remembered.
 *
 * Cost  time O(products / 32 + products that hold it), once; memory a bit per product and term.
 */
export class FrequentTerms {
  private readonly known = new Map<number, FrequentTerm>()
  private readonly most: number

  constructor(
    private readonly postings: Postings,
    private readonly productCount: number,
  ) {
    this.most = Math.max(16, Math.floor(REMEMBERED_BYTES / (1 + productCount / 8)))
  }

  /** Null for a term that few products hold. */
  find(term: number): FrequentTerm | null {
    const slot = this.postings.slots.find(term)
    if (slot < 0) return null
    const { starts } = this.postings
    const count = starts[slot + 1] - starts[slot]
    if (count < FEWEST || count * ONE_IN < this.productCount) return null
    let found = this.known.get(slot)
    if (!found) {
      found = this.build(starts[slot], starts[slot + 1])
      if (this.known.size >= this.most) this.known.delete(this.known.keys().next().value!)
      this.known.set(slot, found)
    }
    return found
  }

  private build(start: number, end: number): FrequentTerm {
    const { products, weights } = this.postings
    const windows = (this.productCount + (1 << WINDOW_BITS) - 1) >>> WINDOW_BITS
    const bits = emptyBits(windows << WINDOW_BITS)
    const highest = new Uint16Array(windows)
    const places = new Uint32Array(windows + 1).fill(end)
    // Ascending: a window without the term begins where the next one does.
    let behind = 0
    for (let place = start; place < end; place++) {
      const product = products[place]
      const window = product >>> WINDOW_BITS
      while (behind <= window) places[behind++] = place
      setBit(bits, product)
      const impact = impactOf(weights[place])
      if (impact > highest[window]) highest[window] = impact
    }
    return { bits, highest, places }
  }
}
