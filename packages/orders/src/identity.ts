import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a shop's own server says of who is logged in: it travels through the page, so it is signed. */
export interface SignedIdentity {
  readonly customerId: string
  /** Seconds since 1970 UTC. */
  readonly expires: number
  /** HMAC-SHA256 (RFC 2104) of `customerId`, a line feed and `expires`, keyed with the shop's secret, in hex. */
  readonly signature: string
}

const digestOf = (words: string, secret: string) => createHmac('sha256', secret).update(words, 'utf8').digest()

export function signIdentity(customerId: string, expires: number, secret: string): SignedIdentity {
  return { customerId, expires, signature: digestOf(`${customerId}\n${expires}`, secret).toString('hex') }
}

/** The customer whom it names, or null when it is out of date or was not signed with this secret. Constant in time. */
export function readIdentity({ customerId, expires, signature }: SignedIdentity, secret: string, now: number) {
  const isRight = isSame(digestOf(`${customerId}\n${expires}`, secret), Buffer.from(signature, 'hex'))
  return isRight && Number.isSafeInteger(expires) && now < expires * 1_000 ? customerId : null
}

/**
 * What is kept of a contact to know it again: a keyed digest of the e-mail address in lower case, or of a phone number's
 * last eleven digits. Null for what is neither.
 */
export function contactDigest(contact: string, secret: string): string | null {
  const words = contact.normalize('NFKC').trim().toLowerCase()
  if (words.includes('@')) return digestOf(`email\n${words}`, secret).toString('hex')
  const digits = words.replace(/\D/g, '').slice(-11)
  return digits.length < 7 ? null : digestOf(`phone\n${digits}`, secret).toString('hex')
}

/**
 * Whether one of the order's contacts was given. An order that does not exist has none: it is compared all the same, so
 * that neither answer nor time tells which numbers exist.
 */
export function isContactOf(given: string, known: readonly string[]): boolean {
  const digest = Buffer.from(given, 'hex')
  let found = false
  for (const one of [...known, '']) found = isSame(digest, Buffer.from(one, 'hex')) || found
  return found
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const filled = Buffer.alloc(one.length)
  filled.set(other.subarray(0, one.length))
  return timingSafeEqual(one, filled) && one.length === other.length && one.length > 0
}

const TRIES = 5
const WINDOW = 15 * 60_000

/**
 * Until when no further contact is looked at, or null. `refused` are the times, in milliseconds, of wrong contacts of one
 * order, or of one visitor: the fifth within a quarter of an hour locks for as long from then on.
 */
export function lockedUntil(refused: readonly number[], now: number): number | null {
  const times = refused.filter((at) => at <= now).sort((a, b) => a - b)
  for (let last = times.length - 1; last >= TRIES - 1; last--) {
    const until = times[last] + WINDOW
    if (until <= now) return null
    if (times[last] - times[last - TRIES + 1] < WINDOW) return until
  }
  return null
}
