import { StorageError } from '@elmo-chat/storage'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { consoleGuard, hasServerKey } from './access.js'
import { idempotent } from './idempotency.js'
import { openApiDocument } from './openapi/document.js'
import { badRequest, HttpProblem, unauthorized } from './problem.js'
import { chatRoutes } from './routes/chat.js'
import { consoleRoutes } from './routes/console.js'
import { documentRoutes } from './routes/documents.js'
import { exportRoutes } from './routes/export.js'
import { identityRoutes } from './routes/identity.js'
import { importRoutes } from './routes/import.js'
import { moderationRoutes } from './routes/moderation.js'
import { orderRoutes } from './routes/orders.js'
import { pageRoutes } from './routes/pages.js'
import { profileRoutes } from './routes/profile.js'
import { ratingRoutes } from './routes/rating.js'
import { reviewRoutes } from './routes/reviews.js'
import { shopRoutes } from './routes/shop.js'
import { siteRoutes } from './routes/site.js'
import { voiceRoutes } from './routes/voice.js'
import type { ServerContext } from './server-context.js'
import { addressOf, isLoopback, requestsFirst, shopperGate } from './shopper.js'

/** Refusals of the store that are the caller's. */
const cursorCodes: ReadonlySet<string> = new Set(['STORAGE_CURSOR_UNREADABLE', 'STORAGE_CURSOR_EXPIRED'])

/** All routes, from the outside in: headers, measuring, who may, then the work. */
export function createApp(context: ServerContext): Hono {
  const { assistant, metrics, logger } = context
  const app = new Hono()

  app.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'https:', 'http:'],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
      // Plain HTTP on the merchant's own machine must stay usable; TLS is the proxy's.
      strictTransportSecurity: false,
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
    }),
  )
  app.use('*', async (c, next) => {
    const started = performance.now()
    await next()
    const route = c.req.routePath
    metrics.requests.inc({ route, status: String(c.res.status) })
    metrics.requestSeconds.observe({ route }, (performance.now() - started) / 1000)
  })

  app.get('/healthz', (c) => c.json({ status: 'alive' }))
  app.get('/readyz', (c) => c.json({ status: assistant.isReady ? 'ready' : 'loading' }, assistant.isReady ? 200 : 503))
  app.get('/metrics', async (c) => {
    if (!isLoopback(addressOf(c)) && !(await hasServerKey(c, context))) throw unauthorized()
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
  app.get('/openapi.json', (c) => c.json(openApiDocument))

  app.use('/api/import', consoleGuard(context))
  app.use('/api/import', idempotent(context))
  app.route('/api/import', importRoutes(context))
  // A star at the end is also the path without it; a path that is named twice would be guarded, or counted, twice.
  app.use('/api/orders/*', consoleGuard(context))
  app.use('/api/orders', idempotent(context))
  app.route('/api/orders', orderRoutes(context))
  app.use('/api/reviews', consoleGuard(context), idempotent(context))
  app.route('/api/reviews', reviewRoutes(context))
  app.use('/api/moderation/*', consoleGuard(context))
  app.route('/api/moderation', moderationRoutes(context))
  app.use('/api/export/*', consoleGuard(context))
  app.route('/api/export', exportRoutes(context))
  app.route('/api/console', consoleRoutes(context))

  const gate = shopperGate(context)
  const first = requestsFirst(context)
  for (const path of [
    '/api/chat/*',
    '/api/identity',
    '/api/profile',
    '/api/search',
    '/api/suggest',
    '/api/products/*',
    '/api/recommend/*',
    '/api/widget',
    '/api/photo-search',
    '/api/rating/*',
    '/api/voice/*',
    '/api/events',
  ])
    app.use(path, gate, first)
  // Shoppers read documents; what writes them has a key.
  app.on(['GET', 'OPTIONS'], '/api/documents', gate)
  app.route('/api/documents/site', siteRoutes(context))
  app.route('/api/documents', documentRoutes(context))
  app.use('/api/events', idempotent(context))
  app.route('/api/chat', chatRoutes(context))
  app.route('/api/identity', identityRoutes(context))
  app.route('/api/profile', profileRoutes(context))
  app.route('/api/rating', ratingRoutes(context))
  app.route('/api/voice', voiceRoutes(context))
  app.route('/api', shopRoutes(context))
  app.route('/', pageRoutes(context))

  app.onError((error) => {
    if (error instanceof HttpProblem) return error.toResponse()
    if (StorageError.is(error) && cursorCodes.has(error.code))
      return badRequest(error.code.replace('STORAGE_', ''), error.text).toResponse()
    logger.error({ err: error }, 'request failed')
    return new HttpProblem(500, 'INTERNAL', {
      en: 'Something went wrong here. It has been logged.',
      zh: '服务器出错，已记录。',
    }).toResponse()
  })
  return app
}
