/** Where a page of a ranked list begins: within the part that is put in order anew, or behind it. */
export type ListPlace = { readonly offset: number } | { readonly behind: string | null }

const FORM = /^r(\d{1,4})$/

export function writeListCursor(place: ListPlace): string {
  if ('offset' in place) return `r${place.offset}`
  return place.behind === null ? 'b' : `b.${place.behind}`
}

/** The beginning for a cursor that is none of ours. */
export function readListCursor(cursor: string | undefined): ListPlace {
  if (cursor === undefined) return { offset: 0 }
  if (cursor === 'b') return { behind: null }
  if (cursor.startsWith('b.')) return { behind: cursor.slice(2) }
  return { offset: Number(FORM.exec(cursor)?.[1] ?? 0) }
}
