import { Hono } from 'hono'
import type { ServerContext } from '../server-context.js'

/** `/api/console/voice`: what listens to shoppers, and how it did. Behind the console's guard. */
export function voiceConsoleRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', (c) => c.json(assistant.voice.report))
  return routes
}
