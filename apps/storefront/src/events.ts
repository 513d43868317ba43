import type { EventInput } from '@elmo-chat/protocol'

export const freshId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Tells the shop what happened; `me` is the visitor whom the cookie proves. What is lost on the way is lost: the reader never
 * waits for it.
 */
export function tell(event: Omit<EventInput, 'id' | 'at' | 'visitorId'>): void {
  const body = JSON.stringify({
    events: [{ id: freshId(), at: new Date().toISOString(), visitorId: 'me', ...event }],
  })
  fetch('/api/events', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  }).catch(() => {})
}
