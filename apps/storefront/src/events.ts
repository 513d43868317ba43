import type { EventInput } from '@elmo-chat/protocol'
import { keep, recall } from './keeping.js'

export const freshId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

let visitor: string | undefined

function visitorId(): string {
  visitor ??= recall('alderbay-visitor') ?? freshId()
  keep('alderbay-visitor', visitor)
  return visitor
}

/** Tells the shop what happened. What is lost on the way is lost: the reader never waits for it. */
export function tell(event: Omit<EventInput, 'id' | 'at' | 'visitorId'>): void {
  const body = JSON.stringify({
    events: [{ id: freshId(), at: new Date().toISOString(), visitorId: visitorId(), ...event }],
  })
  fetch('/api/events', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  }).catch(() => {})
}
