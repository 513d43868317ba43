import type { NumberRange } from './numbers.js'
import { isCurrency } from './price.js'
import type { Reading, Wish } from './reading.js'

/** How far from the number said an "about" reaches, and how far one said plainly, as parts of it. */
const AROUND = 0.1
const PLAIN = 0.02
/** A measure's name counts for a number this many characters away. */
const NEAR = 14

/** Reads wishes on measures ("至少16GB", "15寸左右", "under 2kg"), in the measure's own unit, and claims them. */
export function readMeasures(reading: Reading, ranges: readonly NumberRange[], categories: readonly string[]): Wish[] {
  const wishes: Wish[] = []
  for (const range of ranges) {
    if (!reading.isFree(range.first)) continue
    const field = measureOf(reading, range, categories)
    if (field === undefined) continue
    const factor = range.unit === null ? 1 : (unitOf(reading, range.unit)?.factor ?? 1)
    wishes.push(...wishesOf(reading, range, field, factor))
    reading.claim(range)
  }
  return wishes
}

const unitOf = (reading: Reading, unit: string) => reading.vocabulary.lexicon.concept('unit', unit)

/** The measure that a number with its unit, or a bare one beside a measure's name, states. */
function measureOf(reading: Reading, range: NumberRange, categories: readonly string[]): string | undefined {
  if (range.unit !== null && isCurrency(range.unit)) return undefined
  const named = nearestMeasure(reading, range)
  if (range.unit === null) {
    if (named !== undefined) return named
    const { asked } = reading.context
    return asked !== null && reading.vocabulary.lexicon.concept('measure', asked) ? asked : undefined
  }
  const measures = unitOf(reading, range.unit)?.measures ?? []
  if (named !== undefined && measures.includes(named)) return named
  return mostLikely(reading, range, measures, categories)
}

function nearestMeasure(reading: Reading, { start, end }: NumberRange): string | undefined {
  let best: string | undefined
  let least = NEAR + 1
  for (const mention of reading.mentions) {
    if (mention.field !== 'measure') continue
    const distance = mention.start >= end ? mention.start - end : start - mention.end
    if (distance < 0 || distance >= least) continue
    // A comma or another number between them breaks the tie.
    const gap = mention.start >= end ? reading.low.slice(end, mention.start) : reading.low.slice(mention.end, start)
    if (/[,，。.;；\d]/.test(gap)) continue
    best = mention.id
    least = distance
  }
  return best
}

/** Of the measures that a unit can state: one that the category's products state, else the one most stated in range. */
function mostLikely(
  reading: Reading,
  range: NumberRange,
  measures: readonly string[],
  categories: readonly string[],
): string | undefined {
  const { fieldsOf, numeric } = reading.vocabulary
  const value = (range.low ?? range.high ?? 0) * (range.unit === null ? 1 : (unitOf(reading, range.unit)?.factor ?? 1))
  const fits = (measure: string) => {
    const spread = numeric.get(measure)
    return spread !== undefined && value >= spread.min / 2 && value <= spread.max * 2
  }
  const score = (measure: string): number => {
    const inCategory = categories.reduce((sum, category) => sum + (fieldsOf.get(category)?.get(measure) ?? 0), 0)
    return inCategory * 1e6 + (numeric.get(measure)?.count ?? 0)
  }
  const known = measures.filter((measure) => numeric.has(measure))
  const inRange = known.filter(fits)
  const candidates = inRange.length > 0 ? inRange : known.length > 0 ? known : measures
  return candidates.reduce<string | undefined>(
    (best, measure) => (best === undefined || score(measure) > score(best) ? measure : best),
    undefined,
  )
}

function wishesOf(reading: Reading, range: NumberRange, field: string, factor: number): Wish[] {
  const { start, end, bound, low, high } = range
  const text = reading.slice(range).trim()
  const slack = bound === 'around' ? AROUND : bound === 'exact' ? PLAIN : 0
  const round = (value: number) => Number(value.toPrecision(6))
  const wish = (op: 'min' | 'max', value: number): Wish => ({
    start,
    end,
    field,
    op,
    value: round(value * factor),
    text,
  })
  return [
    ...(low === undefined ? [] : [wish('min', low * (1 - slack))]),
    ...(high === undefined ? [] : [wish('max', high * (1 + slack))]),
  ]
}
