import { isDeepStrictEqual } from 'node:util'
import { no, ok, type Result } from '@elmo-chat/kernel'
import {
  type Address,
  apply,
  contactDigest,
  isContactOf,
  lockedUntil,
  mayDo,
  type Order,
  type OrderAction,
  type PolicyBook,
  type ProofAttempt,
  type Refusal,
  redelivered,
} from '@elmo-chat/orders'
import { json } from './clean-text.js'
import type { Statements } from './database.js'
import { listOrders, type OrderList, type OrderQuery } from './order-list.js'
import type { StoreContext } from './store-context.js'

/** An order as it is delivered, with the e-mail addresses and phone numbers that prove whose it is. */
export interface DeliveredOrder {
  readonly order: Order
  readonly contacts: readonly string[]
}

/** What was done with an order. */
export interface OrderEntry {
  readonly id: string
  readonly at: string
  readonly by: string
  /** In which it was asked for; null where nobody said it in one. */
  readonly conversationId: string | null
  readonly action: OrderAction
}

/** Who does something, and in which conversation. */
interface Actor {
  readonly by: string
  readonly conversationId?: string
}

export interface OrderStore {
  /** Keeps orders, all or none; what is known of those with the same numbers and the shop does not tell stays: see `redelivered`. */
  save(delivered: readonly DeliveredOrder[]): Promise<OrdersKept>
  /** A page of orders: those that wait for the shop first, then the latest. */
  list(query?: OrderQuery): Promise<OrderList>
  find(id: string): Promise<Order | null>
  /** The orders that a visitor has proven to be theirs, the latest first; at most 200. */
  visibleTo(visitorId: string): Promise<Order[]>
  /** The orders that were placed last, without their addresses. */
  latest(limit: number): Promise<Order[]>
  /** Those of the numbers that are orders'. */
  known(ids: readonly string[]): Promise<string[]>
  /** Whether there is any order. */
  any(): Promise<boolean>
  /**
   * Looks whether a contact is one of the order's, and lets the visitor see it for a day if so. Wrong ones are counted in
   * the database, per order and per visitor, so that any number of processes lock together.
   */
  prove(visitorId: string, id: string, contact: string): Promise<ProofAttempt>
  /**
   * Lets the visitor see those of the orders that hold a contact by which another one was proven, for as long: whoever told it
   * once need not tell it again. Nothing is counted where none does.
   */
  proveByKnown(visitorId: string, ids: readonly string[]): Promise<void>
  /** Those of the numbers for which no contact of this visitor's is looked at now, after too many wrong ones. */
  lockedFor(visitorId: string, ids: readonly string[]): Promise<string[]>
  /**
   * Lets a visitor see a customer's orders until then, ISO 8601 UTC, and nobody else's: the shop's own server vouches for it.
   * That the customer came as this visitor stays known.
   */
  vouch(visitorId: string, customerId: string, until: string): Promise<void>
  /** Somebody logged out: the visitor sees no order any more. */
  forget(visitorId: string): Promise<void>
  /** The visitors that a customer came as, the latest first. */
  visitorsOf(customerId: string): Promise<string[]>
  /** Does what the policy allows and keeps who did it, both or neither; once for each id of an action. */
  act(action: OrderAction, policy: PolicyBook, by: string): Promise<Result<Order, OrderRefused>>
  /** What was done, the earliest first. */
  entries(id: string): Promise<OrderEntry[]>
  /** Clears away proofs that are over and attempts that count no more. */
  sweep(): Promise<void>
}

