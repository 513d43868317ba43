import { exported, LONGEST_SECONDS } from '@elmo-chat/assistant'
import {
  chatRequest,
  eventInput,
  heldTextDecision,
  identityRequest,
  moderationCheck,
  moderationReport,
  money,
  orderStatus,
  productItem,
  ratingKind,
  ratingRequest,
  recommendKind,
  relaxation,
  sentSpeech,
  settings,
  thumbRequest,
} from '@elmo-chat/protocol'
import { z } from 'zod'

const json = (schema: object) => ({ 'application/json': { schema } })
const query = (name: string, description: string, required = false) => ({
  name,
  in: 'query',
  description,
  required,
  schema: { type: 'string' },
})
const path = (name: string, description: string) => ({
  name,
  in: 'path',
  description,
  required: true,
  schema: { type: 'string' },
})
const answer = (description: string, schema: object = { type: 'object' }) => ({
  '200': { description, content: json(schema) },
  default: {
    description: 'What went wrong (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
})
const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })
const listParameters = [query('limit', 'At most 100.'), query('language', 'en or zh; else Accept-Language.')]
const owner = [{ key: [] }]
const text = (description: string) => ({ type: 'string', description })
const shopperProfile = {
  type: 'object',
  required: ['customer', 'devices', 'joined', 'personal'],
  properties: {
    customer: { type: 'boolean', description: 'Whether the visitor proves to be a customer now.' },
    devices: {
      type: 'integer',
      description: 'On so many devices was done what the lists are made of; 0 where they are not personal.',
    },
    joined: { type: 'boolean' },
    personal: { type: 'boolean' },
  },
}
const listAnswer = {
  type: 'object',
  required: ['impressionId', 'total', 'items'],
  properties: {
    impressionId: text(
      'Names this page of the list: send it with the events that follow from it, with the rank from 1 in the whole list.',
    ),
    total: { type: 'integer', description: 'Products that meet all that was asked; 0 when only near ones are shown.' },
    firstRank: { type: 'integer', description: 'Of a further page: the rank of its first item in the whole list.' },
    items: { type: 'array', items: schemaOf(productItem) },
    facets: { type: 'array', items: { type: 'object' } },
    cursor: text('Where the next page starts; left out at the end.'),
    corrected: text(
      'The query as it was answered, when words of it were mended; exact=1 asks for the words themselves.',
    ),
    relaxed: { type: 'array', items: schemaOf(relaxation), description: 'What was given up to show anything.' },
    redirect: text('A page of the shop to go to instead: an http(s) address or a path.'),
  },
}
const count = { type: 'integer' }
const quotes = {
  type: 'array',
  items: {
    type: 'object',
    required: ['reviewId', 'text', 'rating'],
    properties: {
      reviewId: text('The review that these words stand in.'),
      language: { enum: ['en', 'zh'] },
      text: text('Verbatim.'),
      rating: count,
      at: text('ISO 8601 UTC.'),
    },
  },
}

const productOpinions = {
  type: 'object',
  required: ['reviews', 'averageRating', 'happy', 'unhappy', 'aspects'],
  properties: {
    reviews: { ...count, description: 'Reviews that were read.' },
    averageRating: { type: ['number', 'null'], description: 'Of five stars.' },
    happy: { ...count, description: 'Reviews of four stars and more.' },
    unhappy: { ...count, description: 'Reviews of two stars and fewer.' },
    aspects: {
      type: 'array',
      description: 'Sides of the product, the most spoken of first. Each review counts once for each.',
      items: {
        type: 'object',
        required: ['aspect', 'label', 'total', 'content', 'unhappy', 'mixed', 'points', 'quotes'],
        properties: {
          aspect: text('Id of the side.'),
          label: text('What it is called in the language asked for.'),
          total: { ...count, description: 'Reviews that judge it: content, unhappy and mixed together.' },
          content: count,
          unhappy: count,
          mixed: count,
          points: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                point: text('Id of what is said.'),
                label: text('In words, such as "it runs small".'),
                polarity: { enum: ['good', 'bad'] },
                said: count,
                denied: { ...count, description: 'Reviews that say it is not so.' },
              },
            },
          },
          quotes: { type: 'object', properties: { good: quotes, bad: quotes } },
        },
      },
    },
  },
}

