import { inUnit } from './in-unit.js'
import type { Lexicon } from './types.js'

/**
 * A quantity in a measure's own unit: 2 `tb` as `storage` is 2048 (GB), 39.6 `cm` as `screen-size` 15.59 (inch).
 * A bare number counts as already in it. Undefined when that unit cannot state that measure.
 */
export function inMeasure(lexicon: Lexicon, measure: string, value: number, unit: string | null): number | undefined {
  const concept = lexicon.concept('measure', measure)
  if (concept === undefined) return undefined
  const own = concept.unit
  if (unit === null || unit === own) return value
  if (own === undefined) return undefined
  const stated = lexicon.concept('unit', unit)
  const base = lexicon.concept('unit', own)?.factor
  // A kilogram is so many grams, though contents are told in grams.
  if (!stated?.measures?.includes(measure)) return inUnit(lexicon, value, unit, own)
  if (stated.factor === undefined || base === undefined) return undefined
  return Number(((value * stated.factor) / base).toPrecision(10))
}
