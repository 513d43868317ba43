import type { Steps } from '@elmo-chat/kernel'
import type { FeatureSpace, Signed } from './feature-space.js'

/** Encoded texts one behind the other: row n has the features from `starts[n]` to `starts[n + 1]`. */
export interface Rows {
  readonly count: number
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly values: Float32Array
}

const TEXTS_PER_STEP = 64

export function* encodeRows(texts: readonly Signed[], space: FeatureSpace): Steps<Rows> {
  const starts = new Int32Array(texts.length + 1)
  let ids = new Int32Array(1024)
  let values = new Float32Array(1024)
  for (const [index, text] of texts.entries()) {
    const features = space.encode(text)
    const start = starts[index]!
    const end = start + features.count
    if (end > ids.length) {
      ids = grown(ids, new Int32Array(2 * end))
      values = grown(values, new Float32Array(2 * end))
    }
    ids.set(features.ids.subarray(0, features.count), start)
    values.set(features.values.subarray(0, features.count), start)
    starts[index + 1] = end
    if (index % TEXTS_PER_STEP === 0) yield
  }
  return { count: texts.length, starts, ids, values }
}

function grown<T extends Int32Array | Float32Array>(full: T, larger: T): T {
  larger.set(full)
  return larger
}
