import { flowSwitch } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

/** `/api/console/flows`: drawings of the service flows, how their runs stand, and which are on. Behind the console's guard. */
export function flowsConsoleRoutes(context: ServerContext): Hono {
  const { flowRoom } = context.assistant
  const routes = new Hono()
  routes.get('/', async (c) => c.json(await flowRoom.report()))
  routes.put('/:name', async (c) => {
    const { isOn } = await readJson(c, flowSwitch)
    const user = await consoleUser(c, context)
    if (!(await flowRoom.switch(c.req.param('name'), isOn, user?.email ?? 'server key')))
      throw notFound({ en: 'flow', zh: '流程' })
    return c.json(await flowRoom.report())
  })
  return routes
}
