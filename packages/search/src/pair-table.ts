const NONE = 0xffffffff
const SEGMENTS = 256
const SMALLEST = 16

/**
 * Numbers for pairs of UTF-16 units, kept in many small hash tables, so that none grows so large that making it larger
 * would stop other work for long.
 *
 * Cost   time O(1); memory 16 to 32 bytes a pair.
 */
export class PairTable {
  /** Open-addressed, at most half full; places 2n and 2n + 1 hold a pair and its number. */
  private readonly segments: Uint32Array[] = Array.from({ length: SEGMENTS }, () =>
    new Uint32Array(SMALLEST).fill(NONE),
  )
  private readonly sizes = new Uint32Array(SEGMENTS)

  /** The pair's number; -1 for an unknown one. */
  find(pair: number): number {
    const hash = hashOf(pair)
    const segment = this.segments[hash & (SEGMENTS - 1)]
    const number = segment[placeOf(segment, pair, hash) + 1]
    return number === NONE ? -1 : number
  }

  /** The pair's number, which is `next` for a new one. */
  findOrAdd(pair: number, next: number): number {
    const hash = hashOf(pair)
    const index = hash & (SEGMENTS - 1)
    const segment = this.segments[index]
    const place = placeOf(segment, pair, hash)
    if (segment[place + 1] !== NONE) return segment[place + 1]
    segment[place] = pair
    segment[place + 1] = next
    if (++this.sizes[index] * 4 > segment.length) this.segments[index] = grown(segment)
    return next
  }
}

function hashOf(pair: number): number {
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Where the pair stands, or the free place where it would. */
function placeOf(segment: Uint32Array, pair: number, hash: number): number {
  const mask = segment.length - 1
  let place = (hash >>> 7) & mask & ~1
  while (segment[place + 1] !== NONE && segment[place] !== pair) place = (place + 2) & mask
  return place
}

function grown(segment: Uint32Array): Uint32Array {
  const larger = new Uint32Array(segment.length * 2).fill(NONE)
  for (let place = 0; place < segment.length; place += 2) {
    if (segment[place + 1] === NONE) continue
    const to = placeOf(larger, segment[place], hashOf(segment[place]))
    larger[to] = segment[place]
    larger[to + 1] = segment[place + 1]
  }
  return larger
}
