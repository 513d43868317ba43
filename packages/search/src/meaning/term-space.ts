/** Numbers the terms of texts. A growing space gives new terms a number, a closed one -1. */
export interface TermSpace {
  number(term: string): number
}

/** A space in which every term that is asked for is from then on known. */
export class GrowingTerms implements TermSpace {
  readonly names: string[] = []
  private readonly numbers = new Map<string, number>()

  number(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const next = this.names.push(term) - 1
    this.numbers.set(term, next)
    return next
  }
}

/** The terms that a fit has kept, by column. */
export class KnownTerms implements TermSpace {
  private readonly numbers: ReadonlyMap<string, number>

  constructor(readonly names: readonly string[]) {
    this.numbers = new Map(names.map((name, column) => [name, column]))
  }

  number(term: string): number {
    return this.numbers.get(term) ?? -1
  }
}

/** Adds up weights by term; cleared and used again for the next text. */
export class TermSums {
  private sums = new Float64Array(1024)
  private readonly touched: number[] = []

  add(term: number, weight: number): void {
    if (term < 0) return
    if (term >= this.sums.length) {
      const larger = new Float64Array(Math.max(term + 1, 2 * this.sums.length))
      larger.set(this.sums)
      this.sums = larger
    }
    if (this.sums[term] === 0) this.touched.push(term)
    this.sums[term] += weight
  }

  /** Hands out each term with its sum and begins anew. */
  drain(take: (term: number, sum: number) => void): void {
    for (const term of this.touched) {
      take(term, this.sums[term])
      this.sums[term] = 0
    }
    this.touched.length = 0
  }
}
