import { createHash, timingSafeEqual } from 'node:crypto'
import type { Role } from '@elmo-chat/storage'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { HttpProblem, unauthorized } from './problem.js'
import type { ServerContext } from './server-context.js'

export const CONSOLE_COOKIE = 'elmo_console'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Takes the same time whatever was said, at one length: that of a token is no secret. */
function isToken(said: string, token: string): boolean {
  const [given, right] = [Buffer.from(said), Buffer.from(token)]
  return given.length === right.length && timingSafeEqual(given, right)
}

const bearer = (c: Context) => /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1]

/** Whether the request carries a server key or this home's own token. */
export async function hasServerKey(c: Context, { store, homeToken }: ServerContext): Promise<boolean> {
  const token = bearer(c)
  if (!token) return false
  if (isToken(token, homeToken)) return true
  return (await store.keys.verify(token))?.kind === 'server'
}

/** The merchant's user whose session cookie the request carries, or null. */
export async function consoleUser(
  c: Context,
  { store }: ServerContext,
): Promise<{ id: string; email: string; role: Role } | null> {
  const token = getCookie(c, CONSOLE_COOKIE)
  return token ? store.sessions.verify(token) : null
}

/** Lets server keys and owners through; agents where conversations are answered. */
export function consoleGuard(context: ServerContext): MiddlewareHandler {
  return async (c, next) => {
    if (!(await hasServerKey(c, context))) {
      const user = await consoleUser(c, context)
      if (!user) throw unauthorized()
      requireConsoleHeader(c)
      if (user.role === 'agent' && !isForAgents(c.req.method, c.req.path)) throw ownersOnly()
    }
    await next()
  }
}

/** Who they are, the inbox (but not inviting others to it), and conversations to read. */
const isForAgents = (method: string, path: string) =>
  path !== '/api/console/desk/invite' &&
  (path === '/api/console/me' ||
    /^\/api\/console\/desk(?:\/|$)/.test(path) ||
    (method === 'GET' && /^\/api\/console\/conversations(?:\/|$)/.test(path)))

const ownersOnly = () =>
  new HttpProblem(403, 'OWNER_ONLY', {
    en: 'This is for the owner of the shop. Your account answers conversations.',
    zh: '此功能仅限店主使用。您的账号可以接待会话。',
  })

/** A foreign page can send the cookie along but not this header, so a write without it is not the console's. */
function requireConsoleHeader(c: Context): void {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.header('x-elmo-console') !== '1')
    throw new HttpProblem(403, 'CONSOLE_HEADER_MISSING', {
      en: 'Writes from the console carry the header x-elmo-console: 1.',
      zh: '控制台的写操作需要带上请求头 x-elmo-console: 1。',
    })
}
