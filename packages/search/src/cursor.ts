/** The last product of a page. The next page starts behind it, even when the catalogue has changed in between. */
export interface PageEnd {
  /** The number that the list is ordered by, falling; null stands for "none", last. */
  readonly key: number | null
  readonly id: string
}

/** Writes a place in a list as text that means nothing to callers. */
export function writeCursor({ key, id }: PageEnd): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

/** Reads what `writeCursor` wrote; undefined for anything else. */
export function readCursor(cursor: string): PageEnd | undefined {
  if (cursor.length > 1000) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(read) || read.length !== 2) return undefined
    const [key, id]: unknown[] = read
    return (key === null || typeof key === 'number') && typeof id === 'string' ? { key, id } : undefined
  } catch {
    return undefined
  }
}
