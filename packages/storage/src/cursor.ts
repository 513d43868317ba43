import { unreadableCursor } from './errors.js'

/** The place where a page ended, as opaque text for the next request. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * Reads a cursor back.
 *
 * Fails   STORAGE_CURSOR_UNREADABLE when it is not one of `length` texts and numbers.
 */
export function readCursor(cursor: string, length: number): (string | number)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(place) &&
      place.length === length &&
      place.every((part) => typeof part === 'string' || typeof part === 'number')
    )
      return place
  } catch {
    // Not JSON: the same answer as for any other foreign text.
  }
  throw unreadableCursor(cursor)
}

/** A page size within bounds. */
export function pageSize(limit: number | undefined, usual: number, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(limit ?? usual) || usual))
}
