import type { Steps } from '@elmo-chat/kernel'

const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS

const FIRST_CHUNK = 64

/** A list of unsigned 32-bit numbers that grows by chunks: no push copies more than the first of them. */
export class GrowingList {
  private readonly chunks: Uint32Array[] = []
  length = 0

  static of(all: Uint32Array): GrowingList {
    const list = new GrowingList()
    for (let start = 0; start < all.length; start += CHUNK) {
      const chunk = new Uint32Array(CHUNK)
      chunk.set(all.subarray(start, start + CHUNK))
      list.chunks.push(chunk)
    }
    list.length = all.length
    return list
  }

  push(value: number): void {
    const place = this.length & (CHUNK - 1)
    if (place === 0) this.chunks.push(new Uint32Array(this.length === 0 ? FIRST_CHUNK : CHUNK))
    else if (place === this.chunks[0].length) this.growFirst()
    this.chunks[this.length >>> CHUNK_BITS][place] = value
    this.length++
  }

  /** Most lists of a small change stay far smaller than a chunk. */
  private growFirst(): void {
    const larger = new Uint32Array(this.chunks[0].length * 2)
    larger.set(this.chunks[0])
    this.chunks[0] = larger
  }

  at(index: number): number {
    return this.chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)]
  }

  set(index: number, value: number): void {
    this.chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)] = value
  }

  /** The list as one array. Cost: one copy. */
  *toArray(): Steps<Uint32Array> {
    const all = new Uint32Array(this.length)
    for (let index = 0; index < this.chunks.length; index++) {
      const start = index << CHUNK_BITS
      all.set(this.chunks[index].subarray(0, Math.min(CHUNK, this.length - start)), start)
      if (index % 4 === 3) yield
    }
    return all
  }
}
