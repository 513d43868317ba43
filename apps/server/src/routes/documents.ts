import { basename } from 'node:path'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { consoleGuard, consoleUser } from '../access.js'
import { readBytes, readJson } from '../body.js'
import { badRequest, notFound } from '../problem.js'
import type { ServerContext } from '../server-context.js'

const LIMIT = 20 * 1024 * 1024
const day = z.iso.date()
const told = {
  id: z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,100}$/u)
    .optional(),
  language: z.enum(['en', 'zh']).optional(),
  title: z.string().min(1).max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  validFrom: day.optional(),
  validUntil: day.optional(),
}
const written = z.strictObject({ name: z.string().min(1).max(200), text: z.string().min(1), ...told })
const beside = z.object(told)

/** `POST` and `DELETE /api/documents`: what the shop has written, for its owner. Reading is everybody's. */
export function documentRoutes(context: ServerContext): Hono {
  const { knowledge } = context.assistant
  const routes = new Hono()
  routes.post('/', consoleGuard(context), async (c) => {
    const { fileName, bytes, ...options } = await readUpload(c)
    const { documents, problems } = await knowledge.add(bytes, { fileName, ...options }, await author(c, context))
    const kept = documents.map(({ id, language, title }) => ({ id, language, title }))
    return c.json({ documents: kept, problems }, kept.length > 0 ? 201 : 422)
  })
  routes.delete('/:id', consoleGuard(context), async (c) => {
    if (!(await knowledge.remove(c.req.param('id'), await author(c, context))))
      throw notFound({ en: 'document', zh: '文档' })
    return c.body(null, 204)
  })
  return routes
}

export const author = async (c: Context, context: ServerContext) =>
  (await consoleUser(c, context))?.email ?? 'server key'

/** A text in JSON; a file in a form, under `file`; or the file alone, with `?name=`. */
async function readUpload(c: Context) {
  const type = c.req.header('content-type') ?? ''
  if (type.includes('application/json')) {
    const { name, text, ...options } = await readJson(c, written, LIMIT)
    const fileName = /\.[a-z]+$/i.test(name) ? name : `${name}.md`
    return { fileName, bytes: new TextEncoder().encode(text), ...options }
  }
  const bytes = await readBytes(c, LIMIT)
  if (!type.includes('multipart/form-data'))
    return { ...readTold(c.req.query()), fileName: nameOf(c.req.query('name')), bytes }
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    throw badRequest('FILE_MISSING', { en: 'Send the document as the field file.', zh: '请用 file 字段上传文档。' })
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  return { ...readTold(fields), fileName: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) }
}

function readTold(fields: Readonly<Record<string, unknown>>): z.infer<typeof beside> {
  const parsed = beside.safeParse(fields)
  if (parsed.success) return parsed.data
  const name = parsed.error.issues[0].path.join('.')
  throw badRequest('FIELD_INVALID', { en: `${name} is not as it must be.`, zh: `${name} 的内容不符合要求。` })
}

function nameOf(name: string | undefined): string {
  if (!name) throw badRequest('NAME_MISSING', { en: 'name is the name of the file.', zh: 'name 为文件名。' })
  return basename(name).slice(0, 200)
}
