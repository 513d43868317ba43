import type { DeliveryFault, DeliveryState, WebhookDelivery } from '@elmo-chat/protocol'
import { cleanText, json } from './clean-text.js'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { Statements } from './database.js'
import type { StoreContext } from './store-context.js'

/** What is to be sent; kept together with the turn that asked for it. */
export interface NewDelivery {
  readonly id: string
  readonly flow: string
  readonly at: string
  /** What is sent: any JSON value. */
  readonly body: unknown
  /** The same without personal data: what is kept, and sent, where there is no key to seal the body with. */
  readonly readable: unknown
}

/** A delivery that is this process's to send until its lease ends. */
export interface ClaimedDelivery {
  readonly id: string
  readonly claim: string
  /** With this one. */
  readonly tries: number
  /** As it is sent: JSON, the same text each time. Null where it was sealed with another key. */
  readonly body: string | null
}

/** What came of a try. `nextAt` where it is tried again. */
export type DeliveryOutcome = {
  readonly status: number | null
  readonly fault: DeliveryFault | null
} & ({ readonly state: 'delivered' | 'failed' } | { readonly state: 'waiting'; readonly nextAt: number })

/** The outbox of what the shop's own system is told: each is sent by one process at a time, again after a fault, and after a restart. */
export interface WebhookStore {
  /** Takes what is due, the longest due first; no other process gets it before the lease ends. */
  claim(most: number, leaseMs: number): Promise<ClaimedDelivery[]>
  /** Tells what came of it. False where the lease had ended and another process has it. */
  settle(claimed: Pick<ClaimedDelivery, 'id' | 'claim'>, outcome: DeliveryOutcome): Promise<boolean>
  /** The latest first. */
  list(page?: { cursor?: string; limit?: number }): Promise<{ items: WebhookDelivery[]; cursor?: string }>
  counts(): Promise<Record<DeliveryState, number>>
  /** Has one sent once more from the start, as soon as may be. Gives whether there is such a one. */
  again(id: string): Promise<boolean>
  /** Forgets what has been over for long. */
  sweep(): Promise<void>
}

export const DELIVERIES_KEPT_DAYS = 30
const DAY_MS = 86_400_000

const COLUMNS = `id, conversation_id as "conversationId", flow, made_at as "madeAt", state, tries,
  case when state = 'waiting' then next_at end as "nextAt", tried_at as "triedAt", status, fault`

export function webhookStore({ database, clock, now, newId, vault }: StoreContext): WebhookStore {
  const after = (ms: number) => new Date(clock() + ms).toISOString()
  return {
    async claim(most, leaseMs) {
      const rows = await database.query<ClaimedDelivery & { sealed: string | null }>(
        // Until it is settled a try counts as interrupted: so it stays if nobody comes to settle it.
        `update elmo.webhook_delivery
         set claim = $1, tries = tries + 1, tried_at = $2, next_at = $3, status = null, fault = 'interrupted'
         where id in (
           select id from elmo.webhook_delivery where state = 'waiting' and next_at <= $2
           order by next_at, id limit $4 for update skip locked
         )
         returning id, claim, tries, body, sealed`,
        [newId(), now(), after(leaseMs), most],
      )
      return rows.map(({ sealed, ...claimed }) => ({
        ...claimed,
        body: sealed === null ? claimed.body : (vault?.open(sealed) ?? null),
      }))
    },
    async settle({ id, claim }, outcome) {
      const { state, status, fault } = outcome
      const nextAt = outcome.state === 'waiting' ? new Date(outcome.nextAt).toISOString() : now()
      const rows = await database.query(
        `update elmo.webhook_delivery set state = $3, status = $4, fault = $5, next_at = $6, claim = null
         where id = $1 and claim = $2 returning id`,
        [id, claim, state, status, fault, nextAt],
      )
      return rows.length > 0
    },
    async list({ cursor, limit } = {}) {
      const size = pageSize(limit, 20, 100)
      const [at, last] = cursor ? readCursor(cursor, 2) : [null, '']
      const rows = await database.query<WebhookDelivery>(
        `select ${COLUMNS} from elmo.webhook_delivery
         where $1::timestamptz is null or (made_at, id) < ($1::timestamptz, $2)
         order by made_at desc, id desc limit $3`,
        [at, last, size + 1],
      )
      const items = rows.slice(0, size)
      const end = items.at(-1)
      return { items, ...(end && rows.length > size ? { cursor: writeCursor([end.madeAt, end.id]) } : {}) }
    },
    async counts() {
      const rows = await database.query<{ state: DeliveryState; count: number }>(
        'select state, count(*) as count from elmo.webhook_delivery group by state',
      )
      const found = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
      return { waiting: 0, delivered: 0, failed: 0, ...found }
    },
    async again(id) {
      const rows = await database.query(
        // What is being sent this moment is settled by its sender, and not sent twice at a time.
        `update elmo.webhook_delivery set
           state = 'waiting', tries = case when claim is null then 0 else tries end,
           next_at = case when claim is null then $2 else next_at end
         where id = $1 returning id`,
        [id, now()],
      )
      return rows.length > 0
    },
    async sweep() {
      await database.query("delete from elmo.webhook_delivery where state <> 'waiting' and next_at < $1", [
        after(-DELIVERIES_KEPT_DAYS * DAY_MS),
      ])
    },
  }
}

/** One statement of the transaction that keeps the turn. */
export async function keepDelivery(
  statements: Pick<Statements, 'query'>,
  { now, vault }: StoreContext,
  { id, flow, at, body, readable }: NewDelivery,
  conversationId: string,
): Promise<void> {
  await statements.query(
    `insert into elmo.webhook_delivery (id, conversation_id, flow, made_at, body, sealed, next_at)
     values ($1, $2, $3, $4, $5::json, $6, $7) on conflict (id) do nothing`,
    [
      ...[id, conversationId, cleanText(flow), at],
      ...[vault ? null : json(readable), vault?.seal(JSON.stringify(body)) ?? null, now()],
    ],
  )
}
