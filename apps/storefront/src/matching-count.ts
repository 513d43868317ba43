import type { ListAnswer } from '@elmo-chat/protocol'

/** How many of the items of a first page match all that was asked; those behind only come near. */
export function matchingCount({ total, items, relaxed }: ListAnswer): number {
  return relaxed && relaxed.length > 0 ? Math.min(total, items.length) : items.length
}
