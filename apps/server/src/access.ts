import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { HttpProblem, unauthorized } from './problem.js'
import type { ServerContext } from './server-context.js'

export const CONSOLE_COOKIE = 'elmo_console'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const equal = (a: string, b: string) => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)))

const bearer = (c: Context) => /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1]

/** Whether the request carries a server key or this home's own token. */
export async function hasServerKey(c: Context, { store, homeToken }: ServerContext): Promise<boolean> {
  const token = bearer(c)
  if (!token) return false
  if (equal(token, homeToken)) return true
  return (await store.keys.verify(token))?.kind === 'server'
}

/** The merchant's user whose session cookie the request carries, or null. */
export async function consoleUser(c: Context, { store }: ServerContext): Promise<{ id: string; email: string } | null> {
  const token = getCookie(c, CONSOLE_COOKIE)
  return token ? store.sessions.verify(token) : null
}

/** Lets server keys through, and log-ins of the console. */
export function ownerOnly(context: ServerContext): MiddlewareHandler {
  return async (c, next) => {
    if (!(await hasServerKey(c, context))) {
      if (!(await consoleUser(c, context))) throw unauthorized()
      requireConsoleHeader(c)
    }
    await next()
  }
}

/** A foreign page can send the cookie along but not this header, so a write without it is not the console's. */
function requireConsoleHeader(c: Context): void {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.header('x-elmo-console') !== '1')
    throw new HttpProblem(403, 'CONSOLE_HEADER_MISSING', {
      en: 'Writes from the console carry the header x-elmo-console: 1.',
      zh: '控制台的写操作需要带上请求头 x-elmo-console: 1。',
    })
}
