import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Encoding } from '@elmo-chat/assistant'

const MAGIC = 0x76706461
/** Magic, checksum of all behind it, bytes of the key, bytes of the vector. */
const HEAD_BYTES = 16
const MOST_KEY_BYTES = 4_096
const MOST_VECTOR_BYTES = 64 * 1_024
/** Records are copied in pieces of about so many bytes. */
const PIECE_BYTES = 1024 * 1024

interface Place {
  readonly at: number
  readonly bytes: number
}

/** A file of vectors: on disk all of them, in memory where each stands. */
export interface VectorFile extends NonNullable<Encoding['vectors']> {
  readonly size: number
  close(): void
}

/**
 * Opens the file of a home in which a model's vectors outlive the process. Records are appended; one that was cut off by a
 * kill, and what stands behind one that is damaged, is dropped: it will be encoded again.
 *
 * Cost  memory about 150 bytes a vector; opening reads the head of each record.
 */
export function openVectorFile(home: string): VectorFile {
  const path = join(home, 'vectors')
  let file = openSync(path, 'a+', 0o600)
  let places = new Map<string, Place>()
  let end = readPlaces(file, places)
  ftruncateSync(file, end)

  return {
    get size() {
      return places.size
    },
    get(revision) {
      const place = places.get(revision)
      return place && vectorOf(readRecord(file, place), revision)
    },
    set(revision, vector) {
      const record = recordOf(revision, vector)
      writeSync(file, record)
      places.set(revision, { at: end, bytes: record.length })
      end += record.length
    },
    async keep(revisions) {
      const kept = new Map(
        revisions.flatMap((revision) => (places.has(revision) ? [[revision, places.get(revision)!]] : [])),
      )
      const bytes = [...kept.values()].reduce((sum, place) => sum + place.bytes, 0)
      // Rewritten once more is waste than worth: the file is never much larger than twice what is wanted.
      if (end <= 2 * bytes + PIECE_BYTES) return
      places = await copyTo(`${path}.new`, file, kept)
      await rename(`${path}.new`, path)
      closeSync(file)
      file = openSync(path, 'a+', 0o600)
      end = bytes
    },
    close: () => closeSync(file),
  }
}

/** Finds where each record stands; gives where the last whole one ends. A later record of a key counts. */
function readPlaces(file: number, places: Map<string, Place>): number {
  const { size } = fstatSync(file)
  const head = Buffer.alloc(HEAD_BYTES + MOST_KEY_BYTES)
  for (let at = 0; ; ) {
    const read = readSync(file, head, 0, head.length, at)
    const keyBytes = read >= HEAD_BYTES ? head.readUInt32LE(8) : 0
    const vectorBytes = read >= HEAD_BYTES ? head.readUInt32LE(12) : 0
    const bytes = HEAD_BYTES + keyBytes + vectorBytes
    const isRecord =
      read >= HEAD_BYTES + keyBytes && head.readUInt32LE(0) === MAGIC && keyBytes > 0 && keyBytes <= MOST_KEY_BYTES
    if (!isRecord || vectorBytes > MOST_VECTOR_BYTES || at + bytes > size) return at
    places.set(head.toString('utf8', HEAD_BYTES, HEAD_BYTES + keyBytes), { at, bytes })
    at += bytes
  }
}

function readRecord(file: number, { at, bytes }: Place): Buffer {
  const record = Buffer.alloc(bytes)
  readSync(file, record, 0, bytes, at)
  return record
}

/** The vector of a record; undefined for a damaged one, or one of another key. */
function vectorOf(record: Buffer, revision: string): Float32Array | undefined {
  const keyEnd = HEAD_BYTES + record.readUInt32LE(8)
  const isWhole = record.readUInt32LE(0) === MAGIC && record.readUInt32LE(4) === checksum(record)
  if (!isWhole || record.toString('utf8', HEAD_BYTES, keyEnd) !== revision) return undefined
  return new Float32Array(new Uint8Array(record.subarray(keyEnd)).buffer)
}

function recordOf(revision: string, vector: Float32Array): Buffer {
  const key = Buffer.from(revision)
  if (key.length > MOST_KEY_BYTES || vector.byteLength > MOST_VECTOR_BYTES)
    throw new RangeError('A vector is too large to be kept.')
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32LE(MAGIC, 0)
  head.writeUInt32LE(key.length, 8)
  head.writeUInt32LE(vector.byteLength, 12)
  const record = Buffer.concat([head, key, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)])
  record.writeUInt32LE(checksum(record), 4)
  return record
}

/** FNV-1a over what stands behind the checksum. */
function checksum(record: Buffer): number {
  let hash = 0x811c9dc5
  for (let at = 8; at < record.length; at++) hash = Math.imul(hash ^ record[at], 0x01000193)
  return hash >>> 0
}

async function copyTo(path: string, from: number, kept: ReadonlyMap<string, Place>): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  const to = await open(path, 'w', 0o600)
  try {
    let end = 0
    let piece: Buffer[] = []
    let pieceBytes = 0
    for (const [revision, place] of kept) {
      piece.push(readRecord(from, place))
      pieceBytes += place.bytes
      places.set(revision, { at: end, bytes: place.bytes })
      end += place.bytes
      if (pieceBytes < PIECE_BYTES) continue
      await to.writeFile(Buffer.concat(piece))
      piece = []
      pieceBytes = 0
    }
    await to.writeFile(Buffer.concat(piece))
    await to.sync()
  } finally {
    await to.close()
  }
  return places
}
