import { randomBytes } from 'node:crypto'
import { claimRequest, conversationMark, credentials, settings } from '@elmo-chat/protocol'
import type { User } from '@elmo-chat/storage'
import { hash, verify } from '@node-rs/argon2'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { CONSOLE_COOKIE, consoleGuard, consoleUser } from '../access.js'
import { readJson } from '../body.js'
import { readLimit } from '../filters.js'
import { HttpProblem, notFound, unauthorized } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { addressOf } from '../shopper.js'
import { deskConsoleRoutes } from './desk-console.js'
import { flowsConsoleRoutes } from './flows-console.js'
import { acceptImport, feedReadOn } from './import.js'
import { knowledgeConsoleRoutes } from './knowledge-console.js'
import { languageOf } from './language-of.js'
import { modelConsoleRoutes } from './model-console.js'
import { moderationRoutes } from './moderation.js'
import { ordersConsoleRoutes } from './orders-console.js'
import { packsConsoleRoutes } from './packs-console.js'
import { recommendConsoleRoutes } from './recommend-console.js'
import { satisfactionConsoleRoutes } from './satisfaction-console.js'
import { correctionRoutes, searchConsoleRoutes } from './search-console.js'
import { voiceConsoleRoutes } from './voice-console.js'
import { webhookConsoleRoutes } from './webhook-console.js'

const SESSION_DAYS = 14
const keyRequest = z.object({ kind: z.enum(['server', 'widget']), name: z.string().min(1).max(60) })

// Verified against when nobody has the address, so that the time taken does not tell.
const NOBODY = await hash(randomBytes(16).toString('hex'))

/** The merchant's side: log-in first, then everything that the console shows and steers. */
export function consoleRoutes(context: ServerContext): Hono {
  const { assistant, store, clock, loginLimit } = context
  const routes = new Hono()

  const logIn = async (c: Context, user: User) => {
    const maxAge = SESSION_DAYS * 86_400
    const token = await store.sessions.create(user.id, maxAge * 1000)
    const secure = c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'
    setCookie(c, CONSOLE_COOKIE, token, { httpOnly: true, sameSite: 'Strict', secure, path: '/', maxAge })
    return c.json({ email: user.email, shop: assistant.settings.brandName.en, role: user.role })
  }

  routes.post('/claim', async (c) => {
    loginLimit.take(addressOf(c))
    const { token, email, password } = await readJson(c, claimRequest)
    const claimed = await store.users.claim(token, { email, passwordHash: await hash(password) })
    if (!claimed.ok)
      throw new HttpProblem(
        401,
        'CLAIM_REFUSED',
        { en: 'This link was used already or has expired.', zh: '该链接已被使用或已过期。' },
        { remedy: 'Log in, or restart the server without any user to get a new link.' },
      )
    return logIn(c, claimed.value)
  })

  routes.post('/login', async (c) => {
    loginLimit.take(addressOf(c))
    const { email, password } = await readJson(c, credentials)
    const user = await store.users.byEmail(email)
    const right = await verify(user?.passwordHash ?? NOBODY, password)
    if (!user || !right)
      throw new HttpProblem(401, 'LOGIN_REFUSED', { en: 'E-mail or password is wrong.', zh: '邮箱或密码不正确。' })
    return logIn(c, user)
  })

  routes.post('/logout', async (c) => {
    const token = getCookie(c, CONSOLE_COOKIE)
    if (token) await store.sessions.end(token)
    deleteCookie(c, CONSOLE_COOKIE, { path: '/' })
    return c.body(null, 204)
  })

  routes.use('*', consoleGuard(context))

  routes.get('/me', async (c) => {
    const user = await consoleUser(c, context)
    if (!user) throw unauthorized()
    return c.json({ email: user.email, shop: assistant.settings.brandName.en, role: user.role })
  })
  routes.route('/', ordersConsoleRoutes(context))
  routes.get('/overview', async (c) => c.json(await store.overview(clock())))

  routes.get('/catalog', (c) =>
    c.json(
      assistant.catalogPage({
        text: (c.req.query('q') ?? '').slice(0, 200),
        source: c.req.query('source') || null,
        cursor: c.req.query('cursor'),
        limit: readLimit(c.req.query('limit'), 50, 100),
      }),
    ),
  )
  routes.get('/catalog/:id', (c) => {
    const entry = assistant.catalogEntry(c.req.param('id'))
    if (!entry) throw notFound({ en: 'product', zh: '商品' })
    return c.json(entry)
  })

  routes.get('/catalog/:id/opinions', (c) => {
    const opinions = assistant.reviews.of(c.req.param('id'), languageOf(c))
    if (!opinions) throw notFound({ en: 'product', zh: '商品' })
    return c.json(opinions)
  })

  routes.get('/imports', async (c) => c.json(await store.catalog.imports({ limit: 50 })))
  routes.get('/imports/:id', async (c) => {
    const report = await store.catalog.importReport(c.req.param('id'))
    if (!report) throw notFound({ en: 'import', zh: '导入记录' })
    return c.json(report)
  })
  routes.post('/imports', feedReadOn, async (c) => {
    const id = await acceptImport(c, context)
    return c.json(await store.catalog.importReport(id), 202)
  })

  routes.get('/conversations', async (c) =>
    c.json(
      await store.conversations.list({
        q: (c.req.query('q') ?? '').slice(0, 200),
        only: conversationMark.safeParse(c.req.query('only')).data,
        cursor: c.req.query('cursor'),
        limit: readLimit(c.req.query('limit'), 50, 100),
      }),
    ),
  )
  routes.get('/conversations/:id', async (c) => {
    const record = await store.conversations.record(c.req.param('id'))
    if (!record) throw notFound({ en: 'conversation', zh: '会话' })
    return c.json(record)
  })

  routes.get('/settings', (c) => c.json(assistant.settings))
  routes.put('/settings', async (c) => {
    const user = await consoleUser(c, context)
    return c.json(await assistant.changeSettings(await readJson(c, settings), user?.email ?? 'server key'))
  })

  routes.get('/keys', async (c) => c.json({ keys: await store.keys.list() }))
  routes.post('/keys', async (c) => c.json(await store.keys.create(await readJson(c, keyRequest)), 201))
  routes.delete('/keys/:id', async (c) => {
    if (!(await store.keys.revoke(c.req.param('id')))) throw notFound({ en: 'key', zh: '密钥' })
    return c.body(null, 204)
  })

  routes.get('/identity-secret', async (c) => c.json({ secret: await store.secrets.identity() }))
  routes.post('/identity-secret', async (c) => c.json({ secret: await store.secrets.renewIdentity() }))

  routes.route('/knowledge', knowledgeConsoleRoutes(context))
  routes.route('/flows', flowsConsoleRoutes(context))
  routes.route('/model', modelConsoleRoutes(context))
  routes.route('/moderation', moderationRoutes(context))
  routes.route('/voice', voiceConsoleRoutes(context))
  routes.route('/packs', packsConsoleRoutes(context))
  routes.route('/webhook', webhookConsoleRoutes(context))
  routes.route('/desk', deskConsoleRoutes(context))
  routes.route('/satisfaction', satisfactionConsoleRoutes(context))
  routes.route('/search', searchConsoleRoutes(context))
  routes.route('/corrections', correctionRoutes(context))
  routes.route('/recommend', recommendConsoleRoutes(context))

  return routes
}
