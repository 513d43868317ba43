import { type Constraint, meansAll } from '@elmo-chat/protocol'
import { clearRange, emptyBits, fullBits, keepCommon, setBit, setRange, takeOut } from './bits.js'
import type { CatalogueData, IndexReader } from './catalogue-data.js'
import type { NumberColumn } from './number-columns.js'
import { placeOf, type Shelf } from './shelf.js'
import { foldValue } from './tags.js'

/** The products of a segment that meet some constraints, and which of their variants do, as bits that nobody changes. */
export interface Selection {
  /** Null for all variants of the products. */
  readonly variants: Uint32Array | null
  /** Null for all. */
  readonly products: Uint32Array | null
}

/** Cost: as `selectVariants`. */
export function select(data: CatalogueData, constraints: readonly Constraint[]): Selection {
  if (constraints.length === 0) return { variants: null, products: data.live }
  const variants = selectVariants(data, constraints)
  return { variants, products: productsOfVariants(data.shelf, variants) }
}

const NO_NUMBERS: Pick<NumberColumn, 'variants' | 'numbers'> = {
  variants: new Uint32Array(0),
  numbers: new Float64Array(0),
}

interface Bounds {
  min: number
  max: number
}

/**
 * The variants that meet all constraints, as bits.
 *
 * Cost   time O(variants / 32 · constraints), and for bounds O(variants that meet the rest, or have a number).
 */
function selectVariants(from: CatalogueData, constraints: readonly Constraint[]): Uint32Array {
  const selected = from.liveVariants?.slice() ?? fullBits(from.shelf.variantCount)
  const wanted = new Map<string, Uint32Array>()
  const bounds = new Map<string, Bounds>()
  for (const { field, op, value } of constraints) {
    if (op === 'min' || op === 'max') {
      tighten(bounds, field, op, boundOf(from, field, value))
      continue
    }
    if (field === 'id') {
      if (op === 'not') markProduct(from, value, selected, clearRange)
      else
        wanted.set(field, markProduct(from, value, wanted.get(field) ?? emptyBits(from.shelf.variantCount), setRange))
      continue
    }
    const having = variantsWith(from, field, value)
    if (op === 'not') takeOut(selected, having)
    else if (meansAll(field)) keepCommon(selected, having)
    else wanted.set(field, either(wanted.get(field), having))
  }
  for (const having of wanted.values()) keepCommon(selected, having)
  for (const [field, { min, max }] of bounds) keepBetween(from, field, min, max, selected)
  return selected
}

/** The tag that a value of a constraint names; -1 where no product has it. */
export function findTag(reader: IndexReader, field: string, value: string): number {
  const known = reader.tags.fields.get(field)?.tags
  if (!known) return -1
  const tagOf = (name: string) => {
    const tag = known.get(name) ?? -1
    return reader.productsWithTag(tag) > 0 ? tag : -1
  }
  const folded = foldValue(value)
  for (const name of [value, folded]) if (tagOf(name) >= 0) return tagOf(name)
  const concept = reader.lexicon.concept(field, folded) ?? reader.lexicon.resolve(field, value)
  return concept ? tagOf(concept.id) : -1
}

/** The variants that have a value, as bits that are not to be changed. */
function variantsWith(from: CatalogueData, field: string, value: string | number): Uint32Array {
  if (field === 'availability') return variantsByStock(from, value)
  const tag = findTag(from, field, String(value))
  const having = tag < 0 ? emptyBits(from.shelf.variantCount) : from.tagProducts.variants(tag)
  if (typeof value !== 'number') return having
  const close = Math.abs(value) * 1e-9
  const equal = fullBits(from.shelf.variantCount)
  keepBetween(from, field, value - close, value + close, equal)
  return either(equal, having)
}

function variantsByStock({ shelf }: CatalogueData, value: string | number): Uint32Array {
  if (value === 'in-stock') return shelf.available
  if (value !== 'out-of-stock') return emptyBits(shelf.variantCount)
  const soldOut = fullBits(shelf.variantCount)
  takeOut(soldOut, shelf.available)
  return soldOut
}

/** Marks the variants of a product. Thousands may be named at once: each is a few bits, not a set of its own. */
function markProduct(
  { shelf }: CatalogueData,
  id: string | number,
  bits: Uint32Array,
  mark: typeof setRange,
): Uint32Array {
  const product = placeOf(shelf, String(id))
  if (product >= 0) mark(bits, shelf.variantStarts[product], shelf.variantStarts[product + 1])
  return bits
}

function either(some: Uint32Array | undefined, others: Uint32Array): Uint32Array {
  return some ? some.map((word, index) => word | others[index]) : others
}

/** Leaves in `bits` the variants that have a number within both bounds. */
function keepBetween(from: CatalogueData, field: string, min: number, max: number, bits: Uint32Array): void {
  if (field === 'price') {
    const { prices } = from.shelf
    for (let index = 0; index < bits.length; index++) {
      for (let word = bits[index]; word !== 0; word &= word - 1) {
        const lowest = word & -word
        const price = prices[(index << 5) + 31 - Math.clz32(lowest)]
        if (!(price >= min && price <= max)) bits[index] &= ~lowest
      }
    }
    return
  }
  const isNumber = from.numberFields.has(field)
  keepCommon(bits, isNumber ? variantsByNumber(from, field, min, max) : variantsByOrder(from, field, min, max))
}

function variantsByNumber(
  { shelf, numbers: columns }: CatalogueData,
  field: string,
  min: number,
  max: number,
): Uint32Array {
  const bits = emptyBits(shelf.variantCount)
  const { variants, numbers } = columns.get(field) ?? NO_NUMBERS
  for (let place = 0; place < numbers.length; place++) {
    if (numbers[place] >= min && numbers[place] <= max) setBit(bits, variants[place])
  }
  return bits
}

/** A field without numbers whose concepts have an order (sizes): bounds are places in that order. */
function variantsByOrder(from: CatalogueData, field: string, min: number, max: number): Uint32Array {
  let bits = emptyBits(from.shelf.variantCount)
  for (const [value, tag] of from.tags.fields.get(field)?.tags ?? []) {
    const order = from.lexicon.concept(field, value)?.order
    if (order !== undefined && order >= min && order <= max) bits = either(bits, from.tagProducts.variants(tag))
  }
  return bits
}

/** NaN, which nothing meets, for a value that is no number and no concept with a place in an order. */
function boundOf({ lexicon }: IndexReader, field: string, value: string | number): number {
  if (typeof value === 'number') return value
  const order = (lexicon.concept(field, value) ?? lexicon.resolve(field, value))?.order
  return order ?? (value.trim() === '' ? Number.NaN : Number(value))
}

function tighten(bounds: Map<string, Bounds>, field: string, op: 'min' | 'max', value: number): void {
  const known = bounds.get(field) ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }
  // Math.max and Math.min pass NaN on.
  if (op === 'min') known.min = Math.max(known.min, value)
  else known.max = Math.min(known.max, value)
  bounds.set(field, known)
}

/** The products that have at least one of the variants. */
function productsOfVariants({ productOfVariant, products }: Shelf, variants: Uint32Array): Uint32Array {
  const bits = emptyBits(products.length)
  for (let index = 0; index < variants.length; index++) {
    for (let word = variants[index]; word !== 0; word &= word - 1) {
      setBit(bits, productOfVariant[(index << 5) + 31 - Math.clz32(word & -word)])
    }
  }
  return bits
}
