import type { EventInput } from '@elmo-chat/protocol'

/** What the shopper did with a product: whose list it stood in, and at which place, from 1. */
export type Told = Pick<EventInput, 'type' | 'productId' | 'variantId' | 'impressionId' | 'rank'>

/** Tells the shop at `base` what `visitorId` did. What is lost on the way is lost: nobody waits for it. */
export function tell(base: string, id: string, visitorId: string, told: Told): void {
  const events = [{ id, at: new Date().toISOString(), visitorId, ...told }]
  fetch(`${base}api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
    keepalive: true,
    credentials: 'omit',
  }).catch(() => {})
}
