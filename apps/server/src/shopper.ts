import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { HttpProblem } from './problem.js'
import type { ServerContext } from './server-context.js'
import { VISITOR_COOKIE, VISITOR_HEADER, type Visitors } from './visitor.js'

/** Who a request comes from, for limits. Behind a proxy on this machine, the proxy's word is taken. */
export function addressOf(c: Context): string {
  const direct = getConnInfo(c).remote.address ?? 'unknown'
  const forwarded = isLoopback(direct) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || direct
}

export const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./.test(address)

/**
 * Shopper routes are public by nature: own pages and allowed origins may use them from a browser, everybody within
 * limits. The limit is taken before anything is read or looked up.
 */
export function shopperGate({ assistant, limit }: ServerContext): MiddlewareHandler {
  return async (c, next) => {
    limit?.take(addressOf(c))
    const origin = c.req.header('origin')
    if (origin && !isOwnOrigin(origin, c)) {
      const allowed = assistant.settings.allowedOrigins
      if (!allowed.includes('*') && !allowed.includes(origin))
        throw new HttpProblem(
          403,
          'ORIGIN_NOT_ALLOWED',
          { en: `Pages of ${origin} may not talk to this shop.`, zh: `来自 ${origin} 的页面无权访问本店接口。` },
          { remedy: 'Add the origin under Settings → Allowed origins in the console.' },
        )
      c.header('access-control-allow-origin', origin)
      c.header('access-control-allow-credentials', 'true')
      c.header('access-control-expose-headers', VISITOR_HEADER)
      c.header('vary', 'origin')
      if (c.req.method === 'OPTIONS') {
        c.header('access-control-allow-methods', 'GET, POST, OPTIONS')
        c.header('access-control-allow-headers', `content-type, idempotency-key, ${VISITOR_HEADER}`)
        c.header('access-control-max-age', '600')
        return c.body(null, 204)
      }
    }
    await next()
  }
}

/** Long work of the process stands back while a shopper's request is answered. */
export function requestsFirst({ requests }: ServerContext): MiddlewareHandler {
  return async (_, next) => {
    const end = requests.begin()
    try {
      await next()
    } finally {
      end()
    }
  }
}

function isOwnOrigin(origin: string, c: Context): boolean {
  try {
    return new URL(origin).host === c.req.header('host')
  } catch {
    return false
  }
}

/** The visitor that a request proves to be, or null. */
export const provenVisitor = (c: Context, visitors: Visitors): string | null =>
  visitors.verify(c.req.header(VISITOR_HEADER)) ?? visitors.verify(getCookie(c, VISITOR_COOKIE))

/** The visitor of a request; a new one is told its token by cookie and header. */
export function visitorOf(c: Context, visitors: Visitors): string {
  const known = provenVisitor(c, visitors)
  if (known) return known
  const { id, token } = visitors.create()
  const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  setCookie(c, VISITOR_COOKIE, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 180 * 86_400 })
  c.header(VISITOR_HEADER, token)
  return id
}

/**
 * Whose search a request is, for counting: the visitor that it proves to be; else whoever comes from this address with
 * this browser today, under a name that tells neither and is another tomorrow. Nothing is handed out.
 */
export function searcherOf(c: Context, visitors: Visitors, now: number): string {
  const known = provenVisitor(c, visitors)
  if (known) return known
  const day = new Date(now).toISOString().slice(0, 10)
  return visitors.passerBy(`${day} ${addressOf(c)} ${c.req.header('user-agent') ?? ''}`)
}
