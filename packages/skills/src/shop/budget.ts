import type { Constraint } from '@elmo-chat/protocol'

/** The most that may be spent, in minor units; null where nothing was said of it. */
export function budgetOf(constraints: readonly Constraint[]): number | null {
  const bounds = constraints.flatMap(({ field, op, value }) =>
    field === 'price' && op === 'max' && typeof value === 'number' ? [value] : [],
  )
  return bounds.length > 0 ? Math.min(...bounds) : null
}
