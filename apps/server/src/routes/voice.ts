import { RecogniserError } from '@elmo-chat/models'
import { Hono } from 'hono'
import { readBytes } from '../body.js'
import { HttpProblem } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { addressOf } from '../shopper.js'
import { languageOf } from './language-of.js'

/** Thirty seconds at 48 kHz with some room; the widget sends 16 kHz. */
const RECORDING_BYTES = 4 * 1024 * 1024
/** What may pass by itself is said otherwise than what the merchant has to mend. */
const STATUSES: Readonly<Record<string, number>> = {
  RECOGNISER_NONE: 501,
  RECOGNISER_BUSY: 503,
  RECOGNISER_LATE: 504,
}
const SPEECH_STATUSES: Readonly<Record<string, number>> = { SPEECH_EMPTY: 400, SPEECH_TOO_LONG: 413 }
/** These a shopper can follow; the others are the merchant's. */
const FOR_SHOPPERS: ReadonlySet<string> = new Set(['RECOGNISER_BUSY', 'RECOGNISER_LATE'])

/** `POST /api/voice`: what is said in a recording, which is not kept. */
export function voiceRoutes({ assistant, voiceLimit, logger }: ServerContext): Hono {
  const routes = new Hono()
  routes.post('/', async (c) => {
    voiceLimit?.take(addressOf(c))
    if (!assistant.settings.voice.isOn)
      throw new HttpProblem(403, 'VOICE_OFF', {
        en: 'This shop has switched speaking off.',
        zh: '本店已关闭语音输入。',
      })
    const recording = await readBytes(c, RECORDING_BYTES)
    const language = languageOf(c) ?? assistant.settings.defaultLanguage
    const hearing = await assistant.voice.hear(recording, language, c.req.raw.signal).catch((error: unknown) => {
      if (!(error instanceof RecogniserError)) throw error
      const { code, message, remedy } = error.problem
      if (code !== 'RECOGNISER_NONE') logger.warn({ code, detail: error.message }, 'speech was not recognised')
      throw new HttpProblem(STATUSES[code] ?? 502, code, message, {
        ...(FOR_SHOPPERS.has(code) ? { remedy: remedy.en } : {}),
        ...(code === 'RECOGNISER_BUSY' ? { headers: { 'retry-after': '3' } } : {}),
      })
    })
    if ('spoken' in hearing) return c.json(hearing.spoken)
    const { code, message, remedy } = hearing.problem
    throw new HttpProblem(SPEECH_STATUSES[code] ?? 415, code, message, { remedy: remedy.en })
  })
  return routes
}
