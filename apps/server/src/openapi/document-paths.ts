import { answer, json, listParameters, owner, path, query, text } from './parts.js'

/** What the shop has written. */
export const documentPaths = {
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
}
