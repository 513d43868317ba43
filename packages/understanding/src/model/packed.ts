import { no, ok, type Result } from '@elmo-chat/kernel'
import type { Confidence } from './confidence.js'
import { FeatureSpace } from './feature-space.js'
import { TextClassifier } from './text-classifier.js'

const MAGIC = 0x314d4345
const HEAD_WORDS = 3

/** Why bytes are no classifier: foreign, cut or changed. */
export interface NotAClassifier {
  readonly code: 'CLASSIFIER_UNREADABLE'
}

interface Head {
  readonly labels: readonly string[]
  readonly confidence: Confidence
  readonly features: number
  readonly weights: number
  readonly separators: number
}

/** The classifier as bytes: little-endian sections, 32 bits first, with a checksum. The same on every machine. */
export function packClassifier({ data }: TextClassifier): Uint8Array {
  const { labels, space, linear, confidence } = data
  const head: Head = {
    labels,
    confidence,
    features: space.size,
    weights: linear.weights.length,
    separators: linear.biases.length,
  }
  const written = new TextEncoder().encode(JSON.stringify(head))
  const padded = new Uint8Array(Math.ceil(written.length / 4) * 4).fill(0x20)
  padded.set(written)
  const sections = [padded, space.grams, space.rarities, linear.scales, linear.biases, linear.starts]
  const small = [linear.labels, linear.weights]
  const size = [...sections, ...small].reduce((sum, { byteLength }) => sum + byteLength, HEAD_WORDS * 4)
  const bytes = new Uint8Array(size)
  let at = HEAD_WORDS * 4
  for (const section of [...sections, ...small]) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at += section.byteLength
  }
  const words = new Uint32Array(bytes.buffer, 0, HEAD_WORDS)
  words[0] = MAGIC
  words[2] = padded.length
  words[1] = checksum(bytes)
  return bytes
}

/** Reads what `packClassifier` wrote. Never throws for what the bytes are. */
export function unpackClassifier(given: Uint8Array): Result<TextClassifier, NotAClassifier> {
  const unreadable = no({ code: 'CLASSIFIER_UNREADABLE' } as const)
  if (given.length < HEAD_WORDS * 4) return unreadable
  // A copy begins at an address that 32-bit views can begin at.
  const bytes = given.slice()
  const [magic, sum, headSize] = new Uint32Array(bytes.buffer, 0, HEAD_WORDS)
  if (magic !== MAGIC || sum !== checksum(bytes)) return unreadable
  let at = HEAD_WORDS * 4
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at + headSize!)))
  at += headSize!
  const take = <T>(View: { new (buffer: ArrayBuffer, at: number, length: number): T; BYTES_PER_ELEMENT: number }) => {
    return (length: number): T => {
      const view = new View(bytes.buffer, at, length)
      at += length * View.BYTES_PER_ELEMENT
      return view
    }
  }
  const { labels, confidence, features, weights, separators } = head
  const space = new FeatureSpace({ grams: take(Uint32Array)(features), rarities: take(Float32Array)(features) })
  const scales = take(Float32Array)(separators)
  const biases = take(Float32Array)(separators)
  const starts = take(Uint32Array)(features + 1)
  const linear = { scales, biases, starts, labels: take(Uint16Array)(weights), weights: take(Int8Array)(weights) }
  return ok(new TextClassifier({ labels, space, linear, confidence }))
}

/** FNV-1a over all but the first two words. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 8; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash >>> 0
}
