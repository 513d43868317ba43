import type { Words } from './words.js'

/** Measures whose bare numbers may be in any of several units, so that they say nothing. */
const needsUnit = new Set([
  'weight',
  'package-weight',
  'load-capacity',
  'length',
  'width',
  'height',
  'depth',
  'thickness',
  'diameter',
  'capacity',
  'net-content',
  'frequency',
  'temperature',
  'duration',
  'warranty',
  'fill-weight',
  'cache',
  'graphics-memory',
  'battery-life',
  'charging-time',
  'standby',
])

/** The most that a bare number may be, where larger ones are slips of unit: megabytes, megahertz, pixels in all. */
const mostBare: Readonly<Record<string, number>> = { memory: 2048, frequency: 10, resolution: 8640 }

/**
 * The number that a value states of a measure, in the measure's own unit; undefined when it states none or several
 * ("2000g/2300g", "220-240V"). `unit` is what the feed's documentation gives to bare numbers.
 */
export function readMeasure(words: Words, measure: string, text: string, unit?: string): number | undefined {
  if (measure === 'resolution') {
    const [, across, down] = /(\d{3,5})\s*[x×*]\s*(\d{3,5})/i.exec(text) ?? []
    if (across && down) return Math.min(Number(across), Number(down))
  }
  if (text.length > 60 || /\d\s*[-–~～至到]\s*\d/.test(text)) return undefined
  const bare = /^\s*(\d+(?:\.\d+)?)\s*$/.exec(text)
  if (bare) {
    const value = Number(bare[1])
    // Nothing measures nothing: a zero stands where the feed knows no better.
    if (value === 0 || (!unit && needsUnit.has(measure))) return undefined
    const number = unit ? words.inMeasure(words.lexicon, measure, value, unit) : value
    return number !== undefined && number > (mostBare[measure] ?? Number.POSITIVE_INFINITY) ? undefined : number
  }
  const numbers = new Set(
    words
      .readQuantities(text)
      .filter((quantity) => quantity.unit !== null)
      .map((quantity) => words.inMeasure(words.lexicon, measure, quantity.value, quantity.unit))
      .filter((number) => number !== undefined && number !== 0),
  )
  return numbers.size === 1 ? [...numbers][0] : undefined
}
