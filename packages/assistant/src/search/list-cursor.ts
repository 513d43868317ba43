/**
 * Where a page of a list begins: within the part that is put in order anew, or behind it, or, where no ranker orders, where
 * the index says. `shown` products stand on the pages before it.
 */
export type ListPlace =
  | { readonly offset: number }
  | { readonly behind: string | null; readonly shown: number }
  | { readonly sorted: string; readonly shown: number }

const RANKED = /^r(\d{1,4})$/
const BEHIND = /^b(\d{1,6})(?:\.(.*))?$/
const SORTED = /^s(\d{1,6})\.(.*)$/

export function writeListCursor(place: ListPlace): string {
  if ('offset' in place) return `r${place.offset}`
  if ('sorted' in place) return `s${place.shown}.${place.sorted}`
  return place.behind === null ? `b${place.shown}` : `b${place.shown}.${place.behind}`
}

/** Whether the cursor is one that a list gives out. */
export const isListCursor = (cursor: string): boolean =>
  [RANKED, BEHIND, SORTED].some((pattern) => pattern.test(cursor))

/** The beginning for a cursor that is none of ours. */
export function readListCursor(cursor = ''): ListPlace {
  const behind = BEHIND.exec(cursor)
  if (behind) return { behind: behind[2] ?? null, shown: Number(behind[1]) }
  const sorted = SORTED.exec(cursor)
  if (sorted) return { sorted: sorted[2], shown: Number(sorted[1]) }
  return { offset: Number(RANKED.exec(cursor)?.[1] ?? 0) }
}
