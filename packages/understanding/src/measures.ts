import { inMeasure, type Lexicon, type Span } from '@elmo-chat/language'
import { type NumericField, ROUNDED, statedWithin } from './number-ranges.js'
import type { NumberRange } from './numbers.js'
import { isCurrency } from './price.js'
import type { Reading, Wish } from './reading.js'
import { kindsOf } from './values.js'
import type { Vocabulary } from './vocabulary.js'

/** How far from the number said an "about" reaches, and how far one said plainly, as parts of it. */
const AROUND = 0.1
const PLAIN = 0.02
/** Units of things that are measured, not counted: a number said plainly is meant with some play. */
const CONTINUOUS = new Set([
  'inch',
  'cm',
  'mm',
  'meter',
  'foot',
  'kg',
  'g',
  'jin',
  'lb',
  'oz',
  'ml',
  'liter',
  'gallon',
  'hour',
])
/** A measure's name counts for a number this many characters away. */
const NEAR = 14
/** A measure stated by this part of the products that state the most stated one is not rare. */
const NOT_RARE = 0.05
/** Things that are named for the measure they give. */
const DRIVE = /硬盘|固态|闪存|\b(?:ssd|hdd|hard (?:drive|disk)|rom)\b/gu

type NamedMeasure = Span & { readonly id: string }

/** Reads wishes on measures ("至少16GB", "15寸左右", "under 2kg"), in the measure's own unit, and claims them. */
export function readMeasures(reading: Reading, ranges: readonly NumberRange[], categories: readonly string[]): Wish[] {
  const wishes: Wish[] = []
  for (const range of ranges) {
    if (!reading.isFree(range.first)) continue
    const named = nearestMeasure(reading, range)
    const field = measureOf(reading, range, categories, named?.id)
    if (field === undefined) continue
    const convert = (value: number) => inMeasure(reading.vocabulary.lexicon, field, value, range.unit) ?? value
    wishes.push(...wishesOf(reading, range, field, convert))
    reading.claim(range)
    if (named?.id === field && !isOnlyThing(reading, named)) reading.claim(named)
  }
  return wishes
}

/** "SSD with 1TB": the measure's name is the only thing that is wanted. */
function isOnlyThing(reading: Reading, named: NamedMeasure): boolean {
  const things = reading.mentions.filter(({ field }) => field === 'category')
  const holds = ({ start, end }: Span) => start <= named.start && end >= named.end
  return things.some(holds) && things.every(holds)
}

/**
 * Reads "4K" as four thousand of money where it cannot be a resolution: the shop states none, the category states none,
 * or the number is the most that something may be.
 */
export function settleThousands(
  reading: Reading,
  ranges: readonly NumberRange[],
  categories: readonly string[],
): NumberRange[] {
  const { numeric, fieldsOf } = reading.vocabulary
  const states = categories.length === 0 || categories.some((category) => fieldsOf.get(category)?.has('resolution'))
  return ranges.map((range) => {
    if (range.unit !== 'k-resolution' || (numeric.has('resolution') && states && range.bound !== 'max')) return range
    const { low, high } = range
    return {
      ...range,
      unit: null,
      ...(low === undefined ? {} : { low: low * 1000 }),
      ...(high === undefined ? {} : { high: high * 1000 }),
    }
  })
}

/** The measure that a number with its unit, or a bare one beside a measure's name, states. */
function measureOf(
  reading: Reading,
  range: NumberRange,
  categories: readonly string[],
  named: string | undefined,
): string | undefined {
  const { lexicon } = reading.vocabulary
  if (range.unit === null) {
    // "A big screen under 500" is about money: no screen is that large.
    if (named !== undefined) return named !== 'price' && fits(reading, range, named) ? named : undefined
    const { asked } = reading.context
    return asked !== null && asked !== 'price' && lexicon.concept('measure', asked) ? asked : undefined
  }
  if (isCurrency(range.unit)) return undefined
  const measures = lexicon.concept('unit', range.unit)?.measures ?? []
  if (named !== undefined && measures.includes(named)) return named
  return mostLikely(reading, range, measures, categories)
}

