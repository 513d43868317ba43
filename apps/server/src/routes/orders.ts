import { orderStatus } from '@elmo-chat/protocol'
import { type Context, Hono } from 'hono'
import { readText } from '../body.js'
import { readLimit } from '../filters.js'
import { badRequest, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

const ORDERS_BYTES = 32 * 1024 * 1024

/** `GET /api/orders`, `GET /api/orders/{number}` and `POST /api/orders`, for server keys and owners. */
export function orderRoutes({ assistant }: ServerContext): Hono {
  const { orders } = assistant
  const routes = new Hono()
  routes.get('/', async (c) => c.json(await orders.list(readOrderQuery(c))))
  routes.get('/:id', async (c) => {
    const found = await orders.find(c.req.param('id'))
    if (!found) throw notFound({ en: 'order', zh: '订单' })
    const { order, entries } = found
    return c.json({ order, entries })
  })
  routes.post('/', async (c) => {
    const currency = (c.req.query('currency') ?? '').toUpperCase()
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency))
      throw badRequest('CURRENCY_INVALID', {
        en: 'A currency is an ISO 4217 code.',
        zh: 'currency 应为 ISO 4217 代码。',
      })
    const done = await orders.import(await readText(c, ORDERS_BYTES), currency || undefined)
    return c.json(done, done.added + done.changed + done.unchanged > 0 ? 200 : 422)
  })
  return routes
}

/** `?q=&status=&customer=&open=1&cursor=&limit=`. */
export function readOrderQuery(c: Context) {
  const status = orderStatus.optional().safeParse(c.req.query('status') || undefined)
  if (!status.success)
    throw badRequest('STATUS_UNKNOWN', {
      en: `status is one of ${orderStatus.options.join(', ')}.`,
      zh: `status 可取 ${orderStatus.options.join('、')}。`,
    })
  return {
    q: (c.req.query('q') ?? '').slice(0, 200),
    status: status.data,
    customerId: c.req.query('customer') || undefined,
    open: c.req.query('open') === '1',
    cursor: c.req.query('cursor') || undefined,
    limit: readLimit(c.req.query('limit'), 30, 100),
  }
}
