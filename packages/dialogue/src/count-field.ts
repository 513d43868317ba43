import type { Constraint } from '@elmo-chat/protocol'

type Wish = Pick<Constraint, 'field' | 'op' | 'value'>

/** What a fact of the whole catalogue is about: the constraints and words that select products. */
export interface Selection {
  readonly constraints: readonly Wish[]
  readonly query: string
}

/** The field of a fact that counts products: `count:[["color","is","blue"],"cotton"]`, subject `catalog`. */
export function countField(constraints: readonly Wish[], query = ''): string {
  return `count:${serializeSelection(constraints, query)}`
}

/** Writes a selection so that it can be read back by `parseSelection`; equal selections give equal text. */
export function serializeSelection(constraints: readonly Wish[], query = ''): string {
  const wishes = constraints.map(({ field, op, value }) => [field, op, value])
  wishes.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return JSON.stringify(query ? [...wishes, query] : wishes)
}

/** Reads what `serializeSelection` wrote; undefined for anything else. */
export function parseSelection(text: string): Selection | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(read)) return undefined
  const query = typeof read.at(-1) === 'string' ? (read.at(-1) as string) : ''
  const wishes: unknown[] = query ? read.slice(0, -1) : read
  if (!wishes.every(isWish)) return undefined
  return { constraints: wishes.map(([field, op, value]) => ({ field, op, value })), query }
}

const OPS = new Set(['is', 'not', 'min', 'max'])

function isWish(wish: unknown): wish is [string, Wish['op'], string | number] {
  return (
    Array.isArray(wish) &&
    wish.length === 3 &&
    typeof wish[0] === 'string' &&
    OPS.has(wish[1]) &&
    (typeof wish[2] === 'string' || typeof wish[2] === 'number')
  )
}
