import { KeyTable, type Steps } from '@elmo-chat/kernel'
import { GrowingList } from '../growing.js'

/** Numbers the terms of texts. A growing space gives new terms a number, a closed one -1. */
export interface TermSpace {
  number(term: string): number
  /** The term of a Han character, or of two neighbors. */
  han(first: string, second: string): number
}

const STEP_NAMES = 4096
/** A Han character and its neighbor as one number lie above any place in a list: they begin at U+2E80. */
const LOWEST_KEY = 0x2e80_0000

/** A space in which every term that is asked for is from then on known. */
export class GrowingTerms implements TermSpace {
  private readonly numbers = new Map<string, number>()
  private readonly hanNumbers = new KeyTable()
  private readonly names: string[] = []
  /** By term: the place of its name, or the key of Han characters, of which there are too many for a string each. */
  private readonly named = new GrowingList()

  number(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const next = this.named.length
    this.named.push(this.names.push(term) - 1)
    this.numbers.set(term, next)
    return next
  }

  han(first: string, second: string): number {
    const key = ((first.charCodeAt(0) << 16) | (second === '' ? 0 : second.charCodeAt(0))) >>> 0
    if (first.length > 1 || second.length > 1 || key < LOWEST_KEY) return this.number(hanName(first, second))
    const next = this.named.length
    const number = this.hanNumbers.findOrAdd(key, next)
    if (number === next) this.named.push(key)
    return number
  }

  name(term: number): string {
    const named = this.named.at(term)
    if (named < LOWEST_KEY) return this.names[named]
    const second = named & 0xffff
    return hanName(String.fromCharCode(named >>> 16), second === 0 ? '' : String.fromCharCode(second))
  }

  /** Whether the term's name begins so; Han characters begin with nothing. */
  begins(term: number, start: string): boolean {
    const named = this.named.at(term)
    return named < LOWEST_KEY && this.names[named].startsWith(start)
  }
}

/** The terms that a fit has kept, by column. */
export class KnownTerms implements TermSpace {
  private constructor(
    readonly names: readonly string[],
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  static *of(names: readonly string[]): Steps<KnownTerms> {
    const numbers = new Map<string, number>()
    for (const name of names) {
      numbers.set(name, numbers.size)
      if (numbers.size % STEP_NAMES === 0) yield
    }
    return new KnownTerms(names, numbers)
  }

  number(term: string): number {
    return this.numbers.get(term) ?? -1
  }

  han(first: string, second: string): number {
    return this.number(hanName(first, second))
  }
}

const hanName = (first: string, second: string) => `w:${first}${second}`

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
