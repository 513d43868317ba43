import { EncoderError } from './errors.js'
import { unitVector } from './unit-vector.js'

const MOST_DIMENSIONS = 16_384

/** Reads the answer of an embeddings endpoint: one vector of length one for each text, in the order of the texts. */
export function readEmbeddings(body: string, texts: number, dimensions: number | undefined): Float32Array[] {
  const data = parse(body)?.data
  if (!Array.isArray(data)) throw unreadable('No list of data.')
  if (data.length !== texts) throw unreadable(`${data.length} vectors for ${texts} texts.`)
  const vectors: (Float32Array | undefined)[] = new Array(texts).fill(undefined)
  let expected = dimensions
  for (const [at, item] of data.entries()) {
    const { index = at, embedding } = (item ?? {}) as { index?: unknown; embedding?: unknown }
    if (typeof index !== 'number' || !(index in vectors) || vectors[index]) throw unreadable('Indices out of order.')
    const vector = readVector(embedding)
    expected ??= vector.length
    if (vector.length !== expected) {
      throw new EncoderError('ENCODER_DIMENSIONS_DIFFER', `${vector.length} instead of ${expected}.`)
    }
    vectors[index] = vector
  }
  return vectors as Float32Array[]
}

function readVector(embedding: unknown): Float32Array {
  if (!Array.isArray(embedding) || embedding.length === 0 || embedding.length > MOST_DIMENSIONS) {
    throw unreadable('An embedding is no list of numbers.')
  }
  if (!embedding.every((value) => typeof value === 'number')) throw unreadable('An embedding holds what is no number.')
  const vector = unitVector(embedding)
  if (!vector) throw unreadable('An embedding has no direction.')
  return vector
}

function parse(body: string): { data?: unknown } | null {
  try {
    return JSON.parse(body)
  } catch {
    throw unreadable('No JSON.')
  }
}

const unreadable = (detail: string) => new EncoderError('ENCODER_ANSWER_UNREADABLE', detail)
