import type { EventInput } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import { pageSize } from './cursor.js'
import type { Statements } from './database.js'
import { hourOf } from './save-turn.js'
import type { StoreContext } from './store-context.js'
import { eventRows } from './turn-digest.js'

export interface StoredEvent {
  /** The place in the log; grows, with gaps. */
  readonly number: number
  /** ISO 8601 UTC, by the clock of the process that took it. */
  readonly receivedAt: string
  readonly event: EventInput
}

export interface EventStore {
  /**
   * Keeps what is new; durable once it returns. An event whose id is known counts as a duplicate. `isHistory`: what happened
   * before the shop was here; it counts for the hour in which it happened.
   */
  append(
    events: readonly EventInput[],
    options?: { readonly isHistory?: boolean },
  ): Promise<{ accepted: number; duplicates: number }>
  /** Events after a place in the log, in order, at most 1,000. What one reading has passed never fills up later. */
  read(page?: { after?: number; limit?: number }): Promise<StoredEvent[]>
  /** The last place that was given in the log; 0 for an empty one. */
  lastNumber(): Promise<number>
  /** What one visitor did last, the latest first, at most 1,000. */
  ofVisitor(visitorId: string, limit?: number): Promise<StoredEvent[]>
  /** Events received since then, by type; counted by full hours. */
  counts(since: string): Promise<Record<string, number>>
}

const EVENTS_A_STATEMENT = 100

interface EventRow {
  readonly number: number
  readonly received_at: string
  readonly body: string
}

export function eventStore({ database, now, random }: StoreContext): EventStore {
  return {
    async append(events, { isHistory = false } = {}) {
      let accepted = 0
      for (let start = 0; start < events.length; start += EVENTS_A_STATEMENT) {
        const received = now()
        const rows = eventRows(events.slice(start, start + EVENTS_A_STATEMENT)).map((row) => {
          const receivedAt = isHistory && row.at < received ? row.at : received
          return { ...row, received_at: receivedAt, hour: hourOf(receivedAt) }
        })
        const [row] = await database.query<{ accepted: number }>(
          `with told as (
             select * from json_to_recordset($1::json)
             as row (id text, type text, at timestamptz, received_at timestamptz, hour timestamptz,
               visitor_id text, body json)
           ), fresh as (
             insert into elmo.event (id, type, at, received_at, visitor_id, body)
             select id, type, at, received_at, visitor_id, body from told
             on conflict (id) do nothing
             returning id
           ), counted as (
             insert into elmo.event_hour as counter (hour, type, slot, count)
             select hour, type, $2, count(*) from (select distinct id, hour, type from told) as once join fresh using (id)
             group by hour, type order by hour, type
             on conflict (hour, type, slot) do update set count = counter.count + excluded.count
           )
           select count(*) as accepted from fresh`,
          [json(rows), Math.floor(random() * 8)],
        )
        accepted += row.accepted
      }
      return { accepted, duplicates: events.length - accepted }
    },

    async read({ after = 0, limit } = {}) {
      const page = async (statements: Statements) => {
        const rows = await statements.query<EventRow>(
          'select number, received_at, body from elmo.event where number > $1 order by number limit $2',
          [after, pageSize(limit, 500, 1_000)],
        )
        return rows.map(storedEvent)
      }
      // One connection has no other writers at work, and turns need not wait for a transaction.
      if (database.kind === 'embedded') return page(database)
      return database.transaction(async (statements) => {
        // Numbers are given before rows become visible. Waiting for the writers at work makes sure that no lower
        // number appears after a higher one was read.
        await statements.script('lock table elmo.event in share mode')
        return page(statements)
      })
    },

    async lastNumber() {
      const [{ last }] = await database.query<{ last: number }>(
        'select coalesce(max(number), 0) as last from elmo.event',
      )
      return last
    },

    async ofVisitor(visitorId, limit) {
      const rows = await database.query<EventRow>(
        'select number, received_at, body from elmo.event where visitor_id = $1 order by number desc limit $2',
        [visitorId, pageSize(limit, 100, 1_000)],
      )
      return rows.map(storedEvent)
    },

    async counts(since) {
      const rows = await database.query<{ type: string; count: number }>(
        'select type, sum(count)::int8 as count from elmo.event_hour where hour >= $1 group by type order by type',
        [hourOf(new Date(since).toISOString())],
      )
      return Object.fromEntries(rows.map(({ type, count }) => [type, count]))
    },
  }
}

function storedEvent({ number, received_at, body }: EventRow): StoredEvent {
  return { number, receivedAt: received_at, event: JSON.parse(body) as EventInput }
}
