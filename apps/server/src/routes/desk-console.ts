import type { CaseAction } from '@elmo-chat/desk'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { eventFeed, FEED_HEADERS } from '../event-feed.js'
import { HttpProblem, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

const said = z.strictObject({ text: z.string().trim().min(1).max(4_000), id: z.string().min(1).max(64).optional() })
const transfer = z.strictObject({ to: z.string().min(1).max(64) })
const language = z.enum(['en', 'zh'])
const summary = z.strictObject({ language })
const translation = z.strictObject({ text: z.string().trim().min(1).max(4_000), to: language })
const read = z.strictObject({ heard: z.int().nonnegative() })
const INVITE_HOURS = 48
const BEAT_MS = 15_000
/** Of a conversation whose first turn is not stored yet. */
const UNSEEN = { language: 'en', lastMessage: '', heard: 0, unread: 0, mood: null } as const

const refusals: Readonly<Record<string, { en: string; zh: string }>> = {
  HELD_BY_OTHER: { en: 'Another agent holds this conversation.', zh: '该会话正由其他客服处理。' },
  NOT_HELD: { en: 'Take the conversation over first.', zh: '请先接入该会话。' },
  ENDED: { en: 'This conversation has ended.', zh: '该会话已结束。' },
}

/** `/api/console/desk/…`: the queue, and what agents do. Behind the console's guard. */
export function deskConsoleRoutes(context: ServerContext): Hono {
  const { assistant, store } = context
  const { people, agentHelp } = assistant
  const routes = new Hono()
  const agentOf = async (c: Context) => {
    const user = await consoleUser(c, context)
    return user
      ? { id: user.id, name: user.email.split('@')[0] ?? user.email }
      : { id: 'server-key', name: 'server key' }
  }
  const act = async (
    c: Context,
    action: (agentId: string) => CaseAction,
    words: { kind: 'agent' | 'note'; words: string; id?: string } | null = null,
  ) => {
    const id = c.req.param('id') ?? ''
    if (!(await store.conversations.find(id))) throw notFound({ en: 'conversation', zh: '会话' })
    const agent = await agentOf(c)
    await people.seen(agent)
    const done = await people.act(id, action(agent.id), agent, words)
    if (!done.ok)
      throw new HttpProblem(
        409,
        done.error.code,
        refusals[done.error.code] ?? { en: 'That cannot be done now.', zh: '目前无法执行该操作。' },
      )
    return c.json(done.value)
  }

  routes.get('/', async (c) => {
    const agent = await agentOf(c)
    const open = await people.inbox()
    const glances = await store.desk.glances(
      open.map(({ conversationId }) => conversationId),
      agent.id,
    )
    const cases = open.map((one) => ({
      ...one,
      ...(glances.get(one.conversationId) ?? UNSEEN),
      isHere: people.isHere(one.conversationId),
    }))
    return c.json({ me: agent, agents: people.present, hasModel: agentHelp.hasModel, cases })
  })
  routes.get('/live', async (c) => {
    const agent = await agentOf(c)
    // Who looks at another page of the console hears of the inbox, but is not at the desk.
    const isAtDesk = c.req.query('at') !== 'elsewhere'
    const see = async () => {
      if (isAtDesk) await people.seen(agent)
    }
    await see()
    const feed = eventFeed(`agent ${agent.id}`, (send) => {
      const stop = people.watch(send)
      const beat = setInterval(() => void see().catch(() => {}), BEAT_MS)
      beat.unref()
      return () => {
        clearInterval(beat)
        stop()
      }
    })
    if (!feed) throw tooMany()
    return c.body(feed, 200, FEED_HEADERS)
  })
  routes.post('/invite', async (c) => {
    const token = await store.users.createClaim(INVITE_HOURS * 3_600_000, 'agent')
    return c.json({ link: `/console/welcome#${token}`, hours: INVITE_HOURS }, 201)
  })
  routes.post('/translate', async (c) => {
    const { text, to } = await readJson(c, translation)
    return told(c, await agentHelp.translated(text, to))
  })
  routes.get('/:id/digest', async (c) => told(c, await agentHelp.digest(c.req.param('id'))))
  routes.get('/:id/canned', async (c) => told(c, await agentHelp.canned(c.req.param('id'), await agentOf(c))))
  routes.post('/:id/draft', async (c) => told(c, await agentHelp.draft(c.req.param('id'))))
  routes.post('/:id/summary', async (c) => {
    const { language } = await readJson(c, summary)
    return told(c, await agentHelp.summary(c.req.param('id'), language))
  })
  routes.get('/:id', async (c) => c.json(await people.thread(c.req.param('id'))))
  routes.post('/:id/typing', async (c) => {
    const id = c.req.param('id')
    const { id: agentId, name } = await agentOf(c)
    // Who does not hold the conversation is not seen writing in it.
    if ((await store.desk.find(id))?.agentId === agentId) people.typing(id, name)
    return c.body(null, 204)
  })
  routes.post('/:id/read', async (c) => {
    const { heard } = await readJson(c, read)
    await store.desk.read(c.req.param('id'), (await agentOf(c)).id, heard)
    return c.body(null, 204)
  })
  routes.get('/:id/orders', async (c) => c.json({ items: await assistant.orders.ofConversation(c.req.param('id')) }))
  routes.post('/:id/take', (c) => act(c, (agentId) => ({ type: 'take', agentId })))
  routes.post('/:id/hand-back', (c) => act(c, (agentId) => ({ type: 'hand-back', agentId })))
  routes.post('/:id/end', (c) => act(c, (agentId) => ({ type: 'end', agentId })))
  routes.post('/:id/transfer', async (c) => {
    const { to } = await readJson(c, transfer)
    return act(c, (agentId) => ({ type: 'transfer', agentId, to }))
  })
  for (const [path, kind] of [
    ['reply', 'agent'],
    ['note', 'note'],
  ] as const)
    routes.post(`/:id/${path}`, async (c) => {
      const { text, id } = await readJson(c, said)
      return act(c, (agentId) => ({ type: 'speak', agentId }), { kind, words: text, ...(id ? { id } : {}) })
    })
  return routes
}

function told(c: Context, answer: object | null): Response {
  if (!answer) throw notFound({ en: 'conversation, or a language model', zh: '会话或语言模型' })
  return c.json(answer)
}

export const tooMany = () =>
  new HttpProblem(429, 'TOO_MANY_FEEDS', { en: 'Too many open connections.', zh: '打开的连接过多。' })
