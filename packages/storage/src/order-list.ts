import type { Order, OrderStatus, ServiceRequest } from '@elmo-chat/orders'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import type { Statements } from './database.js'

/** What of an order a list shows: nothing that is sealed. */
export interface ListedOrder extends Pick<Order, 'id' | 'customerId' | 'placedAt' | 'status' | 'total'> {
  readonly titles: readonly Order['lines'][number]['title'][]
  readonly pieces: number
  /** Requests that wait for the shop, the earliest first. */
  readonly waiting: readonly Pick<ServiceRequest, 'id' | 'kind' | 'at'>[]
}

export interface OrderQuery {
  /** The beginning of a number, a customer's id, or a whole e-mail address or phone number. */
  readonly q?: string
  readonly status?: OrderStatus
  readonly customerId?: string
  /** Only those with a request that waits for the shop. */
  readonly open?: boolean
  readonly cursor?: string
  readonly limit?: number
}

export interface OrderList {
  readonly total: number
  readonly items: readonly ListedOrder[]
  readonly cursor?: string
}

/** A page of orders: those that wait for the shop first, then the latest. Cost: one look at what the filters leave. */
export async function listOrders(
  database: Pick<Statements, 'query'>,
  { q = '', status, customerId, open = false, cursor, limit }: OrderQuery = {},
  digestOf: (contact: string) => string | null,
): Promise<OrderList> {
  const size = pageSize(limit, 30, 100)
  const words = q.trim()
  const key = words
    .normalize('NFKC')
    .replace(/[\s#-]/g, '')
    .toUpperCase()
  const where = `($1::text is null or status = $1) and ($2::text is null or customer_id = $2) and (not $3 or is_open)
    and ($4::text = '' or starts_with(key, $4) or customer_id = $5
      or ($6::text is not null and position($6 in contacts::text) > 0))`
  const asked = [status ?? null, customerId ?? null, open, key, words, digestOf(words)]
  const [{ total }] = await database.query<{ total: number }>(
    `select count(*) as total from elmo.shop_order where ${where}`,
    asked,
  )
  const after = cursor ? readCursor(cursor, 3).map(String) : [null, null, null]
  const rows = await database.query<{ key: string; placed_at: string; body: string; is_open: boolean }>(
    `select key, placed_at, body, is_open from elmo.shop_order
     where ${where} and ($7::text is null or (is_open, placed_at, key) < ($7::text = 'waiting', $8::timestamptz, $9::text))
     order by is_open desc, placed_at desc, key desc limit $10`,
    [...asked, ...after, size + 1],
  )
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    total,
    items: shown.map(({ body }) => listed(JSON.parse(body) as Order)),
    ...(last && rows.length > size
      ? { cursor: writeCursor([last.is_open ? 'waiting' : 'settled', last.placed_at, last.key]) }
      : {}),
  }
}

export const listed = ({ id, customerId, placedAt, status, total, lines, requests }: Order): ListedOrder => ({
  ...{ id, customerId, placedAt, status, total },
  titles: lines.slice(0, 3).map(({ title }) => title),
  pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  waiting: requests
    .filter(({ state }) => state === 'requested')
    .map(({ id, kind, at }) => ({ id, kind, at }))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
})
