import { exported } from '@elmo-chat/assistant'
import { eventInput, orderStatus } from '@elmo-chat/protocol'
import { answer, json, owner, path, query, schemaOf } from './parts.js'

/** What servers bring and take: events, feeds, orders, exports. */
export const dataPaths = {
  '/api/events': {
    post: {
      summary:
        'Reports what people did. At most 1,000 events; an event with a known id is counted once. A page may name its visitor "me". Requests of GA4’s Measurement Protocol and calls of Segment are taken too.',
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          required: ['events'],
          properties: { events: { type: 'array', maxItems: 1000, items: schemaOf(eventInput) } },
        }),
      },
      responses: {
        '202': { description: 'Durable: { accepted, duplicates, problems }.', content: json({ type: 'object' }) },
      },
    },
  },
  '/api/import': {
    post: {
      summary:
        'Imports a feed of any known format; the body is the file. With Accept: application/x-ndjson, progress lines come first.',
      security: owner,
      parameters: [
        query('source', 'Name under which the products are kept; main when left out.'),
        query('currency', 'For bare amounts.'),
        query('priceUnit', 'major or minor.'),
        query('map', 'field=column, repeated.'),
        query('baseUrl', 'What addresses without a host are put behind.'),
        query('name', 'The file’s name.'),
        query('dryRun', '1 reads and reports only.'),
        query('force', '1 allows retiring more than half of the source.'),
      ],
      responses: answer('The report, with every problem by row and column.'),
    },
  },
  '/api/orders': {
    post: {
      summary:
        'Imports orders, or brings them up to date: a JSON array, JSON Lines, or a table with one line item a row. See the guide of orders.',
      security: owner,
      parameters: [query('currency', 'For bare amounts; the shop’s when left out.')],
      requestBody: {
        required: true,
        description: 'At most 32 MiB of UTF-8 and 10,000 orders.',
        content: { 'application/json': {}, 'application/x-ndjson': {}, 'text/csv': {} },
      },
      responses: answer('{ added, changed, unchanged, problems }. 422 when no order could be read.'),
    },
    get: {
      summary: 'Orders without addresses: those with a request that waits for the shop first, then the latest.',
      security: owner,
      parameters: [
        query('q', 'The beginning of a number, a customer id, or a whole e-mail address or phone number.'),
        query('status', `${orderStatus.options.join(', ')}.`),
        query('customer', 'Customer id.'),
        query('open', '1: only orders with a request that waits for the shop.'),
        query('cursor', 'From the last answer.'),
        query('limit', 'At most 100.'),
      ],
      responses: answer('{ total, items, cursor }.'),
    },
  },
  '/api/reviews': {
    post: {
      summary:
        'Imports reviews in place of those that the source delivered before: a JSON array, JSON Lines or a table. See the guide of reviews.',
      security: owner,
      parameters: [query('source', 'Who delivers them; main when left out.')],
      requestBody: {
        required: true,
        description: 'At most 64 MiB of UTF-8 and 200,000 reviews.',
        content: { 'application/json': {}, 'application/x-ndjson': {}, 'text/csv': {} },
      },
      responses: answer('{ accepted, unknown, problems }. 422 when no review could be read.'),
    },
  },
  '/api/orders/{id}': {
    get: {
      summary: 'An order with its address, and what was done with it by whom.',
      security: owner,
      parameters: [path('id', 'Order number; blanks, # and - do not matter.')],
      responses: answer('{ order, entries }.'),
    },
  },
  '/api/export/{what}': {
    get: {
      summary: 'Everything of one kind as JSON Lines.',
      security: owner,
      parameters: [path('what', `${exported.join(', ')}.`)],
      responses: { '200': { description: 'JSON Lines.' } },
    },
  },
}
