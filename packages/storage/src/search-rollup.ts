import { foldQuery, type ListOutcome } from '@elmo-chat/events'
import type { EventInput, SearchSurface } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import type { Statements } from './database.js'
import type { EventStore, StoredEvent } from './event-store.js'
import { countAnew, keyOf, type VisitorDay } from './search-recount.js'
import { SEARCHES_KEPT_MS } from './search-sweep.js'
import type { StoreContext } from './store-context.js'

/** Of events that tell of searches at most so many are taken in one step. */
const TAKEN = 40
/** Events that come later than this after they happened change no counters: their neighbors may be gone. */
const LATEST_MS = 60 * 86_400_000

const outcomeKinds: Partial<Record<EventInput['type'], ListOutcome['kind']>> = {
  'product-clicked': 'click',
  'cart-added': 'cart',
  'order-placed': 'order',
}

interface ShownRow {
  readonly id: string
  readonly event_id: string
  readonly is_foreign: boolean
  readonly visitor_id: string
  readonly day: string
}

interface NewShown extends ShownRow {
  readonly at: string
  readonly query: string
  readonly language: 'en' | 'zh'
  readonly surface: SearchSurface
  readonly total: number | null
  readonly products: readonly string[]
  readonly first_rank: number
}

interface OutcomeRow {
  readonly impression_id: string
  readonly kind: ListOutcome['kind']
  readonly product_id: string
  readonly rank: number | null
  readonly at: string
}

const moveOn = `with moved as (
  update elmo.search_checkpoint set number = $2 where name = 'searches' and number = $1 returning number
)`

const columns = [
  'event_id',
  'is_foreign',
  'visitor_id',
  'day',
  'at',
  'query',
  'language',
  'surface',
  'total',
  'products',
]
  .concat('first_rank')
  .join(', ')
const replaced = columns
  .split(', ')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')
const keep = `with kept as (
  insert into elmo.search_shown (id, ${columns})
  select id, ${columns} from json_to_recordset($1::json) as row (id text, event_id text, is_foreign boolean,
    visitor_id text, day text, at timestamptz, query text, language text, surface text, total integer, products json,
    first_rank integer)
  on conflict (id) do update set ${replaced}
)
insert into elmo.search_outcome as known (impression_id, kind, product_id, rank, at)
select impression_id, kind, product_id, min(rank), max(at)
from json_to_recordset($2::json) as row (impression_id text, kind text, product_id text, rank integer, at timestamptz)
group by impression_id, kind, product_id
on conflict (impression_id, kind, product_id) do update set
  rank = least(known.rank, excluded.rank), at = greatest(known.at, excluded.at)`

/** How far a step went. */
export interface RolledUp {
  /** So many events are behind it; 0 at the end of the log. */
  readonly passed: number
  /** So many of them told of searches. */
  readonly taken: number
}

/**
 * Rolls up to `most` of the next events up into searches.
 *
 * What a visitor's day adds to the counters is worked out anew from all its lists and outcomes and replaces what it had
 * added before: the counts depend on the events, not on their order, and an event counts once. The checkpoint moves in
 * the same transaction; of two processes at the same place one goes on and the other finds it moved.
 *
 * Cost  some milliseconds a step, bounded by TAKEN events and the lists that are looked at of each of their visitors. On the
 *       embedded database everything else waits for the transaction, and under load each of its statements for the process:
 *       it has four.
 */
