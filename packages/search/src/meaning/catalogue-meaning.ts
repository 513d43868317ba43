import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { VectorTable } from '@elmo-chat/numerics'
import { emptyBits, keepCommon, setBit } from '../bits.js'
import type { Contribution } from '../types.js'
import { MeaningReader } from './meaning-reader.js'
import { meaningText } from './meaning-text.js'
import { readProduct } from './product-terms.js'
import { type KnownTerms, TermSums } from './term-space.js'
import type { Behavior, Meaning, MeaningChange, MeaningHit } from './types.js'
import { unit } from './unit.js'

const LONGEST_TEXT = 500
/** From this share of added and changed products on, what was learned is taken to be out of date. */
const REFIT_SHARE = 0.2

/** All that a space of meaning consists of. */
export interface MeaningParts {
  readonly lexicon: Lexicon
  readonly terms: KnownTerms
  /** By term: how much it counts, by its rarity. */
  readonly weights: Float32Array
  /** A row of `dimensions` floats a term. */
  readonly projection: Float32Array
  /** Shared by all states since the fit; rows are only added. */
  readonly table: VectorTable
  /** By row: the product; undefined for a row that this state does not hold. */
  readonly ids: readonly (string | undefined)[]
  readonly rowOf: ReadonlyMap<string, number>
  /** How many rows were added since the fit. */
  readonly folded: number
  /** Learns a new space; with other behavior where it is given. */
  readonly fit: (products: readonly Product[], coClicks: Behavior | undefined) => Steps<Meaning>
}

/** A term of a text and how strongly it pulls. */
interface Pull {
  readonly term: number
  readonly said: string
  weight: number
}

/** The space that `buildMeaning` learns. */
export class CatalogueMeaning implements Meaning {
  readonly dimensions: number
  readonly rows: number
  private readonly reader: MeaningReader
  /** Rows that this state holds; undefined while it holds all of the table's. */
  private readonly held: Uint32Array | undefined

  constructor(readonly parts: MeaningParts) {
    this.dimensions = parts.table.dimensions
    this.rows = parts.ids.length
    this.reader = new MeaningReader(parts.terms, parts.lexicon)
    if (parts.rowOf.size < parts.ids.length) {
      const held = emptyBits(parts.ids.length)
      for (const row of parts.rowOf.values()) setBit(held, row)
      this.held = held
    }
  }

  get size(): number {
    return this.parts.rowOf.size
  }

  get foldedIn(): number {
    return this.size === 0 ? 0 : Math.min(1, this.parts.folded / this.size)
  }

  encode(text: string): Float32Array {
    const { projection } = this.parts
    const vector = new Float32Array(this.dimensions)
    for (const { term, weight } of this.pulls(text)) addRow(vector, projection, term, weight)
    return unit(vector)
  }

  certainty(text: string): number {
    const { projection } = this.parts
    const vector = new Float32Array(this.dimensions)
    const unknown: number[] = []
    const pulls = this.pulls(text, unknown)
    for (const { term, weight } of pulls) addRow(vector, projection, term, weight)
    const rarest = Math.log(1 + this.size)
    const square =
      pulls.reduce((sum, { weight }) => sum + weight * weight, 0) +
      unknown.reduce((sum, weight) => sum + (Math.log1p(weight) * rarest) ** 2, 0)
    return square === 0 ? 0 : Math.min(1, Math.hypot(...vector) / Math.sqrt(square))
  }

  vectorOf(productId: string): Float32Array | undefined {
    const row = this.rowOf(productId)
    return row < 0 ? undefined : this.parts.table.row(row).slice()
  }

  similarity(vector: Float32Array, productId: string): number | undefined {
    const row = this.rowOf(productId)
    return row < 0 ? undefined : this.parts.table.dot(row, vector)
  }

  rowOf(productId: string): number {
    return this.parts.rowOf.get(productId) ?? -1
  }

  nearest(vector: Float32Array, k: number, allowed?: Uint32Array): MeaningHit[] {
    // A text without a known word is near nothing.
    if (vector.every((value) => value === 0)) return []
    const found = this.parts.table.nearest(vector, k, { rows: this.rows, allowed: this.allowedRows(allowed) })
    return found.map(({ row, score }) => ({ productId: this.parts.ids[row]!, row, similarity: score }))
  }

