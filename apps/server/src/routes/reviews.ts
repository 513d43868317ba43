import { Hono } from 'hono'
import { readText } from '../body.js'
import { badRequest } from '../problem.js'
import type { ServerContext } from '../server-context.js'

const REVIEWS_BYTES = 64 * 1024 * 1024

/** `POST /api/reviews?source=NAME`, for server keys and owners. */
export function reviewRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.post('/', async (c) => {
    const source = c.req.query('source') ?? 'main'
    if (!/^[\p{L}\p{N}._-]{1,64}$/u.test(source))
      throw badRequest('SOURCE_INVALID', {
        en: 'A source is named by at most 64 letters, digits, dots, dashes and underscores.',
        zh: '来源名称最多 64 个字符，只能包含字母、数字、点、连字符和下划线。',
      })
    const done = await assistant.importReviews(await readText(c, REVIEWS_BYTES), source)
    return c.json(done, done.accepted > 0 ? 200 : 422)
  })
  return routes
}
