import { setImmediate as immediate } from 'node:timers/promises'

/** Long work waits so long for requests, in milliseconds: it goes on beside a shop that is never quiet. */
const PATIENCE_MS = 10

/**
 * Lets long work of the process stand back while requests of shoppers are answered. A request waits for the store several
 * times; without this, a slice of the work gets in each time, and the request takes several slices longer.
 */
export class RequestsFirst {
  private underWay = 0
  private readonly waiting = new Set<() => void>()

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /** A request has come; its end is told by calling what is given back, once. */
  begin(): () => void {
    this.underWay++
    return () => {
      if (--this.underWay > 0) return
      for (const goOn of this.waiting) goOn()
    }
  }

  /** Lets other work run; resolves once no request is under way, or once patience has ended. */
  async standBack(): Promise<void> {
    await immediate()
    if (this.underWay === 0) return
    await new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(timer)
        this.waiting.delete(goOn)
        resolve()
      }
      const timer = setTimeout(goOn, this.patienceMs)
      this.waiting.add(goOn)
    })
  }
}
