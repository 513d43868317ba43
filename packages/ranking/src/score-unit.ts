/**
 * Scores are whole multiples of this power of two. Sums of such numbers are exact in any order, so that the parts of a
 * score add up to it to the last bit.
 */
export const SCORE_UNIT = 2 ** -20

/** The nearest multiple of the unit. */
export function inUnits(score: number): number {
  return Math.round(score / SCORE_UNIT) * SCORE_UNIT
}
