import { LanguageModelError } from './language-model-error.js'
import { type Chunk, readChunks } from './read-chunks.js'

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

export interface CompletionRequest {
  readonly messages: readonly PromptMessage[]
  readonly mostTokens: number
  /** For the whole answer. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
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
 * Speaks POST /chat/completions, streamed. Nothing is repeated: whoever waits has a deterministic answer at hand.
 *
 * Fails  with MODEL_ADDRESS_REFUSED where the address is no http or https URL.
 */
export function httpLanguageModel({
  url,
  model,
  key,
  fetch: request = fetch,
}: HttpLanguageModelOptions): HttpLanguageModel {
  const endpoint = endpointOf(url)
  return {
    async *stream({ messages, mostTokens, timeoutMs, signal }) {
      const late = AbortSignal.timeout(timeoutMs)
      const ended = new AbortController()
      const signals = [late, ended.signal, ...(signal ? [signal] : [])]
      try {
        const response = await request(endpoint, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
          body: JSON.stringify({
            ...{ model, messages, stream: true, max_tokens: mostTokens },
            stream_options: { include_usage: true },
          }),
          // A redirection would carry the words, and perhaps the key, to another host.
          redirect: 'error',
          signal: AbortSignal.any(signals),
        })
        if (!response.ok || !response.body) throw refusal(response.status)
        yield* readChunks(response.body)
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof LanguageModelError) throw error
        if (late.aborted) throw new LanguageModelError('MODEL_LATE', `${timeoutMs} ms`)
        throw new LanguageModelError('MODEL_UNREACHABLE', endpoint.host)
      } finally {
        ended.abort()
      }
    },
  }
}

function endpointOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new LanguageModelError('MODEL_ADDRESS_REFUSED', 'It is no http or https address, or holds a password.')
  if (!url.pathname.endsWith('/chat/completions')) url.pathname = `${url.pathname.replace(/\/$/, '')}/chat/completions`
  return url
}

function refusal(status: number): LanguageModelError {
  if (status === 429) return new LanguageModelError('MODEL_BUSY', 'Status 429.')
  return new LanguageModelError(status >= 500 ? 'MODEL_UNREACHABLE' : 'MODEL_REFUSED', `Status ${status}.`)
}
