// Jobs for worker-pool.test.ts; a thread reads plain JavaScript only.
import { threadId } from 'node:worker_threads'
import { DenseMatrix, PositiveFactor, Workspace } from '@elmo-chat/numerics'

/** The inverse of a positive definite matrix. */
export function* invert({ floats, size }) {
  const matrix = new DenseMatrix(new Workspace(), size, size).set(floats)
  const inverse = yield* (yield* PositiveFactor.of(matrix)).invert()
  return { inverse: inverse.toFloats() }
}

/** Goes on until it is stopped, or for so many steps; counts them, and that it was ended, where others see it. */
export function* count({ steps = Number.POSITIVE_INFINITY, seen }, progress) {
  try {
    for (let step = 0; step < steps; step++) {
      Atomics.add(seen, 0, 1)
      progress(step / steps)
      yield
    }
  } finally {
    Atomics.store(seen, 1, 1)
    Atomics.notify(seen, 1)
  }
}

// biome-ignore lint/correctness/useYield: it fails before its first step.
export function* fail() {
  throw new RangeError('Nothing to learn from.')
}

export function exit() {
  process.exit(3)
}

// biome-ignore lint/correctness/useYield: it is over at once.
export function* thread() {
  return threadId
}
