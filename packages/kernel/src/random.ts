/** A source of numbers in [0, 1). Real randomness is passed in at the edges, seeded randomness in tests and simulations. */
export type Random = () => number

/**
 * Gives a repeatable stream of numbers in [0, 1).
 *
 * Source   Tommy Ettinger, mulberry32 (public domain).
 * Repeats  The same seed gives the same stream on every machine.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
