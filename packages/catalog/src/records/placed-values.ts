import { parseJson } from '@elmo-chat/kernel'

/** A value of a delivery, and where it stands; undefined for what cannot be read. */
export interface PlacedValue {
  /** From 1: of an array the value's place, else its line. */
  readonly row: number
  readonly value: unknown
}

/** The values of a JSON array; one that cannot be read where the text is none. */
export function arrayValues(text: string): PlacedValue[] {
  const all = parseJson(text)
  return Array.isArray(all) ? all.map((value, place) => ({ row: place + 1, value })) : [{ row: 1, value: undefined }]
}

/** The values of JSON Lines; empty lines are passed over. */
export function lineValues(text: string): PlacedValue[] {
  return text.split('\n').flatMap((line, place) => {
    const bare = line.replace(/^\uFEFF/, '').trim()
    return bare === '' ? [] : [{ row: place + 1, value: parseJson(bare) }]
  })
}