const suggestions = {
  type: 'object',
  properties: {
    suggestions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind', 'text'],
        properties: {
          kind: { enum: ['query', 'category', 'product'] },
          text: { type: 'string' },
          id: text('Of a product.'),
          image: text('Of a product: its picture.'),
          price: { ...schemaOf(money), description: 'Of a product: its lowest price.' },
        },
      },
    },
  },
}

const ratingsDue = {
  type: 'object',
  required: ['ask'],
  properties: { ask: { type: 'array', items: { enum: ratingKind.options } } },
}

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
    '/api/chat': {
      post: {
        summary: 'Sends a customer’s message; streams the answer (AI SDK UI message stream, version 1).',
        requestBody: { required: true, content: json(schemaOf(chatRequest)) },
        responses: {
          ...answer('The stream.'),
          '200': { description: 'The stream; ends with data: [DONE].', content: { 'text/event-stream': {} } },
        },
      },
    },
    '/api/chat/{id}': {
      get: {
        summary: 'The messages of the visitor’s own conversation.',
        parameters: [path('id', 'Conversation id.')],
        responses: answer('Messages.'),
      },
    },
    '/api/chat/{id}/stream': {
      get: {
        summary: 'Resumes an answer that is on its way.',
        parameters: [path('id', 'Conversation id.')],
        responses: {
          '200': { description: 'The stream from its start.' },
          '204': { description: 'Nothing is on its way.' },
        },
      },
    },
    '/api/chat/{id}/live': {
      get: {
        summary: 'What a person says and does in the conversation, as server-sent events, as it happens.',
        parameters: [
          path('id', 'Conversation id.'),
          query('after', 'The id of the last event that was read; or the header Last-Event-ID.'),
        ],
        responses: {
          '200': {
            description: 'Events { position, id, at, kind, by, text, state }.',
            content: { 'text/event-stream': {} },
          },
        },
      },
    },
    '/api/identity': {
      post: {
        summary:
          'The visitor is the customer whom the shop’s own server signed for, and sees their orders until it expires; with customerId null, nobody any more.',
        requestBody: { required: true, content: json(schemaOf(identityRequest)) },
        responses: {
          '204': { description: 'Taken. A new visitor is told its token.' },
          default: answer('').default,
        },
      },
    },
    '/api/chat/{id}/typing': {
      post: {
        summary: 'Tells the person who answers the conversation that the visitor writes. Kept nowhere.',
        parameters: [path('id', 'Conversation id.')],
        responses: { '204': { description: 'Told to whoever listens.' } },
      },
    },
    '/api/rating': {
      get: {
        summary: 'What the visitor may be asked of their own conversation now: nothing while it goes on.',
        parameters: [query('conversationId', 'Conversation id.', true)],
        responses: answer('What to ask, in this order.', ratingsDue),
      },
      post: {
        summary:
          'Rates the visitor’s own conversation: rating from 1 to 5, nps from 0 to 10. Each is kept once; words may follow the score.',
        requestBody: { required: true, content: json(schemaOf(ratingRequest)) },
        responses: answer('What may be asked next. 409 where the shop does not ask for it.', ratingsDue),
      },
    },
    '/api/rating/reply': {
      post: {
        summary:
          'Puts a thumb under a reply (the id of its message) of the visitor’s own conversation; null takes it back. The last one stands.',
        requestBody: { required: true, content: json(schemaOf(thumbRequest)) },
        responses: { '204': { description: 'Kept.' }, default: answer('').default },
      },
    },
    '/api/search': {
      get: {
        summary:
          'Finds products. The pages of a query are counted as one search of the visitor (x-elmo-visitor, or the cookie).',
        parameters: [
          query('q', 'Free words in either language; at most 10,000 characters, of which the first 500 are read.'),
          query('filter[field]', 'value, value,value (either), !value (not), low..high (prices in minor units).'),
          query('sort', 'price:asc, price:desc, newest:desc, or a measure.'),
          query('facets', 'Fields to count, by comma; category, brand, color, size and material when left out.'),
          query('exact', '1 takes the words as they are written: no typo is mended, no pinyin read.'),
          query('cursor', 'From the last answer.'),
          ...listParameters,
        ],
        responses: answer('A list, or where the merchant sends this search.', listAnswer),
      },
    },
    '/api/suggest': {
      get: {
        summary: 'Completes what is being typed: what people search for, categories, products.',
        parameters: [query('q', 'What was typed; the first 200 characters.'), query('limit', 'At most 20.')],
        responses: answer('Suggestions, the best first.', suggestions),
      },
    },
    '/api/products/{id}': {
      get: {
        summary: 'All that is known of a product.',
        parameters: [path('id', 'Product id.'), ...listParameters.slice(1)],
        responses: answer('The product.'),
      },
    },
    '/api/products/{id}/opinions': {
      get: {
        summary: 'What the reviews of a product say: sides of it with how many are content, and verbatim quotes.',
        parameters: [path('id', 'Product id.'), ...listParameters.slice(1)],
        responses: answer('Counts and quotes, each read from reviews that may be shown.', productOpinions),
      },
    },
    '/api/recommend/{kind}': {
      get: {
        summary: 'A list that nobody searched for, each product with the reason why it stands there.',
        parameters: [
          path('kind', `${recommendKind.options.join(', ')}.`),
          query('product', 'Product id: where similar, bought-together and outfit begin.'),
          query(
            'visitor',
            'For whom: "me" for the visitor of x-elmo-visitor or of the cookie, or an id with a server key. Without it, or without proof, the list is the same for everyone.',
          ),
          query(
            'customer',
            'For a customer of the shop, on all of their devices; with a server key. Where the customer wants no such lists, it is the same for everyone.',
          ),
          query('budget', 'Of an outfit: for the whole, in minor units.'),
          ...listParameters,
        ],
        responses: answer(
          'A list. An outfit also tells what it was put together to, what all of it costs and why.',
          listAnswer,
        ),
      },
    },
    '/api/profile': {
      get: {
        summary: 'What the lists of the visitor are made of. Without a proven visitor: what everyone begins with.',
        responses: answer('Choices, and how many devices count.', shopperProfile),
      },
      post: {
        summary:
          'Chooses for the visitor, or, while a customer proves to be logged in, for the customer on all of their devices. What is left out stays.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  joined: {
                    type: 'boolean',
                    description: 'What was done on all devices of the customer counts together.',
                  },
                  personal: {
                    type: 'boolean',
                    description: 'Lists are made of what was done; without, they are the same as everyone’s.',
                  },
                },
              },
            },
          },
        },
        responses: answer('Choices, and how many devices count.', shopperProfile),
      },
    },
    '/api/photo-search': {
      post: {
        summary:
          'Products that look like a photo, the most alike first. The photo is not kept. 501 where the library for pictures is not installed.',
        parameters: listParameters,
        requestBody: {
          required: true,
          description: 'A JPEG, PNG or WebP file of at most 8 MiB.',
          content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
        },
        responses: answer('A list.', listAnswer),
      },
    },
    '/api/voice': {
      post: {
        summary:
          'What is said in a recording, as it would have been typed. The recording is not kept, and nothing is answered: send the text as a message. 501 where the server hears nothing in this language.',
        parameters: [query('language', 'What is spoken: en or zh; else Accept-Language.')],
        requestBody: {
          required: true,
          description: `A WAV file of at most ${LONGEST_SECONDS} seconds and 4 MiB: PCM at 4 to 192 kHz. 16 kHz, one channel, 16 bits are best.`,
          content: { 'audio/wav': { schema: { type: 'string', format: 'binary' } } },
        },
        responses: answer('What was heard.', {
          type: 'object',
          required: ['text', 'language', 'confidence', 'alternatives'],
          properties: {
            text: text('Empty where nothing was heard.'),
            language: { enum: ['en', 'zh'] },
            confidence: {
              type: ['number', 'null'],
              description: 'From 0 to 1, by the recogniser’s own measure; null where it has none.',
            },
            alternatives: {
              type: 'array',
              items: { type: 'string' },
              description: 'What else it may have been, the likeliest first.',
            },
          },
        }),
      },
    },
    '/api/voice/sent': {
      post: {
        summary:
          'What a shopper made of what was heard before sending it: from this the console estimates how well the recogniser hears. The last few are remembered, without particulars, until the server ends.',
        requestBody: { required: true, content: json(schemaOf(sentSpeech)) },
        responses: { '204': { description: 'Noted.' } },
      },
    },
    '/api/documents': {
      get: { summary: 'The shop’s documents.', parameters: listParameters.slice(1), responses: answer('Documents.') },
      post: {
        summary:
          'Adds a document, or replaces the one with its id: Markdown, HTML, PDF, DOCX, or CSV of question,answer[,language,valid_from,valid_until] or 问题,答案. Sent as JSON, as a form with the field file, or alone with ?name=.',
        security: owner,
        parameters: [query('name', 'The file’s name, where the body is the file.')],
        requestBody: {
          required: true,
          content: {
            ...json({
              type: 'object',
              required: ['name', 'text'],
              properties: {
                name: text('The file’s name; its ending says the format, Markdown without one.'),
                text: text('The document.'),
                id: text('Made of the name when left out.'),
                language: text('en or zh; read from the text when left out.'),
                title: text('Read from the text when left out.'),
                url: text('Where it can be read.'),
                validFrom: text('The first day on which it holds.'),
                validUntil: text('The last.'),
              },
            }),
            'multipart/form-data': {
              schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
            },
          },
        },
        responses: answer('What was kept, and every problem with its place. 422 when nothing could be read.'),
      },
    },
    '/api/documents/site': {
      post: {
        summary:
          'Reads the pages that a site’s sitemap names under an address, as far as robots.txt allows; public addresses only. With Accept: application/x-ndjson, lines { progress: { done, of } } come first; who hangs up stops it, and what was read is kept.',
        security: owner,
        requestBody: {
          required: true,
          content: json({
            type: 'object',
            required: ['url'],
            properties: { url: text('The site, a part of it, or its sitemap: http or https.') },
          }),
        },
        responses: answer('{ state: done or stopped, documents, problems }; each problem names the page.'),
      },
    },
    '/api/documents/{id}': {
      delete: {
        summary: 'Removes a document, in every language.',
        security: owner,
        parameters: [path('id', 'Document id.')],
        responses: { '204': { description: 'It is gone.' } },
      },
    },
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
    '/api/moderation': {
      get: {
        summary: 'Texts that were kept from shoppers, the latest first, with how many wait for a decision.',
        security: owner,
        parameters: [
          query('state', 'waiting, approved or rejected; waiting when left out.'),
          query('limit', 'At most 100.'),
          query('cursor', 'Where the next page starts.'),
        ],
        responses: answer('{ items, waiting, cursor }.'),
      },
      post: {
        summary:
          'A person says that a wording is not to be shown. It is rejected at once, and the classifier learns from it.',
        security: owner,
        requestBody: { required: true, content: json(schemaOf(moderationReport)) },
        responses: { '204': { description: 'It is held.' } },
      },
    },
    '/api/moderation/check': {
      post: {
        summary:
          'Whether a text may be shown: what is wrong with it, or null. With hold, one that may not waits for a decision.',
        security: owner,
        requestBody: { required: true, content: json(schemaOf(moderationCheck)) },
        responses: answer('{ harm: { kind, because, found, chance } | null }.'),
      },
    },
    '/api/moderation/{id}': {
      post: {
        summary:
          'Decides on a held text: an approved wording passes from now on, a rejected one is an example to learn from.',
        security: owner,
        parameters: [path('id', 'Id of the held text.')],
        requestBody: { required: true, content: json(schemaOf(heldTextDecision)) },
        responses: { '204': { description: 'It is decided.' } },
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
