import { MESSAGE_LIMIT } from '@elmo-chat/protocol'

/** What is left of an input once it is safe to read. */
export interface Cleaned {
  readonly text: string
  /** Nothing to read: no letter, digit or price sign in it. */
  readonly empty: boolean
  readonly cut: boolean
}

// Control, format and private-use characters, lone surrogates, and the marks that reverse the writing direction.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const READABLE = /[\p{L}\p{N}]/u

/** Takes control characters out, joins white space, and cuts at the protocol's limit. Cost: linear in the limit. */
export function clean(input: string): Cleaned {
  // Cut first, so that a huge input costs no more than a long one; a margin keeps what control characters took.
  const head = input.length > 2 * MESSAGE_LIMIT ? input.slice(0, 2 * MESSAGE_LIMIT) : input
  const joined = head.replace(/\s+/g, ' ').replace(UNREADABLE, '').trim()
  const text = (joined.length > MESSAGE_LIMIT ? joined.slice(0, MESSAGE_LIMIT) : joined).replace(UNREADABLE, '').trim()
  return { text, empty: !READABLE.test(text), cut: input.length > MESSAGE_LIMIT }
}
