import type { Product } from '@elmo-chat/catalog'
import { no, ok, type Problem, type Result } from '@elmo-chat/kernel'
import type { ImportReport, ImportRun } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { Database } from './database.js'
import { StorageError } from './errors.js'
import { type ImportRow, importRun } from './import-run.js'
import {
  carryForward,
  compareSnapshots,
  createSnapshot,
  dropSnapshot,
  ROWS_A_STATEMENT,
  type SnapshotDifference,
  writeProducts,
} from './snapshot.js'
import type { StoreContext } from './store-context.js'

/** Problems that are kept of one import. All are counted. */
export const PROBLEMS_KEPT = 10_000

export interface ImportStart {
  /** What is imported, for people: a file's name or an address. */
  readonly name: string
  readonly source: string
  readonly format?: string
  readonly dryRun: boolean
}

/** What becomes known of an import while it runs. */
export interface ImportProgress {
  readonly format?: string
  readonly rows?: number
  readonly products?: number
  readonly variants?: number
}

export interface CommitChoice {
  /** Products whose row was broken: they stay as they were. */
  readonly keepSourceIds: Iterable<string>
  /** False when it cannot be told which products the broken rows were: then nothing is retired. */
  readonly retireMissing: boolean
  /** Allows to retire more than half of what the source has. */
  readonly force: boolean
}

export interface RetiresTooMany {
  readonly code: 'RETIRES_TOO_MANY'
  readonly retired: number
  readonly of: number
}

/** Imports: staged where nobody sees them, then visible at once. */
export interface ImportStore {
  beginImport(start: ImportStart): Promise<ImportRun>
  progress(importId: string, progress: ImportProgress): Promise<void>
  /** Adds products to the import. Staging the same product again replaces it. */
  stage(importId: string, products: readonly Product[]): Promise<void>
  recordProblems(importId: string, problems: readonly Problem[]): Promise<void>
  /** What a commit would do, as far as it is staged now and before anything is kept. */
  preview(importId: string): Promise<SnapshotDifference>
  /** Makes the import visible, all at once. Of a dry run it only counts. The import stays open after a refusal. */
  commit(importId: string, choice: CommitChoice): Promise<Result<SnapshotDifference, RetiresTooMany>>
  /** Ends the import without a trace in the catalogue. */
  abort(importId: string, failure: string): Promise<void>
  imports(page?: { limit?: number; cursor?: string }): Promise<{ imports: ImportRun[]; cursor?: string }>
  importReport(importId: string): Promise<ImportReport | null>
  /** Marks imports of dead processes as failed, and drops products that nothing points at any more. */
  sweepImports(supersededBefore: number): Promise<void>
}

interface Running {
  readonly number: number
  readonly source: string
  readonly dry_run: boolean
}

interface Visible {
  readonly number: number
  readonly products: number
}

