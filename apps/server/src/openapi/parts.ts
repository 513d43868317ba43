import { z } from 'zod'

export const json = (schema: object) => ({ 'application/json': { schema } })
export const query = (name: string, description: string, required = false) => ({
  name,
  in: 'query',
  description,
  required,
  schema: { type: 'string' },
})
export const path = (name: string, description: string) => ({
  name,
  in: 'path',
  description,
  required: true,
  schema: { type: 'string' },
})
export const answer = (description: string, schema: object = { type: 'object' }) => ({
  '200': { description, content: json(schema) },
  default: {
    description: 'What went wrong (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
})
export const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' })
export const listParameters = [query('limit', 'At most 100.'), query('language', 'en or zh; else Accept-Language.')]
export const owner = [{ key: [] }]
export const text = (description: string) => ({ type: 'string', description })
