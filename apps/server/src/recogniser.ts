import type { RecogniserSetup } from '@elmo-chat/assistant'
import type { Language } from '@elmo-chat/kernel'
import { commandRecogniser, httpRecogniser } from '@elmo-chat/models'
import type { Config } from './config.js'

/**
 * What listens to shoppers, as it is configured; null where nothing does. Its address may lie in a private network, since
 * nobody but who starts the process can set it.
 *
 * Fails  with a `RecogniserError` where the command or its file of pronunciations cannot be read: only a person can mend that.
 */
export async function openRecogniser(config: Config): Promise<RecogniserSetup | null> {
  const { recogniserCommand, recogniserPronunciations, recogniserUrl, recogniserModel, recogniserKey } = config
  const languages = (config.recogniserLanguages?.split(',') ?? []) as Language[]
  if (recogniserUrl !== undefined && recogniserModel !== undefined) {
    const key = recogniserKey === undefined ? {} : { key: recogniserKey }
    const recogniser = httpRecogniser({ url: recogniserUrl, model: recogniserModel, ...key })
    return { recogniser, languages: languages.length > 0 ? languages : ['en', 'zh'] }
  }
  if (recogniserCommand === undefined) return null
  const pronunciations = recogniserPronunciations === undefined ? {} : { pronunciations: recogniserPronunciations }
  const recogniser = await commandRecogniser({ command: recogniserCommand, ...pronunciations })
  return { recogniser, languages: languages.length > 0 ? languages : ['en'] }
}
