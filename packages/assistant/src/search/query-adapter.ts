import { type Adapter, applyAdapter } from '@elmo-chat/models'
import type { Encoder } from '@elmo-chat/search'
import type { Store } from '@elmo-chat/storage'

const MAGIC = 0x74706461
const VERSION = 1
const HEAD_BYTES = 12

/** The name under which the head of a model is kept; a model of another id or version never gets it. */
const nameOf = (encoder: string) => `adapter ${encoder}`

/** The head that was trained on a model and is live; undefined where there is none that can be read. */
export async function readAdapter(
  store: Store,
  encoder: Encoder,
): Promise<((vector: Float32Array) => Float32Array) | undefined> {
  const bytes = await store.models.get(nameOf(encoder.id))
  const adapter = bytes && unpack(bytes, encoder)
  return adapter ? (vector) => applyAdapter(adapter, vector) : undefined
}

export function keepAdapter(store: Store, { encoder, dimensions, matrix }: Adapter, by: string): Promise<void> {
  const bytes = new Uint8Array(HEAD_BYTES + matrix.byteLength)
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, dimensions])
  bytes.set(new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength), HEAD_BYTES)
  return store.models.put(nameOf(encoder), bytes, by)
}

function unpack(bytes: Uint8Array, { id, dimensions }: Encoder): Adapter | null {
  const { buffer } = bytes.slice()
  if (buffer.byteLength !== HEAD_BYTES + dimensions * dimensions * 4) return null
  const [magic, version, width] = new Uint32Array(buffer, 0, 3)
  if (magic !== MAGIC || version !== VERSION || width !== dimensions) return null
  const matrix = new Float32Array(buffer, HEAD_BYTES)
  return matrix.every(Number.isFinite) ? { encoder: id, dimensions, matrix } : null
}
