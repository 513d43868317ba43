import type { Histories, History } from '../types.js'

/** One action of a test's world: the item, its weight (1) and its time in days (its place). */
export type Action = number | readonly [item: number, weight: number, day: number]

const DAY = 86_400_000

/** Histories from plain lists; days count from 1 January 2026. */
export function historiesOf(rows: readonly (readonly Action[])[], items: number): Histories {
  const histories = rows.map((row) => historyOf(row))
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, { item }] of histories.entries()) starts[row + 1] = starts[row] + item.length
  return {
    rows: rows.length,
    items,
    starts,
    item: Uint32Array.from(histories.flatMap(({ item }) => [...item])),
    weight: Float32Array.from(histories.flatMap(({ weight }) => [...weight])),
    at: Float64Array.from(histories.flatMap(({ at }) => [...at])),
  }
}

/** One history from a plain list. */
export function historyOf(actions: readonly Action[]): History {
  const whole = actions.map((action, place) => (typeof action === 'number' ? ([action, 1, place] as const) : action))
  const at = whole.map(([, , day]) => Date.UTC(2026, 0, 1) + day * DAY)
  return {
    item: Uint32Array.from(whole, ([item]) => item),
    weight: Float32Array.from(whole, ([, weight]) => weight),
    at: Float64Array.from(at),
    now: Math.max(Date.UTC(2026, 0, 1), ...at.slice(-1)) + DAY,
  }
}

/**
 * People and items on a board of `size` x `size`: each takes the items of their own colour, but for the one on the diagonal,
 * which is the right answer. All at one time.
 */
export function checkerboard(size: number): Histories {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, item): Action => [item, 1, 0]).filter(
      (_, item) => item !== row && item % 2 === row % 2,
    ),
  )
  return historiesOf(rows, size)
}

/** The history of one row. */
export function rowOf({ starts, item, weight, at }: Histories, row: number): History {
  const [from, to] = [starts[row], starts[row + 1]]
  return {
    item: item.slice(from, to),
    weight: weight.slice(from, to),
    at: at.slice(from, to),
    now: (at[to - 1] ?? 0) + DAY,
  }
}
