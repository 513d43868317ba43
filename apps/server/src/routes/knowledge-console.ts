import { Hono } from 'hono'
import { z } from 'zod'
import { readJson } from '../body.js'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { author, documentRoutes } from './documents.js'
import { siteRoutes } from './site.js'

const each = z.strictObject({
  en: z.string().trim().min(1).max(4_000).optional(),
  zh: z.string().trim().min(1).max(4_000).optional(),
})
const answerDraft = z
  .strictObject({ question: each, answer: each })
  .refine(
    ({ question, answer }) => (question.en && answer.en) || (question.zh && answer.zh),
    'a question and its answer in one language at least',
  )

const dismissal = z.strictObject({ question: z.string().trim().min(1).max(300) })

/**
 * `/api/console/knowledge/…`: documents, what they disagree in, what no document answered, and what the team
 * answered in conversations. Behind the console's guard.
 */
export function knowledgeConsoleRoutes(context: ServerContext): Hono {
  const { knowledge } = context.assistant
  const routes = new Hono()
  routes.route('/documents/site', siteRoutes(context))
  routes.route('/documents', documentRoutes(context))
  routes.get('/documents', async (c) => c.json({ documents: await knowledge.rows() }))
  routes.get('/documents/:id/passages', async (c) =>
    c.json({ passages: await knowledge.passagesOf(c.req.param('id')) }),
  )
  routes.get('/conflicts', (c) => c.json({ conflicts: knowledge.standing.conflicts }))
  routes.get('/questions', async (c) => c.json({ questions: await knowledge.unanswered() }))
  routes.get('/dismissals', async (c) => c.json({ dismissals: await knowledge.dismissed() }))
  routes.post('/dismissals', async (c) => {
    const { question } = await readJson(c, dismissal)
    await knowledge.dismiss(question, await author(c, context))
    return c.body(null, 204)
  })
  routes.delete('/dismissals', async (c) => {
    const { question } = await readJson(c, dismissal)
    if (!(await knowledge.restore(question))) throw notFound({ en: 'dismissed question', zh: '已忽略的问题' })
    return c.body(null, 204)
  })
  routes.get('/suggestions', async (c) => c.json({ suggestions: await knowledge.suggested() }))
  routes.post('/suggestions/:id/accept', async (c) => {
    const draft = await readJson(c, answerDraft)
    return c.json({ id: await knowledge.accept(c.req.param('id'), draft, await author(c, context)) }, 201)
  })
  routes.post('/suggestions/:id/reject', async (c) => {
    await knowledge.reject(c.req.param('id'), await author(c, context))
    return c.body(null, 204)
  })
  routes.post('/answers', async (c) => {
    const draft = await readJson(c, answerDraft)
    return c.json({ id: await knowledge.answer(draft, await author(c, context)) }, 201)
  })
  return routes
}
