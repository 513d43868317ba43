import type { Clock } from '@elmo-chat/kernel'

/** The steps that a search is told in. */
export type SearchStep = 'understand' | 'words' | 'meaning' | 'rank' | 'rules'

export interface LapOptions {
  /** Is told how many milliseconds each step took, by `clock`. */
  readonly told?: (step: SearchStep, ms: number) => void
  readonly clock?: Clock
}

/** Tells how long it was since the lap before. */
export function laps({ told, clock }: LapOptions): (step: SearchStep) => void {
  if (!told || !clock) return () => {}
  let last = clock()
  return (step) => {
    const now = clock()
    told(step, now - last)
    last = now
  }
}
