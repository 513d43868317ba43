import type { StoreContext } from './store-context.js'

const DAY = 86_400_000
/** How long single searches stay, for late clicks and for training. */
export const SEARCHES_KEPT_MS = 90 * DAY
/** How long the counters per day stay: a year beside the year before it. */
const COUNTERS_KEPT_MS = 750 * DAY
const ROWS_A_STATEMENT = 500
const STATEMENTS_A_SWEEP = 40

/** Deletes what is older than it is kept, in short statements; what is left over is for the next sweep. */
export async function sweepSearches({ database, clock }: StoreContext): Promise<void> {
  const single = new Date(clock() - SEARCHES_KEPT_MS).toISOString()
  const counters = new Date(clock() - COUNTERS_KEPT_MS).toISOString().slice(0, 10)
  const old: [table: string, column: string, before: string][] = [
    ['search_shown', 'day', single.slice(0, 10)],
    ['search_visitor', 'day', single.slice(0, 10)],
    ['search_outcome', 'at', single],
    ['search_day', 'day', counters],
    ['search_total', 'day', counters],
    ['search_refined', 'day', counters],
  ]
  for (const [table, column, before] of old)
    for (let statement = 0; statement < STATEMENTS_A_SWEEP; statement++) {
      const deleted = await database.query(
        `delete from elmo.${table} where ctid = any(array(
           select ctid from elmo.${table} where ${column} < $1 limit ${ROWS_A_STATEMENT})) returning 1`,
        [before],
      )
      if (deleted.length < ROWS_A_STATEMENT) break
    }
}