/** How many orders were new, different from what was kept, and the same. */
export interface OrdersKept {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

export interface OrderRefused {
  readonly code: Refusal['code'] | 'ORDER_UNKNOWN'
}

interface OrderRow {
  readonly body: string
  readonly sealed: string | null
}

const PROVEN_MS = 24 * 3_600_000
/** Wrong contacts are looked back for so long: a lock lasts as long as the time in which it comes about. */
const LOOKED_BACK_MS = 30 * 60_000
/** Orders that a visitor sees at most. */
const SEEN = 200
/** Stands for an address where there is no key, or another one, to open it. */
const UNREADABLE: Address = { lines: [], city: '', region: '', postcode: '', country: '' }

/** The same for each way in which people write a number. */
export const keyOf = (id: string) =>
  id
    .normalize('NFKC')
    .replace(/[\s#-]/g, '')
    .toUpperCase()

export function orderStore(context: StoreContext, secret: string): OrderStore {
  const { database, clock, now, vault } = context
  const { seal, orderOf } = sealing(context)
  const wrongTries = async (statements: Pick<Statements, 'query'>, visitorId: string, keys: readonly string[]) => {
    const since = new Date(clock() - LOOKED_BACK_MS).toISOString()
    const wrong = await statements.query<{ visitor_id: string; key: string; at: string }>(
      `select visitor_id, key, at from elmo.proof_attempt
       where (visitor_id = $1 or key in (select value from json_array_elements_text($2::json))) and at > $3`,
      [visitorId, json(keys), since],
    )
    const isLocked = (own: typeof wrong) =>
      lockedUntil(
        own.map(({ at }) => Date.parse(at)),
        clock(),
      ) !== null
    const isVisitorLocked = isLocked(wrong.filter((one) => one.visitor_id === visitorId))
    return (key: string) => isVisitorLocked || isLocked(wrong.filter((one) => one.key === key))
  }
  return {
    save: (delivered) =>
      database.transaction(async (statements) => {
        const count = { added: 0, changed: 0, unchanged: 0 }
        for (const { order: told, contacts } of inKeyOrder(delivered)) {
          const key = keyOf(told.id)
          const digests = json(contacts.flatMap((contact) => contactDigest(contact, secret) ?? []))
          const [row] = await statements.query<OrderRow & { contacts: string }>(
            'select body, sealed, contacts from elmo.shop_order where key = $1 for update',
            [key],
          )
          const kept = row ? orderOf(row) : null
          const order = kept ? redelivered(kept, told) : told
          // Without a key no address is kept, and none is compared.
          const readable = kept && !vault ? { ...order, address: kept.address } : order
          const isSame = row?.contacts === digests && isDeepStrictEqual(kept, JSON.parse(json(readable)))
          if (isSame) {
            count.unchanged++
            continue
          }
          count[kept ? 'changed' : 'added']++
          await statements.query(
            `insert into elmo.shop_order (key, customer_id, placed_at, body, sealed, contacts, is_open)
             values ($1, $2, $3, $4::json, $5, $6::json, $7)
             on conflict (key) do update set customer_id = excluded.customer_id, placed_at = excluded.placed_at,
               body = excluded.body, sealed = excluded.sealed, contacts = excluded.contacts, is_open = excluded.is_open`,
            [
              ...[key, order.customerId, order.placedAt, bodyOf(order), seal({ address: order.address, contacts })],
              ...[digests, isOpen(order)],
            ],
          )
        }
        return count
      }),
    list: (query) => listOrders(database, query, (contact) => contactDigest(contact, secret)),
    async find(id) {
      const [row] = await database.query<OrderRow>('select body, sealed from elmo.shop_order where key = $1', [
        keyOf(id),
      ])
      return row ? orderOf(row) : null
    },
    async visibleTo(visitorId) {
      const rows = await database.query<OrderRow>(
        `with proof as (select kind, subject from elmo.order_proof where visitor_id = $1 and until > $2)
         select body, sealed from elmo.shop_order where key = any(array(
           select subject from proof where kind = 'order'
           union select key from elmo.shop_order where customer_id = any(array(
             select subject from proof where kind = 'customer'))))
         order by placed_at desc, key limit ${SEEN}`,
        [visitorId, now()],
      )
      return rows.map(orderOf)
    },
    async latest(limit) {
      const rows = await database.query<Pick<OrderRow, 'body'>>(
        'select body from elmo.shop_order order by placed_at desc, key desc limit $1',
        [limit],
      )
      return rows.map(({ body }) => orderOf({ body, sealed: null }))
    },
    async known(ids) {
      const rows = await database.query<{ key: string }>(
        'select key from elmo.shop_order where key in (select value from json_array_elements_text($1::json))',
        [json(ids.map(keyOf))],
      )
      const keys = new Set(rows.map(({ key }) => key))
      return ids.filter((id) => keys.has(keyOf(id)))
    },
    async any() {
      return (await database.query('select 1 from elmo.shop_order limit 1')).length > 0
    },
    async lockedFor(visitorId, ids) {
      if (ids.length === 0) return []
      const isLocked = await wrongTries(database, visitorId, ids.map(keyOf))
      return ids.filter((id) => isLocked(keyOf(id)))
    },
    prove: (visitorId, id, contact) =>
      database.transaction(async (statements): Promise<ProofAttempt> => {
        const key = keyOf(id)
        const at = now()
        // The visitor first, then the order: nobody waits for somebody who waits for them.
        for (const one of [`visitor ${visitorId}`, `order ${key}`])
          await statements.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [one])
        const isLocked = await wrongTries(statements, visitorId, [key])
        if (isLocked(key)) return { orderId: id, at, outcome: 'locked' }
        const [row] = await statements.query<{ contacts: string }>(
          'select contacts from elmo.shop_order where key = $1',
          [key],
        )
        const known = row ? (JSON.parse(row.contacts) as string[]) : []
        if (!isContactOf(contactDigest(contact, secret) ?? '', known)) {
          await statements.query('insert into elmo.proof_attempt (visitor_id, key, at) values ($1, $2, $3)', [
            visitorId,
            key,
            at,
          ])
          return { orderId: id, at, outcome: 'refused' }
        }
        const until = new Date(clock() + PROVEN_MS).toISOString()
        await allow(statements, visitorId, 'order', key, until)
        await allow(statements, visitorId, 'contact', contactDigest(contact, secret) ?? '', until)
        return { orderId: id, at, outcome: 'proven' }
      }),
    async proveByKnown(visitorId, ids) {
      if (ids.length === 0) return
      await database.query(
        `insert into elmo.order_proof (visitor_id, kind, subject, until)
         select $1, 'order', held.key, proof.until from elmo.order_proof proof
         join elmo.shop_order held on held.key in (select value from json_array_elements_text($3::json))
           and proof.subject in (select value from json_array_elements_text(held.contacts))
         where proof.visitor_id = $1 and proof.kind = 'contact' and proof.until > $2
         on conflict (visitor_id, kind, subject) do update set until = excluded.until
           where order_proof.until < excluded.until`,
        [visitorId, now(), json(ids.map(keyOf))],
      )
    },
    vouch: (visitorId, customerId, until) =>
      database.transaction(async (statements) => {
        await statements.query(
          "delete from elmo.order_proof where visitor_id = $1 and kind = 'customer' and subject <> $2",
          [visitorId, customerId],
        )
        await allow(statements, visitorId, 'customer', customerId, until)
        await statements.query(
          `insert into elmo.customer_visitor (customer_id, visitor_id, at, until) values ($1, $2, $3, $4)
           on conflict (customer_id, visitor_id) do update set at = excluded.at, until = excluded.until`,
          [customerId, visitorId, now(), until],
        )
      }),
    forget: (visitorId) =>
      database.transaction(async (statements) => {
        await statements.query('delete from elmo.order_proof where visitor_id = $1', [visitorId])
        await statements.query(
          'update elmo.customer_visitor set until = $2, at = $2 where visitor_id = $1 and until > $2',
          [visitorId, now()],
        )
      }),
    async visitorsOf(customerId) {
      const rows = await database.query<{ visitor_id: string }>(
        'select visitor_id from elmo.customer_visitor where customer_id = $1 order by at desc',
        [customerId],
      )
      return rows.map(({ visitor_id }) => visitor_id)
    },
    act: (action, policy, by) =>
      database.transaction((statements) => actOn(statements, context, action, policy, { by })),
    async entries(id) {
      const rows = await database.query<Omit<OrderEntry, 'action'> & OrderRow>(
        'select id, at, by, conversation_id as "conversationId", body, sealed from elmo.order_action where key = $1 order by at, id',
        [keyOf(id)],
      )
      return rows.map(({ body, sealed, ...entry }) => ({
        ...entry,
        action: JSON.parse((sealed && vault?.open(sealed)) || body) as OrderAction,
      }))
    },
    async sweep() {
      await database.query('delete from elmo.order_proof where until < $1', [now()])
      const counted = new Date(clock() - LOOKED_BACK_MS).toISOString()
      await database.query('delete from elmo.proof_attempt where at < $1', [counted])
    },
  }
}

/** Does within a transaction what the policy allows; once for each id of an action. */
export async function actOn(
  statements: Pick<Statements, 'query'>,
  context: StoreContext,
  action: OrderAction,
  policy: PolicyBook,
  { by, conversationId }: Actor,
): Promise<Result<Order, OrderRefused>> {
  const { seal, opened, orderOf } = sealing(context)
  const key = keyOf(action.orderId)
  const [row] = await statements.query<OrderRow>('select body, sealed from elmo.shop_order where key = $1 for update', [
    key,
  ])
  if (!row) return no({ code: 'ORDER_UNKNOWN' })
  const order = orderOf(row)
  if (order.applied.includes(action.id)) return ok(order)
  const verdict = mayDo(action, order, { policy, methods: order.methods })
  if (!verdict.allowed) return no({ code: verdict.code })
  const next = apply(action, order, verdict.refund)
  const kept = row.sealed === null ? null : opened(row.sealed)
  await statements.query('update elmo.shop_order set body = $2::json, sealed = $3, is_open = $4 where key = $1', [
    key,
    bodyOf(next),
    kept ? seal({ ...kept, address: next.address }) : row.sealed,
    isOpen(next),
  ])
  const { id, at, type } = action
  await statements.query(
    `insert into elmo.order_action (id, key, at, by, conversation_id, body, sealed)
     values ($1, $2, $3, $4, $5, $6::json, $7)`,
    [id, key, at, by, conversationId ?? null, json({ id, at, type, orderId: action.orderId }), seal(action)],
  )
  return ok(next)
}

/** What of an order lies in the database in the clear, and the whole of it again. */
function sealing({ vault }: StoreContext) {
  const opened = (sealed: string | null) => {
    const words = sealed === null ? null : (vault?.open(sealed) ?? null)
    return words === null ? null : (JSON.parse(words) as { address: Address })
  }
  return {
    seal: (value: unknown) => vault?.seal(JSON.stringify(value)) ?? null,
    opened,
    orderOf: ({ body, sealed }: OrderRow): Order => ({
      ...(JSON.parse(body) as Order),
      address: opened(sealed)?.address ?? UNREADABLE,
    }),
  }
}

const isOpen = ({ requests }: Order) => requests.some(({ state }) => state === 'requested')

/** Two deliveries that bring the same orders lock them in the same order. */
const inKeyOrder = (delivered: readonly DeliveredOrder[]) =>
  delivered.toSorted((one, other) => (keyOf(one.order.id) < keyOf(other.order.id) ? -1 : 1))

const bodyOf = ({ address: _, ...body }: Order) => json(body)

async function allow(
  statements: Pick<Statements, 'query'>,
  visitorId: string,
  kind: string,
  subject: string,
  until: string,
): Promise<void> {
  await statements.query(
    `insert into elmo.order_proof (visitor_id, kind, subject, until) values ($1, $2, $3, $4)
     on conflict (visitor_id, kind, subject) do update set until = excluded.until`,
    [visitorId, kind, subject, until],
  )
}
