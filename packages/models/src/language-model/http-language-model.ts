import type OpenAI from 'openai'
import { NO_ADDRESS, serviceAddress } from '../service-address.js'
import { boundedFetch, EndlessAnswer } from './bounded-fetch.js'
import { type Chunk, readChunk } from './chunk.js'
import { LanguageModelError } from './language-model-error.js'

export interface HttpLanguageModelOptions {
  /** Of the service: `https://host/v1`. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never part of a message. */
  readonly key?: string
  readonly fetch?: typeof fetch
}

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** Something that the model may call for; its arguments are an object of the JSON Schema. */
export interface ModelTool {
  readonly name: string
  readonly description: string
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface CompletionRequest {
  readonly messages: readonly PromptMessage[]
  readonly mostTokens: number
  /** For the whole answer. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** Of which it may call for one. */
  readonly tools?: readonly ModelTool[]
}

/** A language model behind a service that speaks the OpenAI protocol for chat completions. */
export interface HttpLanguageModel {
  /**
   * Streams an answer. Ending the iteration early, or the signal, ends the request.
   *
   * Fails  with a `LanguageModelError`, or with the signal's reason.
   */
  stream(request: CompletionRequest): AsyncGenerator<Chunk, void, void>
}

/**
 * Speaks POST /chat/completions, streamed, through the `openai` package, which is loaded when the first model is made.
 * Nothing is repeated: whoever waits has a deterministic answer at hand.
 *
 * Fails  with MODEL_ADDRESS_REFUSED where the address is no http or https URL.
 */
export function httpLanguageModel({
  url,
  model,
  key,
  fetch: request = fetch,
}: HttpLanguageModelOptions): HttpLanguageModel {
  const base = baseOf(url)
  const client = import('openai').then(
    ({ OpenAI }) =>
      new OpenAI({
        // All that the package would otherwise take from the environment is said here.
        ...{ baseURL: base.href, apiKey: key ?? 'none', organization: null, project: null, adminAPIKey: null },
        ...{ fetch: boundedFetch(request), maxRetries: 0, logLevel: 'off' },
        ...(key === undefined ? { defaultHeaders: { authorization: null } } : {}),
      }),
  )
  // Told to whoever asks first.
  client.catch(() => {})
  return {
    async *stream({ messages, mostTokens, timeoutMs, signal, tools = [] }) {
      const late = AbortSignal.timeout(timeoutMs)
      const ended = new AbortController()
      let hasBegun = false
      const signals = [late, ended.signal, ...(signal ? [signal] : [])]
      try {
        const { chat } = await client
        const answer = await chat.completions.create(
          {
            ...{ model, messages: [...messages], stream: true, max_tokens: mostTokens },
            stream_options: { include_usage: true },
            ...(tools.length > 0
              ? { tools: tools.map(asFunction), tool_choice: 'auto', parallel_tool_calls: false }
              : {}),
          },
          { signal: AbortSignal.any(signals), timeout: timeoutMs },
        )
        let isOver = false
        for await (const part of answer) {
          const chunk = readChunk(part)
          hasBegun = true
          isOver ||= chunk.finished !== undefined
          yield chunk
        }
        // The package ends an aborted stream as if it were whole.
        for (const one of signals) one.throwIfAborted()
        if (!isOver) throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'It ends half way.')
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof LanguageModelError) throw error
        if (late.aborted) throw new LanguageModelError('MODEL_LATE', `${timeoutMs} ms`)
        const failure = failureOf(error, base.host)
        // What was begun was read and is paid for.
        throw hasBegun && failure.code === 'MODEL_UNREACHABLE'
          ? new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'It breaks off.')
          : failure
      } finally {
        ended.abort()
      }
    },
  }
}

const asFunction = ({ name, description, parameters }: ModelTool): OpenAI.ChatCompletionTool => ({
  type: 'function',
  function: { name, description, parameters: { ...parameters } },
})

function baseOf(address: string): URL {
  const url = serviceAddress(address)
  if (!url) throw new LanguageModelError('MODEL_ADDRESS_REFUSED', NO_ADDRESS)
  url.pathname = url.pathname.replace(/\/chat\/completions$/, '')
  return url
}

/** What the package throws, without a word of what the service said: it may hold what was asked. */
function failureOf(error: unknown, host: string): LanguageModelError {
  const { status, error: told } = (error ?? {}) as { status?: unknown; error?: unknown }
  if (status === 429) return new LanguageModelError('MODEL_BUSY', 'Status 429.')
  if (typeof status === 'number')
    return new LanguageModelError(status >= 500 ? 'MODEL_UNREACHABLE' : 'MODEL_REFUSED', `Status ${status}.`)
  if (error instanceof EndlessAnswer) return new LanguageModelError('MODEL_ANSWER_UNREADABLE', error.message)
  if (error instanceof SyntaxError) return new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'A part is no JSON.')
  if (told !== undefined) return new LanguageModelError('MODEL_ANSWER_UNREADABLE', 'A part tells an error.')
  return new LanguageModelError('MODEL_UNREACHABLE', host)
}
