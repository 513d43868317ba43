import type { Context } from 'hono'
import type { z } from 'zod'
import { badRequest, HttpProblem } from './problem.js'

/** Reads a request's body, giving up with a 413 as soon as it is over the limit. */
export async function readBytes(c: Context, limitBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpProblem(413, 'BODY_TOO_LARGE', {
      en: `The body is over ${limitBytes} bytes.`,
      zh: `请求内容超过 ${limitBytes} 字节。`,
    })
  if (Number(c.req.header('content-length') ?? 0) > limitBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > limitBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The same as text. */
export async function readText(c: Context, limitBytes: number): Promise<string> {
  const bytes = await readBytes(c, limitBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badRequest('BODY_NOT_UTF8', { en: 'The body is not UTF-8.', zh: '请求内容不是 UTF-8 编码。' })
  }
}

/** Reads and checks a JSON body. A wrong one is a 400 that names the place of the first fault. */
export async function readJson<T extends z.ZodType>(
  c: Context,
  schema: T,
  limitBytes = 256 * 1024,
): Promise<z.infer<T>> {
  const text = await readText(c, limitBytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw badRequest('BODY_NOT_JSON', { en: 'The body is not JSON.', zh: '请求内容不是合法的 JSON。' })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue.path.length > 0 ? issue.path.join('.') : 'body'
  throw badRequest('BODY_INVALID', {
    en: `${place}: ${issue.message}`,
    zh: `${place}：内容不符合要求（${issue.message}）`,
  })
}
