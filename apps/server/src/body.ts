import type { Context } from 'hono'
import type { z } from 'zod'
import { badRequest, HttpProblem } from './problem.js'

type Body = ReadableStream<Uint8Array> | null

/** So long a sender may leave us waiting for the next bytes, and for a whole body that is small. */
const LONGEST_WAIT_MS = 60_000

/**
 * The chunks of a body. One that is left before its end can still be read on.
 *
 * Fails   with a 408 where a chunk does not come within the time that is left; where we are slow ourselves, nothing is late
 */
export async function* chunksOf(body: Body, msLeft = () => LONGEST_WAIT_MS): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), msLeft())
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

/** Reads what is left of a body, for a minute at most: whoever is still sending reads no answer. */
export async function readOn(body: Body): Promise<void> {
  if (!body || body.locked) return
  try {
    for await (const _ of chunksOf(body, untilEnd()));
  } catch {
    // Who is gone, or goes on for ever, needs no answer.
  }
}

/** What is left of the longest wait from now on. */
function untilEnd(): () => number {
  const end = performance.now() + LONGEST_WAIT_MS
  return () => end - performance.now()
}

function inTime<T>(read: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(
        new HttpProblem(408, 'BODY_STALLED', {
          en: `Nothing more of the request came for ${LONGEST_WAIT_MS / 1000} s.`,
          zh: `请求内容中断，${LONGEST_WAIT_MS / 1000} 秒内没有继续到达。`,
        }),
      )
    const timer = setTimeout(late, Math.max(0, ms))
    read.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

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
  for await (const chunk of chunksOf(c.req.raw.body, untilEnd())) {
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
