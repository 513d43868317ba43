import { LanguageModelError } from './language-model-error.js'

/** What one chunk of a streamed completion adds. */
export interface Chunk {
  readonly text?: string
  readonly finished?: string
  readonly refusal?: true
  readonly tokens?: { readonly input: number; readonly output: number }
}

/** Far above what a reply takes; a service that sends without end must not fill the memory. In characters. */
const MOST = 256 * 1024

/**
 * Reads a stream of server-sent events into chunks.
 *
 * Fails  MODEL_ANSWER_UNREADABLE for what is no JSON, for an error within the stream, and for a stream that ends without
 *        saying so.
 */
export async function* readChunks(body: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk, void, void> {
  const decoder = new TextDecoder()
  let pending = ''
  let read = 0
  let isOver = false
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true })
    read += text.length
    if (read > MOST) throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', `More than ${MOST} characters.`)
    pending += text
    const lines = pending.split(/\r\n|\n|\r/u)
    pending = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data:')) continue
      const data = line.slice(5).trim()
      if (data === '[DONE]') return
      const chunk = readChunk(data)
      isOver ||= chunk.finished !== undefined
      yield chunk
    }
  }
  if (!isOver) throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'It ends half way.')
}

interface Completion {
  readonly error?: unknown
  readonly choices?: readonly {
    readonly delta?: { readonly content?: unknown; readonly refusal?: unknown }
    readonly finish_reason?: unknown
  }[]
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null
}

function readChunk(data: string): Chunk {
  let parsed: Completion | null
  try {
    parsed = JSON.parse(data)
  } catch {
    throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'A part is no JSON.')
  }
  if (parsed === null || typeof parsed !== 'object' || parsed.error !== undefined)
    throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'A part tells an error.')
  const choice = Array.isArray(parsed.choices) ? parsed.choices[0] : undefined
  const { usage } = parsed
  return {
    ...(typeof choice?.delta?.content === 'string' ? { text: choice.delta.content } : {}),
    ...(typeof choice?.finish_reason === 'string' ? { finished: choice.finish_reason } : {}),
    ...(choice?.delta?.refusal || choice?.finish_reason === 'content_filter' ? { refusal: true } : {}),
    ...(usage ? { tokens: { input: count(usage.prompt_tokens), output: count(usage.completion_tokens) } } : {}),
  }
}

const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0)
