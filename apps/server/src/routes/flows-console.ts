import { flowSwitch, flowWording } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { HttpProblem, notFound } from '../problem.js'
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
  routes.put('/:name/words', async (c) => {
    const { at, words } = await readJson(c, flowWording)
    const user = await consoleUser(c, context)
    const problems = await flowRoom.reword(c.req.param('name'), at, words, user?.email ?? 'server key')
    if (!problems) throw notFound({ en: 'words', zh: '文字' })
    const [first] = problems
    if (first) {
      const value = first.place?.value ? ` (${first.place.value})` : ''
      throw new HttpProblem(422, first.code, {
        en: `${first.message.en}${value} ${first.remedy.en}`,
        zh: `${first.message.zh}${value}${first.remedy.zh}`,
      })
    }
    return c.json(await flowRoom.report())
  })
  return routes
}