  explain(text: string, productId: string): Contribution[] {
    const { projection, table } = this.parts
    const row = this.rowOf(productId)
    if (row < 0) return []
    const pulls = this.pulls(text)
    const whole = new Float32Array(this.dimensions)
    for (const { term, weight } of pulls) addRow(whole, projection, term, weight)
    const length = Math.hypot(...whole)
    if (length === 0) return []
    const product = table.row(row)
    const parts = new Map<string, number>()
    for (const { term, said, weight } of pulls) {
      let dot = 0
      for (let at = 0; at < product.length; at++) dot += projection[term * product.length + at] * product[at]
      parts.set(said, (parts.get(said) ?? 0) + (weight * dot) / length)
    }
    return [...parts]
      .map(([said, score]) => ({ reason: `meaning:${said}`, score }))
      .sort((a, b) => b.score - a.score || (a.reason < b.reason ? -1 : 1))
  }

  canFold(put: number, all: number): boolean {
    return this.parts.folded + put <= REFIT_SHARE * Math.max(1, all)
  }

  *update({ put, remove, all, coClicks }: MeaningChange): Steps<Meaning> {
    const { parts } = this
    if (!this.canFold(put.length, all.length)) return yield* parts.fit(all, coClicks)
    const ids = yield* copy(parts.ids)
    const rowOf = new Map<string, number>()
    for (const [row, id] of ids.entries()) {
      if (id !== undefined) rowOf.set(id, row)
      if (row % 4096 === 0) yield
    }
    const leave = (id: string) => {
      const row = rowOf.get(id)
      if (row === undefined) return
      ids[row] = undefined
      rowOf.delete(id)
    }
    for (const id of remove) leave(id)
    const sums = new TermSums()
    for (const product of put) {
      leave(product.id)
      const row = parts.table.push(this.fold(product, sums))
      // Rows between belong to another state that grew out of the same one.
      while (ids.length < row) ids.push(undefined)
      ids[row] = product.id
      rowOf.set(product.id, row)
      yield
    }
    return new CatalogueMeaning({ ...parts, ids, rowOf, folded: parts.folded + put.length })
  }

  private fold(product: Product, sums: TermSums): Float32Array {
    const { weights, projection } = this.parts
    const vector = new Float32Array(this.dimensions)
    readProduct(meaningText(product), [], this.reader, sums)
    sums.drain((term, sum) => addRow(vector, projection, term, Math.log1p(sum) * weights[term]))
    return unit(vector)
  }

  /** The known terms of a text; weights of the others go to `unknown`. A term that two words share pulls for the first of them. */
  private pulls(text: string, unknown: number[] = []): Pull[] {
    const { weights } = this.parts
    const pulls = new Map<number, Pull>()
    const take = (term: number, weight: number, said: string, next: string) => {
      if (term < 0) {
        unknown.push(weight)
        return
      }
      const known = pulls.get(term)
      if (known) known.weight += weight
      else pulls.set(term, { term, said: said + next, weight })
    }
    const read = text.slice(0, LONGEST_TEXT)
    this.reader.readWords(read, true, take)
    this.reader.readConcepts(read, take)
    for (const pull of pulls.values()) pull.weight = Math.log1p(pull.weight) * weights[pull.term]
    return [...pulls.values()]
  }

  private allowedRows(allowed: Uint32Array | undefined): Uint32Array | undefined {
    if (!allowed || !this.held) return allowed ?? this.held
    const both = this.held.slice(0, Math.min(this.held.length, allowed.length))
    keepCommon(both, allowed)
    return both
  }
}

function addRow(vector: Float32Array, rows: Float32Array, row: number, weight: number): void {
  const start = row * vector.length
  for (let at = 0; at < vector.length; at++) vector[at] += weight * rows[start + at]
}

function* copy<T>(list: readonly T[]): Steps<T[]> {
  const copied: T[] = []
  for (let from = 0; from < list.length; from += 8192) {
    for (let at = from; at < Math.min(list.length, from + 8192); at++) copied.push(list[at])
    yield
  }
  return copied
}
