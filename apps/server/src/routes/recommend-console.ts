import { setImmediate } from 'node:timers/promises'
import { methodChoice, recommendPlacement } from '@elmo-chat/protocol'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { readLimit } from '../filters.js'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { readLearningCurve, simulateShoppers } from '../simulate-shoppers.js'
import { languageOf } from './language-of.js'
import { settled } from './settled.js'

const simulationRequest = z.strictObject({
  days: z.int().min(1).max(1_500),
  shoppers: z.int().min(1).max(200_000),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31),
  force: z.boolean(),
})
const placementOnly = z.strictObject({ placement: recommendPlacement })

/** `/api/console/recommend/…`: how methods do on this shop, who visits, and what is shown to whom. Behind the console's guard. */
export function recommendConsoleRoutes(context: ServerContext): Hono {
  const { assistant, store, clock, simulation } = context
  const { recommender } = assistant
  const routes = new Hono()
  const author = async (c: Context) => (await consoleUser(c, context))?.email ?? 'server key'

  routes.get('/', (c) => c.json(recommender.overview()))
  routes.post('/measure', async (c) => {
    await assistant.readEvents()
    return c.json(settled(recommender.begin(await author(c))), 202)
  })
  routes.delete('/measure', async (c) => c.json(await recommender.stop()))
  routes.post('/choose', async (c) => {
    const { placement, method } = await readJson(c, methodChoice)
    return c.json(settled(await recommender.choose(placement, method, await author(c))))
  })
  routes.post('/rollback', async (c) => {
    const { placement } = await readJson(c, placementOnly)
    return c.json(settled(await recommender.rollBack(placement, await author(c))))
  })
  routes.get('/visitors', (c) =>
    c.json({
      visitors: assistant.lists.visitors(
        (c.req.query('q') ?? '').slice(0, 64),
        readLimit(c.req.query('limit'), 50, 100),
      ),
    }),
  )
  routes.get('/visitors/:id', (c) => {
    const view = assistant.lists.ofVisitor(c.req.param('id'), languageOf(c))
    if (!view) throw notFound({ en: 'visitor', zh: '访客' })
    return c.json(view)
  })
  routes.get('/products/:id', (c) => {
    const view = assistant.lists.ofProduct(c.req.param('id'), languageOf(c))
    if (!view) throw notFound({ en: 'product', zh: '商品' })
    return c.json(view)
  })

  routes.get('/learning', async (c) => c.json({ curve: await readLearningCurve(store) }))
  routes.get('/simulation', (c) => c.json(simulation.state))
  routes.post('/simulation', async (c) => {
    const request = await readJson(c, simulationRequest)
    simulation.begin((working) =>
      simulateShoppers(assistant, store, request, { clock, rest: () => setImmediate(), ...working }),
    )
    return c.json(simulation.state, 202)
  })

  return routes
}
