import { no, ok, type Result } from '@elmo-chat/kernel'
import type { RankerList, RankerRecord } from '@elmo-chat/protocol'
import { changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** What is told when a ranker is made; its id and time are given here. */
export type NewRanker = Omit<RankerRecord, 'id' | 'state' | 'createdAt' | 'createdBy'> & {
  readonly state: 'candidate' | 'refused'
  /** The ranker itself: any JSON value. */
  readonly value: unknown
}

export interface StoredRanker {
  readonly record: RankerRecord
  readonly value: unknown
}

/** No ranker has this id, or none reigned before the one that is live. */
export interface NoSuchRanker {
  readonly code: 'RANKER_UNKNOWN' | 'RANKER_FIRST'
}

/** The rankers that were made for this shop. Exactly one is live; the first is `words`, which needs no learning. */
export interface RankerStore {
  /** The latest first; of those that were refused or retired the last 50. */
  list(): Promise<RankerList>
  get(id: string): Promise<StoredRanker | null>
  live(): Promise<StoredRanker>
  add(ranker: NewRanker, by: string): Promise<RankerRecord>
  /** Makes a ranker the live one and retires the one before. */
  promote(id: string, by: string): Promise<Result<RankerRecord, NoSuchRanker>>
  /** Brings back the ranker that was live before the present one. */
  rollBack(by: string): Promise<Result<RankerRecord, NoSuchRanker>>
}

type Kept = Pick<RankerRecord, 'learnedFrom' | 'measured' | 'decision' | 'importance'>

interface Row {
  readonly id: string
  readonly kind: RankerRecord['kind']
  readonly name: string
  readonly state: RankerRecord['state']
  readonly created_at: string
  readonly created_by: string
  readonly record: string
  readonly value: string
}

const columns = 'id, kind, name, state, created_at, created_by, record'
const LISTED = 50

export function rankerStore({ database, now, newId }: StoreContext): RankerStore {
  const find = async (where: string, parameters: string[]): Promise<StoredRanker | null> => {
    const [row] = await database.query<Row>(`select ${columns}, value from elmo.ranker where ${where}`, parameters)
    return row ? { record: recordOf(row), value: JSON.parse(row.value) as unknown } : null
  }
  const told = async (id: string): Promise<RankerRecord> => (await find('id = $1', [id]))!.record

  return {
    async list() {
      const rows = await database.query<Row>(
        `select ${columns} from elmo.ranker where state in ('live', 'candidate')
         union all (select ${columns} from elmo.ranker where state not in ('live', 'candidate') or id = 'words'
           order by created_at desc limit ${LISTED})
         order by created_at desc, id desc`,
      )
      const rankers = [...new Map(rows.map((row) => [row.id, recordOf(row)])).values()]
      return { rankers, live: rankers.find(({ state }) => state === 'live')!.id }
    },
    get: (id) => find('id = $1', [id]),
    async live() {
      return (await find("state = 'live'", []))!
    },
    async add({ kind, name, state, value, ...kept }, by) {
      const { learnedFrom, measured, decision, importance } = kept
      const id = newId()
      await database.query(
        `with added as (
           insert into elmo.ranker (id, kind, name, state, created_at, created_by, value, record)
           values ($3, $4, $5, $6, $1, $2, $7::json, $8::json) returning id, record
         ) ${changeInsert('ranker', 'added', 'select id, record from added')}`,
        [now(), by, id, kind, name, state, json(value), json({ learnedFrom, measured, decision, importance })],
      )
      return told(id)
    },
    async promote(id, by) {
      const done = await database.transaction(async (statements) => {
        await statements.script('lock table elmo.ranker_reign in share row exclusive mode')
        const [wanted] = await statements.query<{ state: string }>('select state from elmo.ranker where id = $1', [id])
        if (!wanted) return false
        if (wanted.state === 'live') return true
        await statements.query("update elmo.ranker set state = 'retired' where state = 'live'")
        await statements.query("update elmo.ranker set state = 'live' where id = $1", [id])
        await statements.query('insert into elmo.ranker_reign (ranker_id, at, by) values ($1, $2, $3)', [id, now(), by])
        await statements.query(changeInsert('ranker', 'promoted', "select $3::text, '{}'::json"), [now(), by, id])
        return true
      })
      return done ? ok(await told(id)) : no({ code: 'RANKER_UNKNOWN' })
    },
    async rollBack(by) {
      const back = await database.transaction(async (statements) => {
        await statements.script('lock table elmo.ranker_reign in share row exclusive mode')
        const [present, earlier] = await statements.query<{ number: number; ranker_id: string }>(
          'select number, ranker_id from elmo.ranker_reign where not rolled_back order by number desc limit 2',
        )
        if (!earlier) return null
        await statements.query('update elmo.ranker_reign set rolled_back = true where number = $1', [present.number])
        await statements.query("update elmo.ranker set state = 'retired' where state = 'live'")
        await statements.query("update elmo.ranker set state = 'live' where id = $1", [earlier.ranker_id])
        await statements.query(changeInsert('ranker', 'rolled-back', "select $3::text, '{}'::json"), [
          now(),
          by,
          present.ranker_id,
        ])
        return earlier.ranker_id
      })
      return back === null ? no({ code: 'RANKER_FIRST' }) : ok(await told(back))
    },
  }
}

function recordOf({ id, kind, name, state, created_at, created_by, record }: Row): RankerRecord {
  return { id, kind, name, state, createdAt: created_at, createdBy: created_by, ...(JSON.parse(record) as Kept) }
}
