import { heldTextDecision, moderationCheck, moderationReport } from '@elmo-chat/protocol'
import { answer, json, owner, path, query, schemaOf } from './parts.js'

/** Texts that may not be shown. */
export const moderationPaths = {
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
}
