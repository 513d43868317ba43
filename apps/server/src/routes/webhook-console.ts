import type { WebhookReport } from '@elmo-chat/protocol'
import { DELIVERIES_KEPT_DAYS } from '@elmo-chat/storage'
import { Hono } from 'hono'
import { readLimit } from '../filters.js'
import { HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { MOST_TRIES } from '../webhook/delivery-plan.js'
import { shownAddress } from '../webhook/open-webhook.js'

/** `/api/console/webhook`: what the shop's own system was told and is still to be told. Behind the console's guard. */
export function webhookConsoleRoutes({ config, store, webhook }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const cursor = c.req.query('cursor')
    const limit = readLimit(c.req.query('limit'), 20, 100)
    const report: WebhookReport = {
      address: shownAddress(config.requestWebhookUrl),
      ...{ mostTries: MOST_TRIES, keptDays: DELIVERIES_KEPT_DAYS },
      counts: await store.webhook.counts(),
      ...(await store.webhook.list({ limit, ...(cursor ? { cursor } : {}) })),
    }
    return c.json(report)
  })
  routes.post('/:id/again', async (c) => {
    if (!webhook)
      throw new HttpProblem(
        409,
        'WEBHOOK_OFF',
        { en: 'No address is set to be told.', zh: '尚未设置通知地址。' },
        { remedy: 'Start the server with ELMO_REQUEST_WEBHOOK_URL and ELMO_REQUEST_WEBHOOK_SECRET.' },
      )
    if (!(await store.webhook.again(c.req.param('id')))) throw notFound({ en: 'delivery', zh: '通知记录' })
    webhook.wake()
    return c.body(null, 204)
  })
  return routes
}
