import { inUnit, type Quantity, readQuantities, type Token } from '@elmo-chat/language'
import type { Alternative } from './alternatives.js'
import type { IndexReader } from './catalogue-data.js'
import { type ReadWords, readWords } from './read-words.js'
import { FULL_SHARE } from './score-parts.js'

/** A number with its unit in a query, as the catalogue can be asked for it. */
export interface Measure {
  /** The token behind it. */
  readonly end: number
  /** As products write it; null where none does. */
  readonly words: ReadWords['words']
  /** The same number read otherwise or in other units. */
  readonly others: readonly Alternative[]
}

/** What is the same but for rounding counts a little less. */
const ROUNDED_SHARE = 0.95
/** Feeds round what they convert: 15.6 inches are 39.6 cm. */
const ROUNDED = 0.005
const MAY_HOLD_NUMBER = /[\d０-９零〇一二两三四五六七八九十百千半]/

/** The quantities with a unit in a query, by where they start. */
export function quantitiesOf(text: string): ReadonlyMap<number, Quantity> {
  if (!MAY_HOLD_NUMBER.test(text)) return NONE
  return new Map(readQuantities(text).flatMap((quantity) => (quantity.unit ? [[quantity.start, quantity]] : [])))
}

const NONE: ReadonlyMap<number, Quantity> = new Map()

/** The measure that a token begins; undefined where products hold it in no unit. */
export function measureAt(
  data: IndexReader,
  quantities: ReadonlyMap<number, Quantity>,
  tokens: readonly Token[],
  at: number,
): Measure | undefined {
  const token = tokens[at]
  const quantity = quantities.get(token.start)
  const behind = token.kind === 'number' ? data.units.behind(tokens, at) : undefined
  const unit = behind?.unit ?? quantity?.unit
  if (!unit) return undefined
  let end = behind?.end ?? at + 1
  if (!behind && quantity) while (end < tokens.length && tokens[end].end <= quantity.end) end++
  const value = behind ? Number(token.norm) : quantity!.value
  const term = behind ? data.vocabulary.find(`${token.norm} ${unit}`) : -1
  const words = data.productsWith(term) > 0 ? [[term]] : readWords(data, tokens.slice(at, end)).words
  const others = inOtherUnits(data, value, unit, term)
  return others.length > 0 || !words.includes(null) ? { end, words, others } : undefined
}

/** Also in its own unit, but for the term that it is written by. */
function inOtherUnits(data: IndexReader, value: number, unit: string, written: number): Alternative[] {
  if (data.lexicon.concept('unit', unit)?.measures?.includes('price')) return []
  const others: Alternative[] = []
  for (const other of unitsOf(data)) {
    const converted = inUnit(data.lexicon, value, unit, other.id)
    if (converted === undefined) continue
    for (const number of roundings(converted)) {
      const share = Number(number) === converted ? 1 : ROUNDED_SHARE
      const term = data.vocabulary.find(`${number} ${other.id}`)
      if (term === written || data.productsWith(term) === 0) continue
      const reason = `measure:${value} ${unit}→${number} ${other.id}`
      others.push({ reason, share: Math.round(share * FULL_SHARE), terms: [term], tag: null })
    }
  }
  return others
}

const known = new WeakMap<object, IndexReader['lexicon']['concepts']>()

function unitsOf({ lexicon }: IndexReader): IndexReader['lexicon']['concepts'] {
  let units = known.get(lexicon)
  if (!units) {
    units = lexicon.concepts.filter(({ field }) => field === 'unit')
    known.set(lexicon, units)
  }
  return units
}

/** The number and its roundings that are near enough, each once. */
function roundings(number: number): Set<string> {
  const written = new Set([String(Number(number.toPrecision(10)))])
  for (const digits of [2, 1, 0]) {
    const rounded = Number(number.toFixed(digits))
    if (Math.abs(rounded - number) <= ROUNDED * number) written.add(String(rounded))
  }
  return written
}
