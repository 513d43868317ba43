import { LONGEST_SECONDS } from '@elmo-chat/assistant'
import { chatRequest, identityRequest, ratingKind, ratingRequest, sentSpeech, thumbRequest } from '@elmo-chat/protocol'
import { answer, json, path, query, schemaOf, text } from './parts.js'

const ratingsDue = {
  type: 'object',
  required: ['ask'],
  properties: { ask: { type: 'array', items: { enum: ratingKind.options } } },
}

/** What a shopper says, types, rates and speaks. */
export const conversationPaths = {
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
}
