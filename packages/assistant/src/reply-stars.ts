import { isVouched } from '@elmo-chat/events'
import type { EventInput, Thumb } from '@elmo-chat/protocol'

/** Thumbs as stars, as servers report what was said of a reply; one that is taken back says nothing. */
export const THUMB_STARS: Readonly<Record<Thumb | 'none', number>> = { up: 5, none: 3, down: 1 }

/** Stars from which a reply is good, and up to which it is bad. */
const GOOD = 4
const BAD = 2

export const isGoodReply = (stars: number): boolean => stars >= GOOD
export const isBadReply = (stars: number): boolean => stars <= BAD

/** The stars that an event gives a reply; undefined for any other, and for one of a page, which may make it up. */
export function replyStars(event: EventInput): number | undefined {
  const stars = event.type === 'reply-rated' && isVouched(event) ? event.context?.rating : undefined
  return typeof stars === 'number' ? stars : undefined
}
