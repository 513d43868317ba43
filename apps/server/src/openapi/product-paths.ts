import { money, productItem, recommendKind, relaxation } from '@elmo-chat/protocol'
import { answer, listParameters, path, query, schemaOf, text } from './parts.js'

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

/** Products: looked for, completed, recommended, and for whom. */
export const productPaths = {
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
}
