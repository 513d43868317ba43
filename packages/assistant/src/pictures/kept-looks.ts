import { PICTURE_FLOATS } from '@elmo-chat/models'

/** To be raised when pictures are read otherwise. */
const VERSION = 2

/** What a picture looks like, as it is kept. */
export interface KeptLook {
  readonly vector: Float32Array
  /** Of the picture's bytes where its address may show another one; else the address alone tells which it is. */
  readonly digest?: string
}

/** What pictures look like, by their addresses, as the bytes that are kept between two starts: a line of JSON, then the floats. */
export function writeLooks(looks: ReadonlyMap<string, KeptLook>): Uint8Array {
  const pictures = Array.from(looks, ([address, { digest }]) => (digest === undefined ? [address] : [address, digest]))
  const line = new TextEncoder().encode(`${JSON.stringify({ kind: 'picture-vectors', version: VERSION, pictures })}\n`)
  const bytes = new Uint8Array(line.length + looks.size * PICTURE_FLOATS * 4)
  bytes.set(line)
  const floats = new DataView(bytes.buffer, line.length)
  let at = 0
  for (const { vector } of looks.values())
    for (const value of vector) {
      floats.setFloat32(at, value, true)
      at += 4
    }
  return bytes
}

/** Empty for bytes of another version or another kind: the pictures are looked at anew. */
export function readLooks(bytes: Uint8Array): Map<string, KeptLook> {
  const end = bytes.indexOf(10)
  const looks = new Map<string, KeptLook>()
  const head = headOf(bytes.subarray(0, Math.max(0, end)))
  if (head?.version !== VERSION || bytes.length !== end + 1 + head.pictures.length * PICTURE_FLOATS * 4) return looks
  const floats = new DataView(bytes.buffer, bytes.byteOffset + end + 1)
  for (const [row, [address, digest]] of head.pictures.entries()) {
    const place = row * PICTURE_FLOATS * 4
    const vector = Float32Array.from({ length: PICTURE_FLOATS }, (_, at) => floats.getFloat32(place + at * 4, true))
    looks.set(address, { vector, ...(digest === undefined ? {} : { digest }) })
  }
  return looks
}

type Head = { version: number; pictures: readonly (readonly [address: string, digest?: string])[] }

function headOf(line: Uint8Array): Head | null {
  try {
    const head = JSON.parse(new TextDecoder().decode(line))
    return head?.kind === 'picture-vectors' && Array.isArray(head.pictures) ? head : null
  } catch {
    return null
  }
}
