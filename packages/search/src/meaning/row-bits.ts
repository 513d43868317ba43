import { emptyBits, setBit } from '../bits.js'

/** The products of a space by number, for making `allowed` bits. */
export interface NumberedProducts {
  readonly rows: number
  rowOf(productId: string): number
}

/** The rows of some products as `allowed` bits; products that the space lacks are passed over. */
export function rowBits(space: NumberedProducts, productIds: Iterable<string>): Uint32Array {
  const bits = emptyBits(space.rows)
  for (const id of productIds) {
    const row = space.rowOf(id)
    if (row >= 0) setBit(bits, row)
  }
  return bits
}
