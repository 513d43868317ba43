import type { VoiceReport } from '@elmo-chat/protocol'
import { Hono } from 'hono'
import { readBytes } from '../body.js'
import { missingHearing } from '../missing-hearing.js'
import type { ServerContext } from '../server-context.js'
import { languageOf } from './language-of.js'
import { notListened, RECORDING_BYTES, unheard } from './voice-problems.js'

/** `/api/console/voice`: what listens to shoppers, how it did, and a try of it. Behind the console's guard. */
export function voiceConsoleRoutes({ assistant }: ServerContext): Hono {
  const routes = new Hono()
  routes.get('/', (c) => {
    const { report } = assistant.voice
    return c.json<VoiceReport>({ ...report, missing: missingHearing(report.languages) })
  })
  routes.post('/try', async (c) => {
    const language = languageOf(c) ?? assistant.settings.defaultLanguage
    const recording = await readBytes(c, RECORDING_BYTES)
    const trial = await assistant.voice.try(recording, language, c.req.raw.signal).catch((error: unknown) => {
      throw unheard(error)
    })
    if ('problem' in trial) throw notListened(trial.problem)
    return c.json(trial)
  })
  return routes
}
