import type { Steps } from '@elmo-chat/kernel'

const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS

/** A list of unsigned 32-bit numbers that grows by chunks: no push ever copies what is there. */
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
    if (place === 0) this.chunks.push(new Uint32Array(CHUNK))
    this.chunks[this.length >>> CHUNK_BITS][place] = value
    this.length++
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
      if (index % 8 === 7) yield
    }
    return all
  }
}
