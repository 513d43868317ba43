import type { Problem, Read, Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { VectorTable } from '@elmo-chat/numerics'
import { buildMeaning } from './build-meaning.js'
import { CatalogueMeaning } from './catalogue-meaning.js'
import { KnownTerms } from './term-space.js'
import type { Meaning, MeaningOptions } from './types.js'

const MAGIC = 0x6e6d6c65
const VERSION = 1
/** Magic, version, checksum of all behind, length of the header. */
const PREFIX = 16
const STEP_WORDS = 500_000
const STEP_ROWS = 512

interface Header {
  readonly dimensions: number
  readonly terms: number
  readonly rows: number
  readonly folded: number
  /** Bytes of the names and of the ids, both with what fills them up to a multiple of 4. */
  readonly nameBytes: number
  readonly idBytes: number
}

/** Writes a space that `buildMeaning` or `update` made, as pieces to be put behind one another. */
export function* saveMeaning(meaning: Meaning): Steps<Uint8Array[]> {
  if (!(meaning instanceof CatalogueMeaning)) throw new TypeError('Only a space that was learned here can be saved.')
  const { terms, weights, projection, table, ids, folded } = meaning.parts
  const held: number[] = []
  const writtenIds: string[] = []
  for (const [row, id] of ids.entries()) {
    if (id !== undefined) {
      held.push(row)
      writtenIds.push(JSON.stringify(id))
    }
    if (row % STEP_ROWS === 0) yield
  }
  const vectors = new Float32Array(held.length * table.dimensions)
  for (const [at, row] of held.entries()) {
    vectors.set(table.row(row), at * table.dimensions)
    if (at % STEP_ROWS === 0) yield
  }
  const names = padded(terms.names.join('\n'))
  yield
  const idText = padded(writtenIds.join('\n'))
  yield
  const header: Header = {
    dimensions: table.dimensions,
    terms: terms.names.length,
    rows: held.length,
    folded,
    nameBytes: names.length,
    idBytes: idText.length,
  }
  const head = padded(JSON.stringify(header))
  const pieces = [head, names, idText, bytesOf(weights), bytesOf(projection), bytesOf(vectors)]
  const prefix = Uint32Array.of(MAGIC, VERSION, yield* checksum(head.length, pieces), head.length)
  return [bytesOf(prefix), ...pieces]
}

/** Reads a saved space. One that is broken or of another version gives null and a problem: it is then to be built anew. */
export function* loadMeaning(
  bytes: Uint8Array,
  lexicon: Lexicon,
  options: MeaningOptions = {},
): Steps<Read<Meaning | null>> {
  // What was read from a file may begin anywhere in a larger buffer, and a Buffer slices otherwise than an array does.
  const aligned = bytes.byteOffset % 4 === 0
  const whole = aligned ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) : new Uint8Array(bytes)
  if (whole.length < PREFIX || whole.length % 4 !== 0) return nothing(BROKEN)
  const [magic, version, expected, headLength] = new Uint32Array(whole.buffer, whole.byteOffset, 4)
  if (magic !== MAGIC || version !== VERSION) return nothing(FOREIGN)
  const body = whole.subarray(PREFIX)
  if (headLength > body.length || (yield* checksum(headLength, [body])) !== expected) return nothing(BROKEN)
  const header = JSON.parse(textOf(body.subarray(0, headLength))) as Header
  const { dimensions, terms, rows, folded, nameBytes, idBytes } = header
  let place = headLength
  const take = (length: number) => {
    place += length
    return body.subarray(place - length, place)
  }
  const names = terms === 0 ? [] : textOf(take(nameBytes)).split('\n')
  yield
  const idLines = rows === 0 ? [] : textOf(take(idBytes)).split('\n')
  yield
  const weights = floatsOf(take(terms * 4))
  const projection = floatsOf(take(terms * dimensions * 4))
  yield
  const known = yield* KnownTerms.of(names)
  const table = new VectorTable(dimensions)
  const ids: string[] = []
  const rowOf = new Map<string, number>()
  for (const line of idLines) {
    const id = JSON.parse(line) as string
    ids.push(id)
    rowOf.set(id, table.push(floatsOf(take(dimensions * 4))))
    if (ids.length % STEP_ROWS === 0) yield
  }
  return {
    value: new CatalogueMeaning({
      lexicon,
      terms: known,
      weights,
      projection,
      table,
      ids,
      rowOf,
      folded,
      fit: (all, coClicks) => buildMeaning(all, lexicon, { ...options, ...(coClicks ? { coClicks } : {}) }),
    }),
    problems: [],
  }
}

/** Text as UTF-8, filled up with blanks to a multiple of 4. */
function padded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const filled = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(0x20)
  filled.set(bytes)
  return filled
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trimEnd()
const bytesOf = (array: Float32Array | Uint32Array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const floatsOf = (bytes: Uint8Array) => new Float32Array(bytes.slice().buffer)

/** FNV-1a over words of 32 bits, begun with a number. Each piece is a multiple of 4 long. */
function* checksum(first: number, pieces: readonly Uint8Array[]): Steps<number> {
  let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193)
  for (const piece of pieces) {
    const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4)
    for (let at = 0; at < words.length; at++) {
      hash = Math.imul(hash ^ words[at], 0x01000193)
      if (at % STEP_WORDS === 0) yield
    }
  }
  return hash >>> 0
}

const remedy = { en: 'It is built anew from the catalogue.', zh: '将根据商品目录重新建立。' }
const BROKEN: Problem = {
  code: 'MEANING_SNAPSHOT_BROKEN',
  severity: 'warning',
  message: { en: 'The saved space of meaning is damaged or cut off.', zh: '已保存的语义空间损坏或不完整。' },
  remedy,
}
const FOREIGN: Problem = {
  code: 'MEANING_SNAPSHOT_FOREIGN',
  severity: 'warning',
  message: { en: 'The saved space of meaning is of another version.', zh: '已保存的语义空间属于其他版本。' },
  remedy,
}

const nothing = (problem: Problem): Read<null> => ({ value: null, problems: [problem] })
