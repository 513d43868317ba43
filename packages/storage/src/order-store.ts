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
} from '@elmo-chat/orders'
import { json } from './clean-text.js'
import type { Statements } from './database.js'
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
  readonly action: OrderAction
}

export interface OrderStore {
  /** Keeps orders, in the place of those with the same numbers, all or none. */
  save(delivered: readonly DeliveredOrder[]): Promise<void>
  find(id: string): Promise<Order | null>
  /** The latest first. */
  ofCustomer(customerId: string): Promise<Order[]>
  /** The orders that a visitor has proven to be theirs, the latest first. */
  visibleTo(visitorId: string): Promise<Order[]>
  /**
   * Looks whether a contact is one of the order's, and lets the visitor see it for a day if so. Wrong ones are counted in
   * the database, per order and per visitor, so that any number of processes lock together.
   */
  prove(visitorId: string, id: string, contact: string): Promise<ProofAttempt>
  /** Lets a visitor see a customer's orders until then, ISO 8601 UTC: the shop's own server vouches for it. */
  vouch(visitorId: string, customerId: string, until: string): Promise<void>
  /** Does what the policy allows and keeps who did it, both or neither; once for each id of an action. */
  act(action: OrderAction, policy: PolicyBook, by: string): Promise<Result<Order, OrderRefused>>
  /** What was done, the earliest first. */
  entries(id: string): Promise<OrderEntry[]>
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
/** Stands for an address where there is no key, or another one, to open it. */
const UNREADABLE: Address = { lines: [], city: '', region: '', postcode: '', country: '' }

/** The same for each way in which people write a number. */
const keyOf = (id: string) =>
  id
    .normalize('NFKC')
    .replace(/[\s#-]/g, '')
    .toUpperCase()

export function orderStore({ database, clock, now, vault }: StoreContext, secret: string): OrderStore {
  const seal = (value: unknown) => vault?.seal(JSON.stringify(value)) ?? null
  const opened = (sealed: string | null) => {
    const words = sealed === null ? null : (vault?.open(sealed) ?? null)
    return words === null ? null : (JSON.parse(words) as { address: Address })
  }
  const orderOf = ({ body, sealed }: OrderRow): Order => ({
    ...(JSON.parse(body) as Order),
    address: opened(sealed)?.address ?? UNREADABLE,
  })
  const bodyOf = ({ address: _, ...body }: Order) => json(body)
  return {
    save: (delivered) =>
      database.transaction(async (statements) => {
        for (const { order, contacts } of delivered)
          await statements.query(
            `insert into elmo.shop_order (key, customer_id, placed_at, body, sealed, contacts)
             values ($1, $2, $3, $4::json, $5, $6::json)
             on conflict (key) do update set customer_id = excluded.customer_id, placed_at = excluded.placed_at,
               body = excluded.body, sealed = excluded.sealed, contacts = excluded.contacts`,
            [
              keyOf(order.id),
              order.customerId,
              order.placedAt,
              bodyOf(order),
              seal({ address: order.address, contacts }),
              json(contacts.flatMap((contact) => contactDigest(contact, secret) ?? [])),
            ],
          )
      }),
    async find(id) {
      const [row] = await database.query<OrderRow>('select body, sealed from elmo.shop_order where key = $1', [
        keyOf(id),
      ])
      return row ? orderOf(row) : null
    },
    async ofCustomer(customerId) {
      const rows = await database.query<OrderRow>(
        'select body, sealed from elmo.shop_order where customer_id = $1 order by placed_at desc',
        [customerId],
      )
      return rows.map(orderOf)
    },
    async visibleTo(visitorId) {
      const rows = await database.query<OrderRow>(
        `select body, sealed from elmo.shop_order told where exists (
           select from elmo.order_proof where visitor_id = $1 and until > $2
             and subject = case when kind = 'order' then told.key else told.customer_id end)
         order by placed_at desc`,
        [visitorId, now()],
      )
      return rows.map(orderOf)
    },
    prove: (visitorId, id, contact) =>
      database.transaction(async (statements): Promise<ProofAttempt> => {
        const key = keyOf(id)
        const at = now()
        // The visitor first, then the order: nobody waits for somebody who waits for them.
        for (const one of [`visitor ${visitorId}`, `order ${key}`])
          await statements.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [one])
        const since = new Date(clock() - LOOKED_BACK_MS).toISOString()
        const wrong = await statements.query<{ visitor_id: string; key: string; at: string }>(
          'select visitor_id, key, at from elmo.proof_attempt where (visitor_id = $1 or key = $2) and at > $3',
          [visitorId, key, since],
        )
        const timesOf = (own: typeof wrong) => own.map((one) => Date.parse(one.at))
        const isLocked = [
          wrong.filter((one) => one.key === key),
          wrong.filter((one) => one.visitor_id === visitorId),
        ].some((own) => lockedUntil(timesOf(own), clock()) !== null)
        if (isLocked) return { orderId: id, at, outcome: 'locked' }
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
        await vouch(statements, visitorId, 'order', key, new Date(clock() + PROVEN_MS).toISOString())
        return { orderId: id, at, outcome: 'proven' }
      }),
    vouch: (visitorId, customerId, until) => vouch(database, visitorId, 'customer', customerId, until),
    act: (action, policy, by) =>
      database.transaction(async (statements): Promise<Result<Order, OrderRefused>> => {
        const key = keyOf(action.orderId)
        const [row] = await statements.query<OrderRow>(
          'select body, sealed from elmo.shop_order where key = $1 for update',
          [key],
        )
        if (!row) return no({ code: 'ORDER_UNKNOWN' })
        const order = orderOf(row)
        if (order.applied.includes(action.id)) return ok(order)
        const verdict = mayDo(action, order, { policy, methods: order.methods })
        if (!verdict.allowed) return no({ code: verdict.code })
        const next = apply(action, order, verdict.refund)
        const kept = row.sealed === null ? null : opened(row.sealed)
        await statements.query('update elmo.shop_order set body = $2::json, sealed = $3 where key = $1', [
          key,
          bodyOf(next),
          kept ? seal({ ...kept, address: next.address }) : row.sealed,
        ])
        const { id, at, type } = action
        await statements.query(
          'insert into elmo.order_action (id, key, at, by, body, sealed) values ($1, $2, $3, $4, $5::json, $6)',
          [id, key, at, by, json({ id, at, type, orderId: action.orderId }), seal(action)],
        )
        return ok(next)
      }),
    async entries(id) {
      const rows = await database.query<Omit<OrderEntry, 'action'> & OrderRow>(
        'select id, at, by, body, sealed from elmo.order_action where key = $1 order by at, id',
        [keyOf(id)],
      )
      return rows.map(({ body, sealed, ...entry }) => ({
        ...entry,
        action: JSON.parse((sealed && vault?.open(sealed)) || body) as OrderAction,
      }))
    },
  }
}

async function vouch(
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
