import type { Clock } from '@elmo-chat/kernel'
import type { Logger } from './logger.js'

const EVERY_MS = 10_000

/** How far the model for meaning is with the catalogue: logged now and then, and at the end. */
export class EncodingProgress {
  private loggedAt = Number.NEGATIVE_INFINITY
  private wasWhole = false
  encoded = 0

  constructor(
    private readonly logger: Logger,
    private readonly clock: Clock,
  ) {}

  readonly tell = (encoded: number, products: number): void => {
    this.encoded = encoded
    const isWhole = encoded === products
    const isDue = isWhole ? !this.wasWhole : this.clock() - this.loggedAt >= EVERY_MS
    this.wasWhole = isWhole
    if (!isDue) return
    this.loggedAt = this.clock()
    this.logger.info({ encoded, products }, 'encoding the catalogue')
  }
}