function nearestMeasure(reading: Reading, { start, end }: NumberRange): NamedMeasure | undefined {
  let best: NamedMeasure | undefined
  let least = NEAR + 1
  const drives = [...reading.find(DRIVE)].map((span) => ({ ...span, id: 'storage' }))
  for (const mention of [...reading.mentions.filter(({ field }) => field === 'measure'), ...drives]) {
    const distance = mention.start >= end ? mention.start - end : start - mention.end
    if (distance < 0 || distance >= least) continue
    // A comma or another number between them parts them.
    const gap = mention.start >= end ? reading.low.slice(end, mention.start) : reading.low.slice(mention.end, start)
    if (/[,，。.;；\d]/.test(gap)) continue
    best = mention
    least = distance
  }
  return best
}

/** Of the measures that a unit can state and the shop's products do: the usual one, in the category if one is known. */
function mostLikely(
  reading: Reading,
  range: NumberRange,
  measures: readonly string[],
  categories: readonly string[],
): string | undefined {
  const { fieldsOf, numeric } = reading.vocabulary
  const score = (measure: string): number => {
    const inCategory = categories.reduce((sum, category) => sum + (fieldsOf.get(category)?.get(measure) ?? 0), 0)
    return inCategory * 1e6 + (numeric.get(measure)?.count ?? 0)
  }
  if (range.bound === 'exact') {
    const stated = mostStated(reading, range, categories)
    // What no product states so is looked for in their texts.
    if (stated || categories.length === 0) return stated?.measure
  }
  const known = measures.filter((measure) => numeric.has(measure))
  // Things of a kind that states none of them are measured otherwise: "for a bed of 1.5 m".
  const isStated = (category: string) => known.some((measure) => fieldsOf.get(category)?.has(measure))
  if (categories.length > 0 && !categories.some(isStated)) return undefined
  const inRange = known.filter((measure) => fits(reading, range, measure))
  // No audio cable is as narrow as 3.5 mm: a number said plainly that none of the kind comes near measures something else.
  if (
    range.bound === 'exact' &&
    categories.length > 0 &&
    !inRange.some((one) => isNearKind(reading, range, one, categories))
  )
    return undefined
  const candidates = inRange.length > 0 ? inRange : known
  const most = Math.max(...candidates.map(score))
  // The lexicon lists a unit's measures by how often people mean them: the first that is not rare here is meant.
  return candidates.find((measure) => score(measure) >= most * NOT_RARE)
}

/**
 * Of all measures that a number can state in some unit of its kind, the one that most products state with that number (else
 * with one near it), and how many do: 33.8 cm and 13.3 inches are the same screen, whatever centimeters mostly measure. In a category only what
 * its products state counts.
 */
function mostStated(
  reading: Reading,
  range: NumberRange,
  categories: readonly string[],
): { readonly measure: string; readonly count: number } | undefined {
  const { low = 0, high = 0 } = range
  const { below, above } = playOf(range)
  const very =
    below === above ? mostWithin(reading, range, categories, [low * (1 - ROUNDED), high * (1 + ROUNDED)]) : null
  return very ?? mostWithin(reading, range, categories, [low - below, high + above])
}

function mostWithin(
  reading: Reading,
  range: NumberRange,
  categories: readonly string[],
  limits: readonly [low: number, high: number],
): { readonly measure: string; readonly count: number } | undefined {
  const { numeric, fieldsOf, lexicon } = reading.vocabulary
  let most: { measure: string; count: number } | undefined
  for (const measure of measuresInAnyUnit(lexicon, range.unit ?? '')) {
    const numbers = numeric.get(measure)
    if (!numbers) continue
    const isOfKind = categories.length === 0 || categories.some((one) => fieldsOf.get(one)?.has(measure))
    if (!isOfKind || (categories.length > 0 && !isNearKind(reading, range, measure, categories))) continue
    const [low, high] = limits.map((limit) => inMeasure(lexicon, measure, limit, range.unit))
    const all = low === undefined || high === undefined ? 0 : statedWithin(numbers, low, high)
    // Of a kind, as many are taken to state it as its part of all that state the measure.
    const inKind = categories.reduce((sum, one) => sum + (fieldsOf.get(one)?.get(measure) ?? 0), 0)
    const count = categories.length === 0 ? all : (all * inKind) / numbers.count
    if (count > (most?.count ?? 0)) most = { measure, count }
  }
  return most
}

