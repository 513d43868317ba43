import type { Clock, Random } from '@elmo-chat/kernel'
import type { ClaimedDelivery, DeliveryOutcome, WebhookStore } from '@elmo-chat/storage'
import type { Logger } from 'pino'
import { MOST_TRIES, planAfter } from './delivery-plan.js'
import { postSigned } from './post-signed.js'

export interface WebhookSenderOptions {
  readonly url: string
  readonly secret: string
  readonly outbox: Pick<WebhookStore, 'claim' | 'settle'>
  readonly logger: Pick<Logger, 'warn' | 'error'>
  readonly clock: Clock
  readonly random: Random
  /** Is told how each try ended. */
  readonly onTry?: (state: DeliveryOutcome['state']) => void
  readonly timeoutMs?: number
  readonly everyMs?: number
}

const TIMEOUT_MS = 5_000
const EVERY_MS = 2_000
/** Sent at the same time by one process. */
const AT_ONCE = 8
/** Well above what a try and its settling take: whoever holds one longer is gone. */
const LEASE_MS = 60_000

/** Sends what the outbox has due, soon after it is kept and whenever its time has come, until it is closed. */
export class WebhookSender {
  private readonly options: WebhookSenderOptions
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private isWoken = false
  private isClosed = false

  constructor(options: WebhookSenderOptions) {
    this.options = options
    this.rest()
  }

  /** Something is due now. */
  wake(): void {
    this.isWoken = true
    if (this.running || this.isClosed) return
    clearTimeout(this.timer)
    this.running = this.run()
  }

  /** Sends no more, and waits for what is under way. */
  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    await this.running
  }

  private rest(): void {
    this.timer = setTimeout(() => this.wake(), this.options.everyMs ?? EVERY_MS)
    this.timer.unref()
  }

  private async run(): Promise<void> {
    try {
      while (this.isWoken && !this.isClosed) {
        this.isWoken = false
        const claimed = await this.options.outbox.claim(AT_ONCE, LEASE_MS)
        await Promise.all(claimed.map((one) => this.send(one).catch((error: unknown) => this.unreachable(error))))
        if (claimed.length === AT_ONCE) this.isWoken = true
      }
    } catch (error) {
      this.unreachable(error)
    }
    this.running = undefined
    if (!this.isClosed) this.rest()
  }

  private async send(delivery: ClaimedDelivery): Promise<void> {
    const { outbox, logger, onTry } = this.options
    const outcome = await this.attempt(delivery)
    const isSettled = await outbox.settle(delivery, outcome)
    onTry?.(outcome.state)
    if (isSettled && outcome.state === 'failed')
      logger.warn(
        { request: delivery.id, status: outcome.status, fault: outcome.fault },
        'a request could not be told to the webhook; it is in the inbox',
      )
  }

  private unreachable(error: unknown): void {
    this.options.logger.error({ err: error }, 'the webhook’s outbox could not be read or written')
  }

  private async attempt({ id, body, tries }: ClaimedDelivery): Promise<DeliveryOutcome> {
    const { url, secret, clock, random, timeoutMs = TIMEOUT_MS } = this.options
    if (body === null) return { state: 'failed', status: null, fault: 'unreadable' }
    // Its last try was taken along by a process that ended.
    if (tries > MOST_TRIES) return { state: 'failed', status: null, fault: 'interrupted' }
    return planAfter(tries, await postSigned({ url, secret, id, body, timeoutMs }), clock(), random())
  }
}
