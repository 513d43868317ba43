import type { Lexicon } from './types.js'

/** A number of one unit in another: 150 `cm` as `meter` 1.5. Undefined when the two measure nothing in common. */
export function inUnit(lexicon: Lexicon, value: number, unit: string, other: string): number | undefined {
  if (unit === other) return value
  const [from, to] = [lexicon.concept('unit', unit), lexicon.concept('unit', other)]
  if (from?.factor === undefined || to?.factor === undefined) return undefined
  if (!to.measures?.some((measure) => from.measures?.includes(measure))) return undefined
  return Number(((value * from.factor) / to.factor).toPrecision(10))
}