const inAnyUnit = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>()

/** What a unit can state, and what others of its kind can. */
function measuresInAnyUnit(lexicon: Lexicon, unit: string): ReadonlySet<string> {
  const known = inAnyUnit.get(lexicon) ?? new Map<string, ReadonlySet<string>>()
  inAnyUnit.set(lexicon, known)
  let measures = known.get(unit)
  if (!measures) {
    const own = lexicon.concept('unit', unit)?.measures ?? []
    const kin = lexicon.concepts.filter(
      (other) => other.field === 'unit' && other.measures?.some((measure) => own.includes(measure)),
    )
    measures = new Set([...own, ...kin.flatMap((other) => other.measures ?? [])])
    known.set(unit, measures)
  }
  return measures
}

/**
 * Whether a number with its unit, which `asOften` some size of the shop states too, is rather a measure: it stands beside a
 * measure's name, what is wanted states it as one, or more products do.
 */
export function isRatherMeasure(reading: Reading): (range: NumberRange, asOften: number) => boolean {
  const categories = kindsOf(reading)
  return (range, asOften) => {
    if (nearestMeasure(reading, range)) return true
    if (range.bound !== 'exact') {
      const measures = reading.vocabulary.lexicon.concept('unit', range.unit ?? '')?.measures ?? []
      return mostLikely(reading, range, measures, categories) !== undefined
    }
    const stated = mostStated(reading, range, categories)
    return categories.length > 0 ? stated !== undefined : (stated?.count ?? 0) > asOften
  }
}

/** Whether a number could be one of the shop's values of a measure. */
const fits = ({ vocabulary }: Reading, range: NumberRange, measure: string): boolean =>
  isWithin(vocabulary, range, measure, vocabulary.numeric.get(measure))

const isNearKind = ({ vocabulary }: Reading, range: NumberRange, measure: string, categories: readonly string[]) =>
  categories.some((category) => isWithin(vocabulary, range, measure, vocabulary.numbersOf.get(category)?.get(measure)))

/** Whether a number is one of those that a measure is spread over, give or take a factor of two. */
function isWithin(
  { lexicon }: Vocabulary,
  { low, high, unit }: NumberRange,
  measure: string,
  spread: NumericField | undefined,
): boolean {
  const value = inMeasure(lexicon, measure, low ?? high ?? 0, unit)
  return spread !== undefined && value !== undefined && value >= spread.min / 2 && value <= spread.max * 2
}

function wishesOf(reading: Reading, range: NumberRange, field: string, convert: (value: number) => number): Wish[] {
  const { start, end, low, high } = range
  const text = reading.slice(range).trim()
  const { below, above } = playOf(range)
  const wish = (op: 'min' | 'max', value: number): Wish => {
    return { start, end, field, op, value: Number(convert(value).toPrecision(6)), text }
  }
  return [
    ...(low === undefined ? [] : [wish('min', low - below)]),
    ...(high === undefined ? [] : [wish('max', high + above)]),
  ]
}

/** How far below and above the number said a value may lie, in the unit said. */
function playOf({ bound, unit, low = 0, high = 0 }: NumberRange): { below: number; above: number } {
  if (bound === 'around') return { below: low * AROUND, above: high * AROUND }
  // Half of all makers count 1,000 GB to the TB.
  if (unit === 'tb' && (bound === 'min' || bound === 'exact')) return { below: low * (24 / 1024), above: 0 }
  if (bound !== 'exact' || unit === null || !CONTINUOUS.has(unit)) return { below: 0, above: 0 }
  // "A 15 inch laptop" has 15.6 as a rule.
  if (unit === 'inch' && Number.isInteger(high)) return { below: 0, above: 0.9 }
  return { below: low * PLAIN, above: high * PLAIN }
}
