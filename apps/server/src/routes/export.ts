import { exported } from '@elmo-chat/assistant'
import { Hono } from 'hono'
import { notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

/** `GET /api/export/{what}`: everything of one kind, as JSON Lines, as it is read. */
export function exportRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/:what', (c) => {
    const lines = assistant.exportLines(c.req.param('what'))
    if (!lines)
      throw notFound({
        en: `export; known are ${exported.join(', ')}`,
        zh: `导出项；可用的有 ${exported.join('、')}`,
      })
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(`${value}\n`))
      },
      async cancel() {
        await lines.return(undefined)
      },
    })
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    return c.body(body)
  })
  return routes
}
