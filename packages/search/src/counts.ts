import type { TermList } from './term-list.js'

const CHUNK_BITS = 10
const CHUNK = 1 << CHUNK_BITS
const NOTHING = new Uint32Array(CHUNK)

/** Counts by small numbers. Never changed: a new state shares the chunks in which nothing differs. */
export class Counts {
  constructor(private readonly chunks: readonly Uint32Array[] = []) {}

  static ofArray(all: Uint32Array): Counts {
    const chunks: Uint32Array[] = []
    for (let start = 0; start < all.length; start += CHUNK) chunks.push(all.subarray(start, start + CHUNK))
    return new Counts(chunks)
  }

  /** 0 for what was never counted. */
  at(index: number): number {
    const chunk = this.chunks[index >>> CHUNK_BITS]
    return chunk === undefined ? 0 : chunk[index & (CHUNK - 1)]
  }

  /** All counts from 0 on, in one array that `ofArray` reads. */
  toArray(): Uint32Array {
    const all = new Uint32Array(this.chunks.length << CHUNK_BITS)
    for (const [index, chunk] of this.chunks.entries()) all.set(chunk, index << CHUNK_BITS)
    return all
  }

  /** Cost: one pointer per 1,024 counts; a chunk is copied when it is first changed. */
  edit(): CountsEdit {
    return new CountsEdit(this.chunks)
  }
}

/** Changes to counts, which become counts of their own. */
export class CountsEdit {
  private readonly chunks: Uint32Array[]
  private readonly isOwn: boolean[] = []

  constructor(chunks: readonly Uint32Array[]) {
    this.chunks = [...chunks]
  }

  at(index: number): number {
    const chunk = this.chunks[index >>> CHUNK_BITS]
    return chunk === undefined ? 0 : chunk[index & (CHUNK - 1)]
  }

  add(index: number, by: number): void {
    const at = index >>> CHUNK_BITS
    if (!this.isOwn[at]) this.takeChunk(at)
    this.chunks[at][index & (CHUNK - 1)] += by
  }

  addAll({ items, length }: TermList, by: number): void {
    for (let place = 0; place < length; place++) this.add(items[place], by)
  }

  done(): Counts {
    return new Counts([...this.chunks])
  }

  private takeChunk(at: number): void {
    while (this.chunks.length <= at) this.chunks.push(NOTHING)
    while (this.isOwn.length <= at) this.isOwn.push(false)
    this.chunks[at] = this.chunks[at].slice()
    this.isOwn[at] = true
  }
}
