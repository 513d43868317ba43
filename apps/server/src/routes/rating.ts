import type { RatingRefused } from '@elmo-chat/assistant'
import type { Result } from '@elmo-chat/kernel'
import { type RatingKind, type RatingsDue, ratingRequest, thumbRequest } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readJson } from '../body.js'
import { HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { provenVisitor } from '../shopper.js'

const NOBODY = ''

/** `GET` and `POST /api/rating`, `POST /api/rating/reply`: what the visitor says of their own conversation. */
export function ratingRoutes({ assistant, visitors }: ServerContext): Hono {
  const { satisfaction } = assistant
  const routes = new Hono()
  routes.get('/', async (c) => {
    const id = c.req.query('conversationId') ?? ''
    return c.json(due(await satisfaction.due(id, provenVisitor(c, visitors) ?? NOBODY)))
  })
  routes.post('/', async (c) => {
    const rating = await readJson(c, ratingRequest)
    return c.json(due(await satisfaction.rate(rating, provenVisitor(c, visitors) ?? NOBODY)))
  })
  routes.post('/reply', async (c) => {
    const { conversationId, turnId, thumb } = await readJson(c, thumbRequest)
    const done = await satisfaction.rateReply(conversationId, turnId, thumb, provenVisitor(c, visitors) ?? NOBODY)
    if (!done.ok) throw notOwn()
    return c.body(null, 204)
  })
  return routes
}

function due(result: Result<RatingKind[], RatingRefused>): RatingsDue {
  if (result.ok) return { ask: result.value }
  if (result.error.code === 'RATING_OFF')
    throw new HttpProblem(409, 'RATING_OFF', { en: 'The shop does not ask for that.', zh: '店铺未开启该评价。' })
  throw notOwn()
}

const notOwn = () => notFound({ en: 'conversation, or it belongs to somebody else', zh: '会话，或该会话属于其他访客' })
