import type { Steps } from '@elmo-chat/kernel'

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const MAGIC = [0x6f6d6c65, 0x78646e69] as const
/** Reads differently on a machine that writes numbers the other way round. */
const BYTE_ORDER = 0x01020304
const PRELUDE_WORDS = 8
const STRINGS_AT_ONCE = 1024
/** So many words of 32 bits are summed up between two rests. */
const WORDS_AT_ONCE = 1 << 17

/**
 * Writes numbers and texts one behind the other, each with its length and aligned to 8 bytes, behind a prelude with a
 * version and a checksum. Numbers are not copied: what was given must stay as it is until the bytes are written out.
 */
export class BytesWriter {
  private readonly parts: Uint8Array[] = []

  numbers(numbers: Numbers): void {
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
    const head = new Uint8Array(8)
    new Uint32Array(head.buffer).set([bytes.length, numbers.BYTES_PER_ELEMENT])
    const whole = bytes.length - (bytes.length % 8)
    this.parts.push(head, bytes.subarray(0, whole))
    if (whole === bytes.length) return
    const rest = new Uint8Array(8)
    rest.set(bytes.subarray(whole))
    this.parts.push(rest)
  }

  json(value: unknown): void {
    this.numbers(new TextEncoder().encode(JSON.stringify(value)))
  }

  *strings(strings: readonly string[]): Steps<void> {
    this.json(strings.length)
    for (let from = 0; from < strings.length; from += STRINGS_AT_ONCE) {
      this.json(strings.slice(from, from + STRINGS_AT_ONCE))
      yield
    }
  }

  /** All that was written, to be stored one behind the other. */
  *finish(version: number): Steps<Uint8Array[]> {
    let checksum = 0
    let length = PRELUDE_WORDS * 4
    for (const part of this.parts) {
      length += part.length
      checksum = yield* sum(part, checksum)
    }
    const prelude = Uint32Array.of(
      ...MAGIC,
      BYTE_ORDER,
      version,
      checksum,
      length % 2 ** 32,
      Math.floor(length / 2 ** 32),
      0,
    )
    return [new Uint8Array(prelude.buffer), ...this.parts]
  }
}

/** Why bytes cannot be read. */
export type BytesFault = 'broken' | 'foreign'

/** Reads what a `BytesWriter` wrote, in the same order. Throws a RangeError for anything that does not fit. */
export class BytesReader {
  private at = PRELUDE_WORDS * 4

  private constructor(private readonly bytes: Uint8Array) {}

  /** Checks the prelude and the checksum. */
  static *open(given: Uint8Array, version: number): Steps<BytesReader | BytesFault> {
    if (given.length < PRELUDE_WORDS * 4) return 'broken'
    // Numbers are read where they lie, which asks for bytes that begin at a multiple of 8.
    const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
    const prelude = new Uint32Array(bytes.buffer, bytes.byteOffset, PRELUDE_WORDS)
    const [first, second, order, ownVersion, checksum, low, high] = prelude
    if (first !== MAGIC[0] || second !== MAGIC[1]) return 'broken'
    if (order !== BYTE_ORDER || ownVersion !== version) return 'foreign'
    if (low + high * 2 ** 32 !== bytes.length || bytes.length % 8 > 0) return 'broken'
    if ((yield* sum(bytes.subarray(PRELUDE_WORDS * 4), 0)) !== checksum) return 'broken'
    return new BytesReader(bytes)
  }

  uint8(): Uint8Array {
    const { offset, length } = this.next(1)
    return new Uint8Array(this.bytes.buffer, offset, length)
  }

  uint16(): Uint16Array {
    const { offset, length } = this.next(2)
    return new Uint16Array(this.bytes.buffer, offset, length)
  }

  uint32(): Uint32Array {
    const { offset, length } = this.next(4)
    return new Uint32Array(this.bytes.buffer, offset, length)
  }

  float64(): Float64Array {
    const { offset, length } = this.next(8)
    return new Float64Array(this.bytes.buffer, offset, length)
  }

  json<T>(): T {
    return JSON.parse(new TextDecoder().decode(this.uint8())) as T
  }

  *strings(): Steps<string[]> {
    const count = this.json<number>()
    const strings: string[] = []
    while (strings.length < count) {
      for (const string of this.json<string[]>()) strings.push(string)
      yield
    }
    return strings
  }

  private next(size: number): { offset: number; length: number } {
    const [length, found] = new Uint32Array(this.bytes.buffer, this.bytes.byteOffset + this.at, 2)
    const offset = this.at + 8
    if (found !== size || offset + length > this.bytes.length) throw new RangeError(`No numbers of ${size} bytes here.`)
    this.at = offset + Math.ceil(length / 8) * 8
    return { offset: this.bytes.byteOffset + offset, length: length / size }
  }
}

/**
 * Goes on with a checksum over bytes, of which there is a multiple of 4.
 *
 * Source   The multiply-and-xor step of Fowler, Noll and Vo's FNV-1a, by words of 32 bits.
 */
function* sum(bytes: Uint8Array, from: number): Steps<number> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2)
  let checksum = from
  for (let at = 0; at < words.length; at++) {
    checksum = Math.imul(checksum ^ words[at], 0x01000193) ^ (checksum >>> 15)
    if (at % WORDS_AT_ONCE === WORDS_AT_ONCE - 1) yield
  }
  return checksum >>> 0
}
