import { heldTextDecision, heldTextState, moderationCheck, moderationReport } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readJson } from '../body.js'
import { readLimit } from '../filters.js'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { author } from './documents.js'

/** `/api/moderation` and `/api/console/moderation`: what may not be shown, and decisions on it. Behind a guard. */
export function moderationRoutes(context: ServerContext): Hono {
  const { moderation } = context.assistant
  const routes = new Hono()
  routes.get('/', async (c) => {
    const cursor = c.req.query('cursor')
    const state = heldTextState.catch('waiting').parse(c.req.query('state'))
    const limit = readLimit(c.req.query('limit'), 50, 100)
    return c.json(await moderation.list(state, { limit, ...(cursor ? { cursor } : {}) }))
  })
  routes.post('/', async (c) => {
    const { text, language, kind } = await readJson(c, moderationReport)
    await moderation.report(text, kind, language, await author(c, context))
    return c.body(null, 204)
  })
  routes.post('/check', async (c) => {
    const { text, language, subject, hold } = await readJson(c, moderationCheck)
    const harm = hold ? moderation.check(text, { source: 'copy', subject, language }) : moderation.harmIn(text)
    return c.json({ harm: harm ?? null })
  })
  routes.post('/:id', async (c) => {
    const { verdict } = await readJson(c, heldTextDecision)
    if (!(await moderation.decide(c.req.param('id'), verdict, await author(c, context))))
      throw notFound({ en: 'held text', zh: '待审文本' })
    return c.body(null, 204)
  })
  return routes
}
