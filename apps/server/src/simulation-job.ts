import type { Bilingual, Result } from '@elmo-chat/kernel'
import type { SimulationState } from '@elmo-chat/protocol'
import type { SimulationOutcome } from './simulate-shoppers.js'

type Outcome = Result<SimulationOutcome, { readonly code: string; readonly message: Bilingual }>

interface Working {
  readonly onProgress: (fraction: number) => void
  readonly signal: AbortSignal
}

/** The simulation of a shop: one at a time, whose progress can be asked for and which ends with the server. */
export class SimulationJob {
  private readonly ended = new AbortController()
  private running: Promise<void> | null = null
  private share: number | null = null
  private last: Outcome | null = null

  constructor(private readonly onError: (error: unknown) => void) {}

  /** How far it is, from 0 to 1, null while none is under way; and how the last one ended. */
  get state(): SimulationState {
    return { fraction: this.share, outcome: this.last }
  }

  /** Begins, unless one is under way. */
  begin(work: (working: Working) => Promise<Outcome>): void {
    if (this.running) return
    this.share = 0
    this.last = null
    const onProgress = (fraction: number) => {
      this.share = fraction
    }
    this.running = work({ onProgress, signal: this.ended.signal })
      .then((outcome) => {
        this.last = outcome
      })
      .catch((error: unknown) => {
        if (!this.ended.signal.aborted) this.onError(error)
      })
      .finally(() => {
        this.running = null
        this.share = null
      })
  }

  async close(): Promise<void> {
    this.ended.abort(new Error('The server is being closed.'))
    await this.running
  }
}
