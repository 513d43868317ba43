import { settings } from '@elmo-chat/protocol'
import { conversationPaths } from './conversation-paths.js'
import { dataPaths } from './data-paths.js'
import { documentPaths } from './document-paths.js'
import { moderationPaths } from './moderation-paths.js'
import { schemaOf } from './parts.js'
import { productPaths } from './product-paths.js'

/** The public surface, for tools and people. Console routes are the console's own and not listed. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Elmo Chat',
    version: '0.1.0',
    description:
      'Money is in minor units with an ISO 4217 currency; times are ISO 8601 UTC; POSTs to /api/import, /api/orders and /api/events honour Idempotency-Key.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    ...conversationPaths,
    ...productPaths,
    ...documentPaths,
    ...dataPaths,
    ...moderationPaths,
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A server key: elmo keys create server.' } },
    schemas: {
      Problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          detailZh: { type: 'string' },
          code: { type: 'string' },
          remedy: { type: 'string' },
        },
      },
      Settings: schemaOf(settings),
    },
  },
}
