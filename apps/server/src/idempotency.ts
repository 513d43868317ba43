import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { sha256 } from './access.js'
import { badRequest, HttpProblem } from './problem.js'
import type { ServerContext } from './server-context.js'

/** Bodies over this are not kept for comparison: their address and length stand for them. In bytes. */
const COMPARED_BYTES = 4 * 1024 * 1024

/** Answers a POST that carries a known `Idempotency-Key` with the first answer; another body under it is a 422. */
export function idempotent({ store }: ServerContext): MiddlewareHandler {
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (c.req.method !== 'POST' || key === undefined) return next()
    if (key.length < 1 || key.length > 255)
      throw badRequest('IDEMPOTENCY_KEY_INVALID', {
        en: 'Idempotency-Key has 1 to 255 characters.',
        zh: 'Idempotency-Key 应为 1 到 255 个字符。',
      })
    const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY)
    const body = length <= COMPARED_BYTES ? await c.req.raw.clone().text() : String(length)
    const url = new URL(c.req.url)
    const scope = sha256(`${url.pathname}${c.req.header('authorization') ?? ''}${key}`)
    const fingerprint = sha256(`${url.search}\n${body}`)
    const claimed = await store.idempotency.claim(scope, fingerprint)
    if (claimed.state === 'conflict')
      throw new HttpProblem(422, 'IDEMPOTENCY_CONFLICT', {
        en: 'This Idempotency-Key was used with another body.',
        zh: '该 Idempotency-Key 已用于不同的请求内容。',
      })
    if (claimed.state === 'running')
      throw new HttpProblem(
        409,
        'IDEMPOTENCY_IN_FLIGHT',
        {
          en: 'The first request with this Idempotency-Key is still being answered.',
          zh: '使用该 Idempotency-Key 的首个请求仍在处理中。',
        },
        { headers: { 'retry-after': '1' } },
      )
    if (claimed.state === 'done') {
      const first = keptAnswer.parse(claimed.response)
      return new Response(first.body, {
        status: first.status,
        headers: { 'content-type': first.contentType, 'idempotent-replayed': 'true' },
      })
    }
    try {
      await next()
    } finally {
      // What failed here may be tried again; everything else is the answer for good.
      if (c.error !== undefined || c.res.status >= 500) await store.idempotency.release(scope)
      else await store.idempotency.finish(scope, await keep(c.res))
    }
  }
}

const keptAnswer = z.object({ status: z.number(), contentType: z.string(), body: z.string() })

async function keep(response: Response): Promise<z.infer<typeof keptAnswer>> {
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: await response.clone().text(),
  }
}
