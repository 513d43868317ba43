import { Hono } from 'hono'
import type { ServerContext } from '../server-context.js'

/** `/api/console/model`: the language model that words replies, what it costs, and when it failed. Behind the console's guard. */
export function modelConsoleRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.json({ model: (await assistant.wording?.report()) ?? null }))
  return routes
}
