import { type KernelKind, type Kernels, openKernels } from './kernels/kernels.js'
import { type LinearMemory, WebAssembly } from './kernels/web-assembly.js'

const PAGE = 0x10000
const MOST_PAGES = 0x10000
const ALIGNMENT = 16

/**
 * Linear memory of its own with the kernels over it. Space is handed out one behind the other and never taken back, but
 * for what is borrowed; all of it goes with the workspace. Views are good until the next `allocate` or `borrow`.
 *
 * Fails   with a RangeError beyond 4 GiB, or when the machine has no more.
 */
export class Workspace {
  readonly kernels: Kernels
  private readonly memory: LinearMemory
  private readonly givenBack = new Map<number, number[]>()
  private end = 0

  constructor(kind?: KernelKind) {
    this.memory = openMemory()
    this.kernels = openKernels(this.memory, kind)
  }

  /** How many bytes the machine has given. */
  get bytes(): number {
    return this.memory.buffer.byteLength
  }

  /** The place of so many new bytes, all zero. */
  allocate(bytes: number): number {
    const place = this.end
    this.end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    const missing = this.end - this.bytes
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE))
    return place
  }

  /** The place of so many bytes for a while, with whatever stands there; to be given back. */
  borrow(bytes: number): number {
    return this.givenBack.get(bytes)?.pop() ?? this.allocate(bytes)
  }

  /** Ends a loan: the next one of as many bytes has this place. */
  giveBack(place: number, bytes: number): void {
    const places = this.givenBack.get(bytes)
    if (places) places.push(place)
    else this.givenBack.set(bytes, [place])
  }

  floats(place: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, place, length)
  }

  doubles(place: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, place, length)
  }

  numbers(place: number, length: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, place, length)
  }

  shorts(place: number, length: number): Int16Array {
    return new Int16Array(this.memory.buffer, place, length)
  }

  bytesAt(place: number, length: number): Int8Array {
    return new Int8Array(this.memory.buffer, place, length)
  }
}

function openMemory(): LinearMemory {
  if (WebAssembly) return new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES })
  let buffer = new ArrayBuffer(PAGE)
  return {
    get buffer() {
      return buffer
    },
    grow(pages) {
      const before = buffer.byteLength / PAGE
      // Twice at least: a buffer moves when it grows.
      const larger = new ArrayBuffer(Math.max(2 * buffer.byteLength, buffer.byteLength + pages * PAGE))
      new Uint8Array(larger).set(new Uint8Array(buffer))
      buffer = larger
      return before
    },
  }
}
