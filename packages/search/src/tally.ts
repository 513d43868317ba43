import { Counts, type CountsEdit } from './counts.js'

/** How often everything occurs among the products that are there, whatever segment they stand in. */
export interface Tally {
  readonly products: number
  /** Of those, written in Chinese. */
  readonly chinese: number
  /** Term → products. */
  readonly terms: Counts
  /** Latin word as written → occurrences. */
  readonly surfaces: Counts
  /** Word of the dictionary → occurrences. */
  readonly words: Counts
  /** Tag → products that are found by it. */
  readonly found: Counts
  /** Tag → products that say it themselves. */
  readonly own: Counts
  /** Field → products that say something on it. */
  readonly fields: Counts
}

export const nothingCounted: Tally = {
  products: 0,
  chinese: 0,
  terms: new Counts(),
  surfaces: new Counts(),
  words: new Counts(),
  found: new Counts(),
  own: new Counts(),
  fields: new Counts(),
}

/** Changes to a tally, which become a tally of their own. */
export class TallyEdit {
  products: number
  chinese: number
  readonly terms: CountsEdit
  readonly surfaces: CountsEdit
  readonly words: CountsEdit
  readonly found: CountsEdit
  readonly own: CountsEdit
  readonly fields: CountsEdit

  constructor(before: Tally) {
    this.products = before.products
    this.chinese = before.chinese
    this.terms = before.terms.edit()
    this.surfaces = before.surfaces.edit()
    this.words = before.words.edit()
    this.found = before.found.edit()
    this.own = before.own.edit()
    this.fields = before.fields.edit()
  }

  done(): Tally {
    const { products, chinese } = this
    return {
      products,
      chinese,
      terms: this.terms.done(),
      surfaces: this.surfaces.done(),
      words: this.words.done(),
      found: this.found.done(),
      own: this.own.done(),
      fields: this.fields.done(),
    }
  }
}
