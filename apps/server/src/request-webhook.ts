import { createHmac } from 'node:crypto'
import type { FlowRequest } from '@elmo-chat/assistant'
import type { Logger } from 'pino'

export interface RequestWebhookOptions {
  readonly url: string
  readonly secret: string
  readonly logger: Pick<Logger, 'warn'>
  readonly timeoutMs?: number
  /** Waits before each further try. */
  readonly pausesMs?: readonly number[]
}

const TIMEOUT_MS = 5_000
const PAUSES_MS = [1_000, 10_000]
/** So many wait at most; what comes beside them is in the inbox alone. */
const MOST_WAITING = 100

/**
 * Tells an address of the shop's own what flows of packs asked for, each as a POST of JSON with `x-elmo-signature`, the HMAC-SHA-256 of
 * the body in hex. Whether it arrives or not, the request lies before a person in the inbox; what waits is forgotten with the process.
 */
export function requestWebhook(options: RequestWebhookOptions): (requests: readonly FlowRequest[]) => void {
  const { url, secret, logger, timeoutMs = TIMEOUT_MS, pausesMs = PAUSES_MS } = options
  let waiting = 0
  return (requests) => {
    for (const request of requests) {
      if (waiting >= MOST_WAITING) {
        logger.warn({ request: request.id }, 'too many requests wait to be told')
        continue
      }
      waiting++
      void tell(request).finally(() => waiting--)
    }
  }

  async function tell(request: FlowRequest): Promise<void> {
    const body = JSON.stringify(request)
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    for (const pause of [0, ...pausesMs]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause).unref())
      const status = await post(body, signature)
      if (status !== null && status < 300) return
      // What is refused as wrong will be refused again.
      if (status !== null && status < 500 && status !== 408 && status !== 429) break
    }
    logger.warn({ request: request.id }, 'a request could not be told to the webhook; it is in the inbox')
  }

  /** The status, or null where none came in time. */
  async function post(body: string, signature: string): Promise<number | null> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-elmo-signature': signature },
        body,
        // What a customer told goes to this address and no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      await response.body?.cancel()
      return response.status
    } catch {
      return null
    }
  }
}
