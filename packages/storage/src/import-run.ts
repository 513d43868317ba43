import type { ImportRun } from '@elmo-chat/protocol'

/** A row of elmo.import_run. */
export interface ImportRow {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly source: string
  readonly format: string | null
  readonly state: ImportRun['state']
  readonly dry_run: boolean
  readonly started_at: string
  readonly ended_at: string | null
  readonly rows: number
  readonly products: number
  readonly variants: number
  readonly added: number
  readonly changed: number
  readonly retired: number
  readonly problem_count: number
  readonly failure: string | null
}

export function importRun(row: ImportRow): ImportRun {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    format: row.format,
    state: row.state,
    dryRun: row.dry_run,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    rows: row.rows,
    products: row.products,
    variants: row.variants,
    added: row.added,
    changed: row.changed,
    retired: row.retired,
    problemCount: row.problem_count,
    failure: row.failure,
  }
}
