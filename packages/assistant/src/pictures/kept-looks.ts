import { PICTURE_FLOATS } from '@elmo-chat/models'

/** To be raised when pictures are read otherwise. */
const VERSION = 1

/** What pictures look like, by their addresses, as the bytes that are kept between two starts: a line of JSON, then the floats. */
export function writeLooks(vectors: ReadonlyMap<string, Float32Array>): Uint8Array {
  const head = JSON.stringify({ kind: 'picture-vectors', version: VERSION, addresses: [...vectors.keys()] })
  const line = new TextEncoder().encode(`${head}\n`)
  const bytes = new Uint8Array(line.length + vectors.size * PICTURE_FLOATS * 4)
  bytes.set(line)
  const floats = new DataView(bytes.buffer, line.length)
  let at = 0
  for (const vector of vectors.values())
    for (const value of vector) {
      floats.setFloat32(at, value, true)
      at += 4
    }
  return bytes
}

/** Empty for bytes of another version or another kind: the pictures are looked at anew. */
export function readLooks(bytes: Uint8Array): Map<string, Float32Array> {
  const end = bytes.indexOf(10)
  const vectors = new Map<string, Float32Array>()
  const head = headOf(bytes.subarray(0, Math.max(0, end)))
  if (head?.version !== VERSION || bytes.length !== end + 1 + head.addresses.length * PICTURE_FLOATS * 4) return vectors
  const floats = new DataView(bytes.buffer, bytes.byteOffset + end + 1)
  for (const [row, address] of head.addresses.entries()) {
    const place = row * PICTURE_FLOATS * 4
    vectors.set(
      address,
      Float32Array.from({ length: PICTURE_FLOATS }, (_, at) => floats.getFloat32(place + at * 4, true)),
    )
  }
  return vectors
}

function headOf(line: Uint8Array): { version: number; addresses: readonly string[] } | null {
  try {
    const head = JSON.parse(new TextDecoder().decode(line))
    return head?.kind === 'picture-vectors' && Array.isArray(head.addresses) ? head : null
  } catch {
    return null
  }
}
