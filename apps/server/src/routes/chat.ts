import { randomBytes } from 'node:crypto'
import { chatRequest } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { AnswerStream, STREAM_HEADERS, streamParts } from '../answer-stream.js'
import { readJson } from '../body.js'
import { eventFeed, FEED_HEADERS, lastEventOf } from '../event-feed.js'
import { badRequest, HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { addressOf, visitorOf } from '../shopper.js'
import { tooMany } from './desk-console.js'

/** The largest chat request that is read, in bytes; a client may send its whole history along. */
const BODY_LIMIT = 1024 * 1024

/** The first picture that came as a file part of the AI SDK: a data URL. */
function photoIn(parts: readonly { readonly type: string; readonly url?: unknown }[]): Uint8Array | null {
  for (const { type, url } of parts) {
    const [, written] = (type === 'file' && typeof url === 'string' && DATA_URL.exec(url)) || []
    if (written) return Buffer.from(written, 'base64')
  }
  return null
}

const DATA_URL = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=]+)$/

const noConversation = () =>
  notFound({ en: 'conversation, or it belongs to somebody else', zh: '会话，或该会话属于其他访客' })

/** `POST /api/chat`, `GET /api/chat/{id}`, `…/stream` and `…/live`. */
export function chatRoutes({
  assistant,
  store,
  visitors,
  messageLimit,
  metrics,
  logger,
  requests,
}: ServerContext): Hono {
  const routes = new Hono()
  const live = new Map<string, { answer: AnswerStream; visitorId: string }>()

  routes.post('/', async (c) => {
    messageLimit?.take(addressOf(c))
    const request = await readJson(c, chatRequest, BODY_LIMIT)
    const last = request.messages.findLast((message) => message.role === 'user')
    if (!last) throw badRequest('CHAT_NO_MESSAGE', { en: 'There is no user message.', zh: '没有用户消息。' })
    const text = last.parts.flatMap((part) => (part.type === 'text' && part.text ? [part.text] : [])).join('\n')
    const photo = photoIn(last.parts)
    const visitorId = visitorOf(c, visitors)
    if (!(await assistant.mayOpen(request.id, visitorId))) throw noConversation()

    const answer = new AnswerStream()
    const turnId = randomBytes(10).toString('hex')
    const standing = { answer, visitorId }
    live.set(request.id, standing)
    const started = performance.now()
    const end = requests.begin()
    // The turn is stored before its first word is sent: what a customer has read is never lost.
    void assistant
      .chat({
        conversationId: request.id,
        visitorId,
        turnId,
        messageId: last.id,
        text,
        pageLanguage: request.language,
        ...(photo ? { photo } : {}),
      })
      .then((reply) => answer.push(streamParts(reply.turnId, reply.blocks)))
      .catch((error: unknown) => {
        logger.error({ err: error }, 'turn failed')
        const errorText = '抱歉，出了点问题，请重试。 Sorry, something went wrong. Please try again.'
        answer.push([{ type: 'start', messageId: turnId }, { type: 'error', errorText }, { type: 'finish' }])
      })
      .finally(() => {
        answer.finish()
        end()
        metrics.turnSeconds.observe((performance.now() - started) / 1000)
        if (live.get(request.id) === standing) live.delete(request.id)
      })
    for (const [name, value] of Object.entries(STREAM_HEADERS)) c.header(name, value)
    return c.body(answer.body())
  })

  routes.get('/:id', async (c) => {
    const history = await assistant.history(c.req.param('id'), visitorOf(c, visitors))
    if (!history) throw noConversation()
    return c.json(history)
  })

  routes.get('/:id/stream', (c) => {
    const standing = live.get(c.req.param('id'))
    if (!standing || standing.visitorId !== visitorOf(c, visitors)) return c.body(null, 204)
    for (const [name, value] of Object.entries(STREAM_HEADERS)) c.header(name, value)
    return c.body(standing.answer.body())
  })

  routes.get('/:id/live', async (c) => {
    const id = c.req.param('id')
    const visitorId = visitorOf(c, visitors)
    const standing = await store.conversations.find(id)
    if (standing?.visitorId !== visitorId) throw noConversation()
    const feed = eventFeed(`visitor ${visitorId}`, (send) =>
      assistant.people.listen(id, lastEventOf(c), (told) =>
        send(told, told.type === 'desk-entry' ? told.position : undefined),
      ),
    )
    if (!feed) throw tooMany()
    return c.body(feed, 200, FEED_HEADERS)
  })

  routes.post('/:id/typing', async (c) => {
    const id = c.req.param('id')
    if ((await store.conversations.find(id))?.visitorId !== visitorOf(c, visitors)) throw noConversation()
    assistant.people.typing(id, null)
    return c.body(null, 204)
  })

  routes.all('*', () => {
    throw new HttpProblem(405, 'METHOD_NOT_ALLOWED', { en: 'This method is not known here.', zh: '此处不支持该方法。' })
  })
  return routes
}
