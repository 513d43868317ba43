import { createHash } from 'node:crypto'
import type { Product } from '@elmo-chat/catalog'
import { json } from './clean-text.js'
import type { Database, Statements } from './database.js'

/*
 * Each import keeps its products in a table of its own, and a source points at one of them. The switch is one row;
 * what is superseded is dropped whole, which costs nothing like deleting its rows would, and leaves nothing behind
 * that a vacuum would have to clear (the embedded database has no automatic one).
 */

/** Rows in a statement of an import: few enough that a turn never waits long behind one. */
export const ROWS_A_STATEMENT = 50

/** Rows that a step of a comparison looks at, for the same reason. Where rows lie apart each costs a page. */
const ROWS_A_STEP = 200

export const snapshotTable = (number: number): string => `elmo.product_${Math.trunc(number)}`

export async function createSnapshot(statements: Statements, number: number): Promise<void> {
  await statements.script(
    `create table ${snapshotTable(number)} (
       id text primary key, source_id text not null, revision text not null, body json not null)`,
  )
}

/** Drops the table; on PostgreSQL it gives up when a reader (a backup, say) holds it for long. */
export async function dropSnapshot(database: Database, number: number): Promise<boolean> {
  try {
    await database.transaction(async (statements) => {
      await statements.script("set local lock_timeout = '2s'")
      await statements.script(`drop table if exists ${snapshotTable(number)}`)
      await statements.query('update elmo.import_run set has_rows = false where number = $1', [number])
    })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') return false
    throw error
  }
}

/** What names the content of a product: two revisions are equal exactly when the products are. */
export function revisionOf(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16)
}

/** Between values that travel in one parameter: JSON escapes it, and no id has it. */
const SEPARATOR = '\u0001'

/**
 * Writes at most ROWS_A_STATEMENT products; writing one again replaces it.
 *
 * One text a column, cut by the database, costs half of what rows as JSON cost there. What is staged need not be on
 * the disk before the switch is, whose commit waits for all that was written before it.
 */
export async function writeProducts(statements: Statements, number: number, products: readonly Product[]) {
  // A statement cannot write one row twice: of an id that comes again the last one stands.
  const unique = [...new Map(products.map((product) => [product.id, product])).values()]
  const bodies = unique.map((product) => json(product))
  const column = (values: readonly string[]) => values.join(SEPARATOR)
  const idOf = (id: string) => id.replaceAll(SEPARATOR, '')
  await statements.query(
    `with unhurried as materialized (select set_config('synchronous_commit', 'off', true))
     insert into ${snapshotTable(number)} (id, source_id, revision, body)
     select id, coalesce(source_id, ''), revision, body::json
     from unhurried, unnest(string_to_array($1, $5), string_to_array($2, $5), string_to_array($3, $5),
       string_to_array($4, $5)) as row (id, source_id, revision, body)
     on conflict (id) do update
       set source_id = excluded.source_id, revision = excluded.revision, body = excluded.body`,
    [
      column(unique.map(({ id }) => idOf(id))),
      column(unique.map(({ sourceId }) => idOf(sourceId))),
      column(bodies.map(revisionOf)),
      column(bodies),
      SEPARATOR,
    ],
  )
}

export interface SnapshotDifference {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly retired: number
}

/** Compares two snapshots step by step. */
export async function compareSnapshots(
  statements: Statements,
  before: { readonly number: number; readonly products: number } | null,
  after: number,
): Promise<SnapshotDifference> {
  const difference = { added: 0, changed: 0, unchanged: 0 }
  const known = before
    ? `left join ${snapshotTable(before.number)} known on known.id = fresh.id`
    : 'cross join (select null::text as id, null::text as revision) known'
  for (let last = ''; ; ) {
    const [step] = await statements.query<Step>(
      `select max(fresh.id) as last, count(*) as count,
         count(*) filter (where known.id is null) as added,
         count(*) filter (where known.revision <> fresh.revision) as changed
       from (select id, revision from ${snapshotTable(after)} where id > $1 order by id limit ${ROWS_A_STEP}) fresh ${known}`,
      [last],
    )
    if (step.last === null) break
    difference.added += step.added
    difference.changed += step.changed
    difference.unchanged += step.count - step.added - step.changed
    last = step.last
  }
  return { ...difference, retired: (before?.products ?? 0) - difference.changed - difference.unchanged }
}

interface Step {
  readonly last: string | null
  readonly count: number
  readonly added: number
  readonly changed: number
}

/** Copies products that a new snapshot lacks from the one before: all of them, or those with the given source ids. */
export async function carryForward(
  statements: Statements,
  before: number,
  after: number,
  which: 'all' | ReadonlySet<string>,
): Promise<void> {
  if (which !== 'all' && which.size === 0) return
  for (let last = ''; ; ) {
    const step = await statements.query<{ id: string; source_id: string; missing: boolean }>(
      `select known.id, known.source_id, fresh.id is null as missing
       from (select id, source_id from ${snapshotTable(before)} where id > $1 order by id limit ${ROWS_A_STEP}) known
       left join ${snapshotTable(after)} fresh on fresh.id = known.id
       order by known.id`,
      [last],
    )
    if (step.length === 0) return
    last = step[step.length - 1].id
    const wanted = step.filter((row) => row.missing && (which === 'all' || which.has(row.source_id)))
    for (let start = 0; start < wanted.length; start += ROWS_A_STATEMENT)
      await statements.query(
        `insert into ${snapshotTable(after)} (id, source_id, revision, body)
         select id, source_id, revision, body from ${snapshotTable(before)}
         where id in (select json_array_elements_text($1::json))
         on conflict (id) do nothing`,
        [json(wanted.slice(start, start + ROWS_A_STATEMENT).map((row) => row.id))],
      )
  }
}
