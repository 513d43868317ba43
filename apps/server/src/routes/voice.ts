import { RecogniserError } from '@elmo-chat/models'
import { sentSpeech } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readBytes, readJson } from '../body.js'
import { HttpProblem } from '../problem.js'
import type { ServerContext } from '../server-context.js'
import { addressOf } from '../shopper.js'
import { languageOf } from './language-of.js'
import { notListened, RECORDING_BYTES, unheard } from './voice-problems.js'

/** These a shopper can follow; the others are the merchant's. */
const FOR_SHOPPERS: ReadonlySet<string> = new Set(['RECOGNISER_BUSY', 'RECOGNISER_LATE'])

/**
 * `POST /api/voice`: what is said in a recording, which is not kept; `POST /api/voice/sent`: what its speaker made of it before it
 * was sent.
 */
export function voiceRoutes({ assistant, voiceLimit, logger }: ServerContext): Hono {
  const routes = new Hono()
  routes.use(async (_, next) => {
    if (!assistant.settings.voice.isOn)
      throw new HttpProblem(403, 'VOICE_OFF', {
        en: 'This shop has switched speaking off.',
        zh: '本店已关闭语音输入。',
      })
    await next()
  })
  routes.post('/', async (c) => {
    voiceLimit?.take(addressOf(c))
    const language = languageOf(c) ?? assistant.settings.defaultLanguage
    const recording = await readBytes(c, RECORDING_BYTES)
    const hearing = await assistant.voice.hear(recording, language, c.req.raw.signal).catch((error: unknown) => {
      if (error instanceof RecogniserError && error.code !== 'RECOGNISER_NONE')
        logger.warn({ code: error.code, detail: error.message }, 'speech was not recognised')
      throw unheard(error, FOR_SHOPPERS)
    })
    if ('problem' in hearing) throw notListened(hearing.problem)
    return c.json(hearing.spoken)
  })
  routes.post('/sent', async (c) => {
    assistant.voice.sent(await readJson(c, sentSpeech))
    return c.body(null, 204)
  })
  return routes
}
