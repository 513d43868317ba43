import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { emptyBits, fullBits, keepCommon, setBit, setRange, takeOut } from './bits.js'
import type { NumberColumns } from './number-columns.js'
import type { Shelf } from './shelf.js'
import { foldValue, type Tags } from './tags.js'

/** What constraints are read against. */
export interface Selectable {
  readonly shelf: Shelf
  readonly tags: Tags
  readonly numbers: NumberColumns
  readonly lexicon: Lexicon
}

interface Bounds {
  min: number
  max: number
}

/**
 * The variants that meet all constraints, as bits; null where there are no constraints.
 *
 * Cost   time O(variants / 32 · constraints + variants that have the values), prices O(variants).
 */
export function selectVariants(from: Selectable, constraints: readonly Constraint[]): Uint32Array | null {
  if (constraints.length === 0) return null
  const wanted = new Map<string, Uint32Array>()
  const bounds = new Map<string, Bounds>()
  let selected: Uint32Array | null = null
  for (const constraint of constraints) {
    const { field, op, value } = constraint
    if (op === 'is') {
      const either = wanted.get(field) ?? emptyBits(from.shelf.variantCount)
      addVariantsWith(from, field, value, either)
      wanted.set(field, either)
    } else if (op === 'min' || op === 'max') {
      tighten(bounds, field, op, boundOf(from, field, value))
    }
  }
  const both = (bits: Uint32Array) => {
    if (selected) keepCommon(selected, bits)
    else selected = bits
  }
  for (const bits of wanted.values()) both(bits)
  for (const [field, { min, max }] of bounds) both(variantsBetween(from, field, min, max))
  const remaining: Uint32Array = selected ?? fullBits(from.shelf.variantCount)
  for (const { field, op, value } of constraints) {
    if (op !== 'not') continue
    const unwanted = emptyBits(from.shelf.variantCount)
    addVariantsWith(from, field, value, unwanted)
    takeOut(remaining, unwanted)
  }
  return remaining
}

/** The tag that a value of a constraint names; -1 where no product has it. */
export function findTag({ tags, lexicon }: Selectable, field: string, value: string): number {
  const known = tags.fields.get(field)?.tags
  if (!known) return -1
  const folded = foldValue(value)
  const asWritten = known.get(value) ?? known.get(folded)
  if (asWritten !== undefined) return asWritten
  const concept = lexicon.concept(field, folded) ?? lexicon.resolve(field, value)
  return (concept && known.get(concept.id)) ?? -1
}

function addVariantsWith(from: Selectable, field: string, value: string | number, bits: Uint32Array): void {
  const { shelf } = from
  if (field === 'availability') {
    const available = value === 'in-stock'
    if (!available && value !== 'out-of-stock') return
    for (let word = 0; word < bits.length; word++) {
      bits[word] |= available ? shelf.available[word] : ~shelf.available[word]
    }
    keepCommon(bits, fullBits(shelf.variantCount))
    return
  }
  if (typeof value === 'number') {
    const close = Math.abs(value) * 1e-9
    const equal = variantsBetween(from, field, value - close, value + close)
    for (let word = 0; word < bits.length; word++) bits[word] |= equal[word]
  }
  const tag = findTag(from, field, String(value))
  if (tag >= 0) addVariantsOfTag(from, tag, bits)
}

function addVariantsOfTag({ shelf, tags }: Selectable, tag: number, bits: Uint32Array): void {
  const { productsOf, variantsOf } = tags
  for (let place = productsOf.starts[tag]; place < productsOf.starts[tag + 1]; place++) {
    const product = productsOf.items[place]
    setRange(bits, shelf.variantStarts[product], shelf.variantStarts[product + 1])
  }
  for (let place = variantsOf.starts[tag]; place < variantsOf.starts[tag + 1]; place++) {
    setBit(bits, variantsOf.items[place])
  }
}

function variantsBetween(from: Selectable, field: string, min: number, max: number): Uint32Array {
  const bits = emptyBits(from.shelf.variantCount)
  if (field === 'price') {
    const { prices } = from.shelf
    for (let variant = 0; variant < prices.length; variant++) {
      if (prices[variant] >= min && prices[variant] <= max) setBit(bits, variant)
    }
    return bits
  }
  const column = from.numbers.get(field)
  if (column) {
    const { variants, numbers } = column
    for (let place = 0; place < numbers.length; place++) {
      if (numbers[place] >= min && numbers[place] <= max) setBit(bits, variants[place])
    }
  }
  if (!column) addOrderedConcepts(from, field, min, max, bits)
  return bits
}

/** A field without numbers whose concepts have an order (sizes): bounds are places in that order. */
function addOrderedConcepts(from: Selectable, field: string, min: number, max: number, bits: Uint32Array): void {
  for (const [value, tag] of from.tags.fields.get(field)?.tags ?? []) {
    const order = from.lexicon.concept(field, value)?.order
    if (order !== undefined && order >= min && order <= max) addVariantsOfTag(from, tag, bits)
  }
}

/** NaN, which nothing meets, for a value that is no number and no concept with a place in an order. */
function boundOf({ lexicon }: Selectable, field: string, value: string | number): number {
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
export function productsOfVariants({ productOfVariant, products }: Shelf, variants: Uint32Array): Uint32Array {
  const bits = emptyBits(products.length)
  for (let index = 0; index < variants.length; index++) {
    for (let word = variants[index]; word !== 0; word &= word - 1) {
      setBit(bits, productOfVariant[(index << 5) + 31 - Math.clz32(word & -word)])
    }
  }
  return bits
}
