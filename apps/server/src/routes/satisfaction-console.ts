import { Hono } from 'hono'
import { readLimit } from '../filters.js'
import type { ServerContext } from '../server-context.js'

/** `/api/console/satisfaction`: what customers said of conversations. Behind the console's guard. */
export function satisfactionConsoleRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => c.json(await assistant.satisfaction.report(readLimit(c.req.query('days'), 30, 365))))
  return routes
}
