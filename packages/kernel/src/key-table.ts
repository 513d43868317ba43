const NONE = 0xffffffff
const SEGMENTS = 256
const SMALLEST = 16

/**
 * Numbers by unsigned 32-bit keys, kept in many small hash tables, so that none grows so large that making it larger
 * would stop other work for long. Numbers lie below 2^32 - 1.
 *
 * Cost   time O(1); memory 16 to 32 bytes a key.
 */
export class KeyTable {
  /** Open-addressed, at most half full; places 2n and 2n + 1 hold a key and its number. */
  private readonly segments: Uint32Array[] = Array.from({ length: SEGMENTS }, () =>
    new Uint32Array(SMALLEST).fill(NONE),
  )
  private readonly sizes = new Uint32Array(SEGMENTS)

  /** The key's number; -1 for an unknown one. */
  find(key: number): number {
    const hash = hashOf(key)
    const segment = this.segments[hash & (SEGMENTS - 1)]
    const number = segment[placeOf(segment, key, hash) + 1]
    return number === NONE ? -1 : number
  }

  /** The key's number, which is `next` for a new one. */
  findOrAdd(key: number, next: number): number {
    const hash = hashOf(key)
    const index = hash & (SEGMENTS - 1)
    const segment = this.segments[index]
    const place = placeOf(segment, key, hash)
    if (segment[place + 1] !== NONE) return segment[place + 1]
    segment[place] = key
    segment[place + 1] = next
    if (++this.sizes[index] * 4 > segment.length) this.segments[index] = grown(segment)
    return next
  }

  /** Gives a key that is known another number. */
  renumber(key: number, number: number): void {
    const hash = hashOf(key)
    const segment = this.segments[hash & (SEGMENTS - 1)]!
    segment[placeOf(segment, key, hash) + 1] = number
  }
}

function hashOf(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Where the key stands, or the free place where it would. */
function placeOf(segment: Uint32Array, key: number, hash: number): number {
  const mask = segment.length - 1
  let place = (hash >>> 7) & mask & ~1
  while (segment[place + 1] !== NONE && segment[place] !== key) place = (place + 2) & mask
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
