/*
 * Sets of small numbers as bits in words of 32.
 */

/** An empty set for numbers below `size`. */
export function emptyBits(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5)
}

/** The set of all numbers below `size`. */
export function fullBits(size: number): Uint32Array {
  const bits = emptyBits(size).fill(0xffffffff)
  if (size & 31) bits[bits.length - 1] = 2 ** (size & 31) - 1
  return bits
}

export function hasBit(bits: Uint32Array, item: number): boolean {
  return ((bits[item >>> 5] >>> (item & 31)) & 1) === 1
}

export function setBit(bits: Uint32Array, item: number): void {
  bits[item >>> 5] |= 1 << (item & 31)
}

/** Sets `from` up to, without, `to`. */
export function setRange(bits: Uint32Array, from: number, to: number): void {
  for (let item = from; item < to; item++) bits[item >>> 5] |= 1 << (item & 31)
}

/** Clears `from` up to, without, `to`. */
export function clearRange(bits: Uint32Array, from: number, to: number): void {
  for (let item = from; item < to; item++) bits[item >>> 5] &= ~(1 << (item & 31))
}

/** Leaves in `bits` what both hold. */
export function keepCommon(bits: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word] &= other[word]
}

/** Takes out of `bits` what `other` holds. */
export function takeOut(bits: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word] &= ~other[word]
}

/** How many bits of a word are set. */
export function popCount(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555)
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333)
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBits(bits: Uint32Array): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += popCount(bits[word])
  return count
}

/** Calls `visit` for each member, ascending. */
export function eachBit(bits: Uint32Array, visit: (item: number) => void): void {
  for (let index = 0; index < bits.length; index++) {
    for (let word = bits[index]; word !== 0; word &= word - 1) visit((index << 5) + 31 - Math.clz32(word & -word))
  }
}

/** The members, ascending. */
export function itemsOf(bits: Uint32Array): Uint32Array {
  const items = new Uint32Array(countBits(bits))
  let place = 0
  eachBit(bits, (item) => {
    items[place++] = item
  })
  return items
}
