import type { Clock } from '@elmo-chat/kernel'

export interface OutageOptions {
  readonly clock: Clock
  /** The pause after the first failure; each further one is twice as long. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  /** Is told the failure that an outage begins with, and of those after it none. */
  readonly onBegin: (error: unknown) => void
}

/** Keeps from asking again and again what fails: pauses grow until something succeeds. */
export class Outage {
  private failures = 0
  private until = Number.NEGATIVE_INFINITY

  constructor(private readonly options: OutageOptions) {}

  get isPaused(): boolean {
    return this.options.clock() < this.until
  }

  failed(error: unknown): void {
    const { clock, firstPauseMs, longestPauseMs, onBegin } = this.options
    this.until = clock() + Math.min(longestPauseMs, firstPauseMs * 2 ** this.failures)
    if (this.failures++ === 0) onBegin(error)
  }

  ended(): void {
    this.failures = 0
    this.until = Number.NEGATIVE_INFINITY
  }
}
