import type { Clock } from './id.js'

/** Work cut in steps: each `yield` is a place where other work may run. */
export type Steps<T> = Generator<void, T, void>

/** Runs stepped work to its end in one go. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How stepped work shares a thread. `rest` lets other work run, then resolves. */
export interface Slicing {
  readonly clock: Clock
  readonly rest: () => Promise<void>
  /** The longest stretch without a rest, in milliseconds, if no single step is longer. */
  readonly sliceMs: number
  readonly signal?: AbortSignal
}

/**
 * Runs stepped work in slices, so that a server goes on answering meanwhile.
 *
 * Fails   with the signal's reason once it is aborted; the generator's `finally` blocks run.
 */
export async function runInSlices<T>(steps: Steps<T>, { clock, rest, sliceMs, signal }: Slicing): Promise<T> {
  try {
    for (;;) {
      signal?.throwIfAborted()
      const end = clock() + sliceMs
      do {
        const step = steps.next()
        if (step.done) return step.value
      } while (clock() < end)
      await rest()
    }
  } finally {
    steps.return(undefined as never)
  }
}