export async function rollUpSearches(
  { database, clock }: StoreContext,
  events: EventStore,
  most: number,
): Promise<RolledUp> {
  const [{ number: from }] = await database.query<{ number: number }>(
    "select number from elmo.search_checkpoint where name = 'searches'",
  )
  const read = await events.read({ after: from, limit: most })
  if (read.length === 0) return { passed: 0, taken: 0 }
  const shown = new Map<string, NewShown>()
  const outcomes: OutcomeRow[] = []
  const keptFrom = new Date(clock() - SEARCHES_KEPT_MS).toISOString().slice(0, 10)
  let done = 0
  for (const stored of read) {
    if (shown.size + outcomes.length >= TAKEN) break
    done++
    // No counter would take it and the next sweep would delete it: a history of years is passed over page by page.
    if (stored.receivedAt < keptFrom) continue
    const list = shownBy(stored)
    if (list) keepLower(shown, list)
    else outcomes.push(...outcomeOf(stored))
  }
  const to = read[done - 1].number
  const countedFrom = new Date(clock() - SEARCHES_KEPT_MS + 2 * 86_400_000).toISOString().slice(0, 10)
  const taken = shown.size + outcomes.length
  if (taken === 0) {
    const moved = await database.query(`${moveOn} select number from moved`, [from, to])
    return { passed: moved.length > 0 ? done : 1, taken }
  }
  const ids = [...new Set([...shown.keys(), ...outcomes.map(({ impression_id }) => impression_id)])]
  const isMoved = await database.transaction(async (statements) => {
    const rows = await statements.query<ShownRow | { id: null }>(
      `${moveOn} select known.id, event_id, is_foreign, visitor_id, day from moved left join (
         select shown.* from elmo.search_shown shown
         where shown.id in (select * from json_array_elements_text($3::json))) known on true`,
      [from, to, json(ids)],
    )
    const before = rows.filter((row): row is ShownRow => row.id !== null)
    if (rows.length > 0) await take(statements, before, shown, outcomes, countedFrom)
    return rows.length > 0
  })
  return { passed: isMoved ? done : 1, taken }
}

/** The list that an event tells of; null where it is none, or one that came too late. */
function shownBy({ event, receivedAt }: StoredEvent): NewShown | null {
  if (event.type !== 'search-performed') return null
  const query = foldQuery(event.query ?? '')
  const received = Date.parse(receivedAt)
  // A clock that goes ahead must not fill days that are still to come.
  const happened = Math.min(Date.parse(event.at), received)
  if (query === '' || received - happened > LATEST_MS) return null
  const { total, surface, language, vouched } = event.context ?? {}
  const at = new Date(happened).toISOString()
  return {
    id: event.impressionId ?? event.id,
    event_id: event.id,
    is_foreign: vouched === false,
    visitor_id: event.visitorId,
    day: at.slice(0, 10),
    at,
    query,
    language: language === 'en' || language === 'zh' ? language : /\p{Script=Han}/u.test(query) ? 'zh' : 'en',
    surface: surface === 'chat' ? 'chat' : 'search-box',
    total: typeof total === 'number' && total >= 0 ? Math.min(Math.floor(total), 2 ** 31 - 1) : null,
    products: event.products ?? [],
    first_rank: event.rank ?? 1,
  }
}

function outcomeOf({ event, receivedAt }: StoredEvent): OutcomeRow[] {
  const kind = outcomeKinds[event.type]
  const { impressionId, productId, rank = null } = event
  if (!kind || impressionId === undefined || productId === undefined) return []
  return [{ impression_id: impressionId, kind, product_id: productId, rank, at: receivedAt }]
}

/** Of two events on one impression the server's own stands; else the one with the lower id. */
function isLower(a: ShownRow, b: ShownRow): boolean {
  return a.is_foreign === b.is_foreign ? a.event_id < b.event_id : b.is_foreign
}

function keepLower(shown: Map<string, NewShown>, list: NewShown): void {
  const known = shown.get(list.id)
  if (!known || isLower(list, known)) shown.set(list.id, list)
}

/** Days before `countedFrom` are about to be swept, or are: what comes so late changes nothing any more. */
async function take(
  statements: Statements,
  before: readonly ShownRow[],
  shown: Map<string, NewShown>,
  outcomes: OutcomeRow[],
  countedFrom: string,
): Promise<void> {
  for (const row of before) {
    const list = shown.get(row.id)
    if (list && !isLower(list, row)) shown.delete(row.id)
  }
  await statements.query(keep, [json([...shown.values()]), json(outcomes)])
  const touched = new Map<string, VisitorDay>()
  for (const { visitor_id, day } of [...before, ...shown.values()].filter(({ day }) => day >= countedFrom))
    touched.set(keyOf({ visitor_id, day }), { visitor_id, day })
  if (touched.size > 0) await countAnew(statements, [...touched.values()])
}
