import { packSwitch } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

/** `/api/console/packs`: what is installed, what each brings, and whether it takes part. Behind the console's guard. */
export function packsConsoleRoutes(context: ServerContext): Hono {
  const { assistant } = context
  const routes = new Hono()
  routes.get('/', (c) => c.json({ packs: assistant.packs.rows }))
  routes.put('/', async (c) => {
    const { name, isOn } = await readJson(c, packSwitch)
    if (!assistant.packs.list.some(({ folder }) => folder === name)) throw notFound({ en: 'pack', zh: '行业包' })
    const others = assistant.settings.packsOff.filter((off) => off !== name)
    const user = await consoleUser(c, context)
    const packsOff = isOn ? others : [...others, name]
    await assistant.changeSettings({ ...assistant.settings, packsOff }, user?.email ?? 'server key')
    return c.json({ packs: assistant.packs.rows })
  })
  return routes
}
