import { Hono } from 'hono'
import { z } from 'zod'
import { readJson } from '../body.js'
import type { ServerContext } from '../server-context.js'
import { author, documentRoutes } from './documents.js'

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

/** `/api/console/knowledge/…`: documents, what they disagree in, and what no document answered. Behind the console's guard. */
export function knowledgeConsoleRoutes(context: ServerContext): Hono {
  const { knowledge } = context.assistant
  const routes = new Hono()
  routes.route('/documents', documentRoutes(context))
  routes.get('/documents', async (c) => c.json({ documents: await knowledge.rows() }))
  routes.get('/documents/:id/passages', async (c) =>
    c.json({ passages: await knowledge.passagesOf(c.req.param('id')) }),
  )
  routes.get('/conflicts', (c) => c.json({ conflicts: knowledge.standing.conflicts }))
  routes.get('/questions', async (c) => c.json({ questions: await knowledge.unanswered() }))
  routes.post('/answers', async (c) => {
    const draft = await readJson(c, answerDraft)
    return c.json({ id: await knowledge.answer(draft, await author(c, context)) }, 201)
  })
  return routes
}
