import type { Attribute, Product } from '@elmo-chat/catalog'
import { inUnit, type Lexicon, type Quantity, readQuantities } from '@elmo-chat/language'
import { ROUNDED } from './number-ranges.js'
import type { NumberRange } from './numbers.js'
import type { Reading, Wish } from './reading.js'
import { kindsOf } from './values.js'

/** A size that is a measure ("1.5m", "80×150cm", '20"'): what it is said to measure, side by side. */
export interface MeasuredSize {
  /** As constraints name it. */
  readonly value: string
  readonly count: number
  readonly sides: readonly Side[]
  /** Categories that it is a size of, wider ones included. */
  readonly kinds: ReadonlySet<string>
}

interface Side {
  readonly number: number
  readonly unit: string
}

/** Sides as they were said: those of "80x150" are in no unit. */
interface SaidSide {
  readonly number: number
  readonly unit: string | null
}

const LONGEST = 40
const TIMES = /^\s*[x×*]\s*$/i

/** Gathers the sizes of a shop that are nothing but measures with their unit, each text read once. */
export class MeasuredSizes {
  private readonly byText = new Map<string, Gathered | null>()

  constructor(private readonly lexicon: Lexicon) {}

  add({ attributes, variants }: Product): void {
    this.addSizes(attributes, attributes)
    for (const variant of variants) this.addSizes(variant.attributes, attributes)
  }

  all(): MeasuredSize[] {
    return [...this.byText.values()].filter((size) => size !== null)
  }

  private addSizes(attributes: readonly Attribute[], ofProduct: readonly Attribute[]): void {
    for (const { field, text, from } of attributes) {
      if (field !== 'size' || from === 'title' || from === 'description') continue
      let size = this.byText.get(text)
      if (size === undefined) {
        size = this.read(text.trim().toLowerCase())
        this.byText.set(text, size)
      }
      if (size === null) continue
      size.count++
      for (const { field, concepts } of ofProduct)
        if (field === 'category')
          for (const concept of concepts) for (const id of this.lexicon.widen(field, concept)) size.kinds.add(id)
    }
  }

  private read(value: string): Gathered | null {
    if (value.length > LONGEST || !/\d/.test(value)) return null
    const quantities = readQuantities(value)
    const rest = quantities.reduce((left, { text }) => left.replace(text, ''), value)
    const sides = sidesOf(quantities, value)
    const isMeasured = sides.length > 0 && sides.every((side): side is Side => side.unit !== null)
    if (!isMeasured || !/^[\sx×*()/-]*$/i.test(rest)) return null
    return { value: this.lexicon.resolve('size', value)?.id ?? value, count: 0, sides, kinds: new Set() }
  }
}

interface Gathered extends MeasuredSize {
  count: number
  readonly kinds: Set<string>
}

/** In "80×150cm" the unit holds for both numbers. */
function sidesOf(quantities: readonly Quantity[], text: string): SaidSide[] {
  const sides: SaidSide[] = []
  for (let at = quantities.length - 1; at >= 0; at--) {
    const { value, unit, end } = quantities[at]
    const isJoined = at + 1 < quantities.length && TIMES.test(text.slice(end, quantities[at + 1].start))
    sides.unshift({ number: value, unit: unit ?? (isJoined ? sides[0].unit : null) })
  }
  return sides
}

/**
 * Reads measures that are sizes of this shop, in whatever unit ("150cm" where there are beds of "1.5m", "80*150" of rugs),
 * and claims them.
 */
export function readMeasuredSizes(
  reading: Reading,
  ranges: readonly NumberRange[],
  isMeasure: (range: NumberRange, asOften: number) => boolean,
): Wish[] {
  const { measuredSizes, lexicon } = reading.vocabulary
  const kinds = measuredSizes.length === 0 ? [] : kindsOf(reading)
  const known = measuredSizes.filter((size) => kinds.length === 0 || kinds.some((kind) => size.kinds.has(kind)))
  if (known.length === 0) return []
  const wishes: Wish[] = []
  for (let at = 0; at < ranges.length; ) {
    const joined = joinedFrom(reading, ranges, at)
    at += joined.length
    const span = { start: joined[0].start, end: joined[joined.length - 1].end }
    const sides = sidesOf(
      joined.map(({ first }) => first),
      reading.low,
    )
    const isPlain = joined.every(({ bound }) => bound === 'exact')
    if (!reading.isFree(span) || (joined.length === 1 ? sides[0].unit === null : !isPlain)) continue
    const meant = known.filter(
      isPlain ? (size) => hasAll(lexicon, size, sides) : (size) => lies(lexicon, size, joined[0]),
    )
    const count = meant.reduce((sum, size) => sum + size.count, 0)
    if (count === 0 || (joined.length === 1 && isMeasure(joined[0], count))) continue
    reading.claim(span)
    for (const { value } of meant)
      wishes.push({ ...span, field: 'size', op: 'is', value, text: reading.slice(span).trim() })
  }
  return wishes
}

/** The ranges from a place on that are the sides of one thing. */
function joinedFrom(reading: Reading, ranges: readonly NumberRange[], from: number): readonly NumberRange[] {
  let end = from + 1
  while (end < ranges.length && TIMES.test(reading.low.slice(ranges[end - 1].end, ranges[end].start))) end++
  return ranges.slice(from, end)
}

const hasAll = (lexicon: Lexicon, size: MeasuredSize, sides: readonly SaidSide[]): boolean =>
  sides.every((side) => size.sides.some((one) => isSame(lexicon, side, one)))

function isSame(lexicon: Lexicon, said: SaidSide, { number, unit }: Side): boolean {
  const asked = said.unit === null ? said.number : inUnit(lexicon, said.number, said.unit, unit)
  return asked !== undefined && Math.abs(asked - number) <= ROUNDED * number
}

/** Whether the longest side of a size keeps to the bounds. */
function lies(lexicon: Lexicon, { sides }: MeasuredSize, { low, high, unit }: NumberRange): boolean {
  const lengths = sides.map((side) => (unit === null ? undefined : inUnit(lexicon, side.number, side.unit, unit)))
  if (!lengths.every((length) => length !== undefined)) return false
  const longest = Math.max(...lengths)
  return longest >= (low ?? 0) * (1 - ROUNDED) && longest <= (high ?? Infinity) * (1 + ROUNDED)
}