export function importStore({ database, now, newId }: StoreContext): ImportStore {
  const numbers = new Map<string, Running>()

  const running = async (importId: string): Promise<Running> => {
    const known = numbers.get(importId)
    if (known) return known
    const [row] = await database.query<Running>(
      "select number, source, dry_run from elmo.import_run where id = $1 and state = 'running'",
      [importId],
    )
    if (!row) throw notRunning(importId)
    numbers.set(importId, row)
    return row
  }

  const visible = async (source: string): Promise<Visible | null> => {
    const [row] = await database.query<Visible>('select import as number, products from elmo.source where name = $1', [
      source,
    ])
    return row ?? null
  }

  return {
    async beginImport({ name, source, format, dryRun }) {
      const [row] = await database.query<ImportRow>(
        `insert into elmo.import_run (id, name, source, format, state, dry_run, owner, started_at)
         values ($1, $2, $3, $4, 'running', $5, $6, $7) returning *`,
        [newId(), name, source, format ?? null, dryRun, await database.presence.hold(), now()],
      )
      await createSnapshot(database, row.number)
      numbers.set(row.id, row)
      return importRun(row)
    },

    async progress(importId, { format, rows, products, variants }) {
      await database.query(
        `update elmo.import_run set format = coalesce($2, format), rows = coalesce($3, rows),
           products = coalesce($4, products), variants = coalesce($5, variants)
         where id = $1 and state = 'running'`,
        [importId, format ?? null, rows ?? null, products ?? null, variants ?? null],
      )
    },

    async stage(importId, products) {
      const { number } = await running(importId)
      for (let start = 0; start < products.length; start += ROWS_A_STATEMENT)
        await writeProducts(database, number, products.slice(start, start + ROWS_A_STATEMENT))
    },

    async recordProblems(importId, problems) {
      const { number } = await running(importId)
      for (let start = 0; start < problems.length; start += 200)
        await writeProblems(number, problems.slice(start, start + 200))
    },

    async preview(importId) {
      const { number, source } = await running(importId)
      return compareSnapshots(database, await visible(source), number)
    },

    async commit(importId, { keepSourceIds, retireMissing, force }) {
      const { number, source, dry_run } = await running(importId)
      const kept = retireMissing ? new Set(keepSourceIds) : 'all'
      for (;;) {
        const before = await visible(source)
        if (before) await carryForward(database, before.number, number, kept)
        const difference = await compareSnapshots(database, before, number)
        if (!force && before && difference.retired * 2 > before.products)
          return no({ code: 'RETIRES_TOO_MANY' as const, retired: difference.retired, of: before.products })
        const done = dry_run
          ? await finishDryRun(number, difference)
          : await switchTo(number, source, before, difference)
        if (!done) continue
        numbers.delete(importId)
        if (dry_run) await dropSnapshot(database, number)
        return ok(difference)
      }
    },

    async abort(importId, failure) {
      numbers.delete(importId)
      const [row] = await database.query<{ number: number }>(
        `update elmo.import_run set state = 'failed', failure = $2, ended_at = $3
         where id = $1 and state = 'running' returning number`,
        [importId, failure, now()],
      )
      if (row) await dropSnapshot(database, row.number)
    },

    async imports({ limit, cursor } = {}) {
      const size = pageSize(limit, 50, 200)
      const before = cursor ? Number(readCursor(cursor, 1)[0]) : 2 ** 31 - 1
      const rows = await database.query<ImportRow>(
        'select * from elmo.import_run where number < $1 order by number desc limit $2',
        [before, size + 1],
      )
      const page = rows.slice(0, size)
      return {
        imports: page.map(importRun),
        ...(rows.length > size ? { cursor: writeCursor([page[size - 1].number]) } : {}),
      }
    },

    async importReport(importId) {
      const [row] = await database.query<ImportRow>('select * from elmo.import_run where id = $1', [importId])
      if (!row) return null
      const problems = await database.query<{ problem: string }>(
        'select problem from elmo.import_problem where import = $1 order by number',
        [row.number],
      )
      return { ...importRun(row), problems: problems.map(({ problem }) => JSON.parse(problem) as Problem) }
    },

    async sweepImports(supersededBefore) {
      await failOrphans(database, now())
      const rows = await database.query<{ number: number }>(
        `select number from elmo.import_run run
         where has_rows and state <> 'running' and ended_at < $1
           and not exists (select from elmo.source where source.import = run.number)
           and (state = 'failed' or dry_run or exists (
             select from elmo.source where source.name = run.source and source.imported_at < $1))
         order by number`,
        [new Date(supersededBefore).toISOString()],
      )
      for (const { number } of rows) await dropSnapshot(database, number)
    },
  }

  async function writeProblems(number: number, problems: readonly Problem[]): Promise<void> {
    await database.query(
      `with counted as (
         update elmo.import_run set problem_count = problem_count + $2 where number = $1
         returning problem_count - $2 as before)
       insert into elmo.import_problem (import, number, problem)
       select $1, before + place, problem
       from counted, json_array_elements($3::json) with ordinality as listed (problem, place)
       where before + place <= ${PROBLEMS_KEPT}`,
      [number, problems.length, json(problems)],
    )
  }

  async function finishDryRun(number: number, difference: SnapshotDifference): Promise<boolean> {
    const rows = await database.query(
      `update elmo.import_run set state = 'done', ended_at = $2, added = $3, changed = $4, unchanged = $5, retired = $6
       where number = $1 and state = 'running' returning number`,
      [number, now(), ...counts(difference)],
    )
    if (rows.length === 0) throw notRunning(String(number))
    return true
  }

  /** False when another import of the same source was switched to meanwhile: then all is compared again. */
  async function switchTo(number: number, source: string, before: Visible | null, difference: SnapshotDifference) {
    const [{ ran, switched }] = await database.query<{ ran: number; switched: number }>(
      `with open as (select number from elmo.import_run where number = $1 and state = 'running' for update),
       moved as (
         update elmo.source set import = $1, products = $8, imported_at = $2
         where name = $7 and import = $9 and exists (select from open) returning 1),
       opened as (
         insert into elmo.source (name, import, products, imported_at)
         select $7, $1, $8, $2 from open where $9::integer is null
         on conflict (name) do nothing returning 1),
       switched as (select from moved union all select from opened),
       ended as (
         update elmo.import_run
         set state = 'done', ended_at = $2, added = $3, changed = $4, unchanged = $5, retired = $6
         where number = $1 and exists (select from switched))
       select (select count(*) from open) as ran, (select count(*) from switched) as switched`,
      [
        number,
        now(),
        ...counts(difference),
        source,
        difference.added + difference.changed + difference.unchanged,
        before?.number ?? null,
      ],
    )
    if (ran === 0) throw notRunning(String(number))
    return switched > 0
  }
}

const STOPPED = [
  'The program stopped during the import; nothing of it became visible. Import again.',
  '导入过程中程序停止，未有任何内容生效。请重新导入。',
].join('\n')

/** Marks imports whose process is gone as failed. What they staged was never visible. */
export async function failOrphans(database: Database, at: string): Promise<void> {
  const rows = await database.query<{ number: number; owner: number }>(
    "select number, owner from elmo.import_run where state = 'running'",
  )
  for (const { number, owner } of rows) {
    if (await database.presence.isAlive(owner)) continue
    await database.query(
      `update elmo.import_run set state = 'failed', ended_at = $2, failure = $3
       where number = $1 and state = 'running'`,
      [number, at, STOPPED],
    )
    await dropSnapshot(database, number)
  }
}

const counts = ({ added, changed, unchanged, retired }: SnapshotDifference) => [added, changed, unchanged, retired]

function notRunning(importId: string): StorageError {
  return new StorageError('STORAGE_IMPORT_NOT_RUNNING', {
    en: `The import ${importId} is not running. Begin a new one.`,
    zh: `导入 ${importId} 未在进行中，请重新开始导入。`,
  })
}
