import type { Assistant } from '@elmo-chat/assistant'
import type { Clock } from '@elmo-chat/kernel'
import type { Store } from '@elmo-chat/storage'
import type { Config } from './config.js'
import type { RateLimit } from './limits.js'
import type { Logger } from './logger.js'
import type { Metrics } from './metrics.js'
import type { RequestsFirst } from './requests-first.js'
import type { SimulationJob } from './simulation-job.js'
import type { Visitors } from './visitor.js'
import type { WebhookSender } from './webhook/webhook-sender.js'

/** What the routes work with. */
export interface ServerContext {
  readonly config: Config
  readonly store: Store
  readonly assistant: Assistant
  readonly visitors: Visitors
  /** Null when limits are off. */
  readonly limit: RateLimit | null
  /** Stricter: a message is thought about and stored. Null when limits are off. */
  readonly messageLimit: RateLimit | null
  /** Stricter: listening costs seconds of a processor, or money. Null when limits are off. */
  readonly voiceLimit: RateLimit | null
  /** Stricter: for log-ins. */
  readonly loginLimit: RateLimit
  /** Lets the command line of the same home in. */
  readonly homeToken: string
  readonly metrics: Metrics
  readonly logger: Logger
  readonly clock: Clock
  readonly simulation: SimulationJob
  /** Before long work of the process. */
  readonly requests: RequestsFirst
  /** Tells the shop's own system; null where none is to be told. */
  readonly webhook: WebhookSender | null
  /** Draws a demo product; null where there is no picture, and in shops without the demo. */
  readonly picture: (productId: string, color: string) => string | null
}
