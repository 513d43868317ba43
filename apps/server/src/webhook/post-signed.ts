import { createHmac } from 'node:crypto'
import type { Answer } from './delivery-plan.js'

export interface SignedPost {
  readonly url: string
  readonly secret: string
  /** The same for each try of one delivery. */
  readonly id: string
  readonly body: string
  readonly timeoutMs: number
}

/** Posts JSON with the HMAC-SHA-256 of its bytes. Nothing of the answer but its status is read. */
export async function postSigned({ url, secret, id, body, timeoutMs }: SignedPost): Promise<Answer> {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-elmo-signature': signature, 'idempotency-key': id },
      body,
      // What a customer told goes to this address and no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return { status: response.status, fault: null }
  } catch (error) {
    return {
      status: null,
      fault: error instanceof DOMException && error.name === 'TimeoutError' ? 'late' : 'unreachable',
    }
  }
}
