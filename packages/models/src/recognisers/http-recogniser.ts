import { type Heard, type Recogniser, type ShopWords, type SpeechHints, writeWav } from '@elmo-chat/voice'
import { readBody } from '../read-body.js'
import { NO_ADDRESS, serviceAddress } from '../service-address.js'
import { heardIn } from './read-heard.js'
import { RecogniserError } from './recogniser-error.js'

export interface HttpRecogniserOptions {
  /** Of the service or of its endpoint: `https://host/v1` or `https://host/v1/audio/transcriptions`. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never part of a message. */
  readonly key?: string
  readonly timeoutMs?: number
  /** So many may be on their way at a time; further ones are refused at once. */
  readonly atOnce?: number
  readonly fetch?: typeof fetch
}

const TIMEOUT_MS = 20_000
const AT_ONCE = 8
const MOST_BYTES = 256 * 1024
/** Whisper reads the last 224 tokens of a prompt; Chinese takes about one a character. */
const LONGEST_PROMPT: Readonly<Record<string, number>> = { en: 700, zh: 200 }
/** Whisper's own rule for what is no speech: this is likely, and the words are not. */
const SILENT_FROM = 0.6
const UNLIKELY_BELOW = -1

/**
 * A recogniser behind a service that speaks the OpenAI protocol for transcriptions: POST /audio/transcriptions. The names of the
 * catalogue go along as the prompt. Nothing is repeated: a shopper who waits speaks again sooner.
 *
 * Fails   with a `RecogniserError`, at once where the address is none.
 */
export function httpRecogniser(options: HttpRecogniserOptions): Recogniser {
  const { model, key, timeoutMs = TIMEOUT_MS, atOnce = AT_ONCE, fetch: request = fetch } = options
  const endpoint = endpointOf(options.url)
  const prompts = new WeakMap<ShopWords, string>()
  let running = 0
  return {
    id: `${model} (${endpoint.host})`,
    async recognise(speech, hints, signal) {
      if (running >= atOnce) throw new RecogniserError('RECOGNISER_BUSY')
      running++
      const late = AbortSignal.timeout(timeoutMs)
      try {
        const prompt = prompts.get(hints.words) ?? promptOf(hints)
        prompts.set(hints.words, prompt)
        const form = new FormData()
        form.set('file', new Blob([writeWav(speech)], { type: 'audio/wav' }), 'speech.wav')
        form.set('model', model)
        form.set('language', hints.language)
        // Other models than Whisper's refuse the long form, which alone says how sure the model is.
        form.set('response_format', /whisper/i.test(model) ? 'verbose_json' : 'json')
        if (prompt) form.set('prompt', prompt)
        const response = await request(endpoint, {
          method: 'POST',
          headers: key ? { authorization: `Bearer ${key}` } : {},
          body: form,
          // A redirection would carry the voice, and perhaps the key, to another host.
          redirect: 'error',
          signal: signal ? AbortSignal.any([late, signal]) : late,
        })
        if (!response.ok) {
          await response.body?.cancel()
          throw refusal(response.status)
        }
        return readAnswer(await readBody(response, MOST_BYTES, tooLong))
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof RecogniserError) throw error
        if (late.aborted) throw new RecogniserError('RECOGNISER_LATE', `${timeoutMs} ms`)
        throw new RecogniserError('RECOGNISER_UNREACHABLE', endpoint.host)
      } finally {
        running--
      }
    },
  }
}

function endpointOf(address: string): URL {
  const url = serviceAddress(address)
  if (!url) throw new RecogniserError('RECOGNISER_UNREACHABLE', NO_ADDRESS)
  if (!url.pathname.endsWith('/audio/transcriptions'))
    url.pathname = `${url.pathname.replace(/\/$/, '')}/audio/transcriptions`
  return url
}

/** Names first: they are what a model is least likely to know. In Simplified characters, which it then writes too. */
function promptOf({ words, language }: SpeechHints): string {
  const most = LONGEST_PROMPT[language]!
  let prompt = ''
  for (const word of new Set([...words.names, ...words.kinds])) {
    const longer = prompt === '' ? word : `${prompt}${language === 'zh' ? '、' : ', '}${word}`
    if (longer.length > most) break
    prompt = longer
  }
  return prompt
}

const tooLong = (detail: string) => new RecogniserError('RECOGNISER_ANSWER_UNREADABLE', detail)

function refusal(status: number): RecogniserError {
  if (status === 429) return new RecogniserError('RECOGNISER_BUSY', 'Status 429.')
  return new RecogniserError(status >= 500 ? 'RECOGNISER_UNREACHABLE' : 'RECOGNISER_REFUSED', `Status ${status}.`)
}

function readAnswer(body: string): Heard {
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    throw new RecogniserError('RECOGNISER_ANSWER_UNREADABLE')
  }
  const heard = heardIn(answer)
  const segments = segmentsOf(answer)
  if (segments.length === 0) return heard
  if (segments.every(({ silent, likely }) => silent > SILENT_FROM && likely < UNLIKELY_BELOW))
    return { text: '', confidence: null, alternatives: [] }
  const seconds = segments.reduce((sum, { length }) => sum + length, 0)
  const likely = segments.reduce((sum, segment) => sum + segment.likely * segment.length, 0) / seconds
  return { ...heard, confidence: Math.exp(Math.min(0, likely)) }
}

/** Of Whisper's long form: how likely each stretch is silence, and the mean log probability of its words. */
function segmentsOf(answer: unknown): { silent: number; likely: number; length: number }[] {
  const { segments } = answer as { segments?: unknown }
  if (!Array.isArray(segments)) return []
  return segments.flatMap((segment: Record<string, unknown> | null) => {
    const { avg_logprob: likely, no_speech_prob: silent = 0, start = 0, end = 1 } = segment ?? {}
    const numbers = [likely, silent, start, end]
    if (!numbers.every((number): number is number => Number.isFinite(number))) return []
    const [likelihood, silence, from, to] = numbers
    return [{ likely: likelihood!, silent: silence!, length: Math.max(0.01, to! - from!) }]
  })
}
