import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { RecogniserError } from '@elmo-chat/models'
import { type Config, openRecogniser } from '@elmo-chat/server'
import { type ShopWords, SPEECH_RATE, type Speech } from '@elmo-chat/voice'

/** Where Debian's packages put the engine that the guide names. */
const ENGINE = 'pocketsphinx_continuous'
const DICTIONARY = '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict'
const NO_WORDS: ShopWords = { kinds: [], colors: [], materials: [], traits: [], audiences: [], sizes: [], names: [] }

/** Whether speech is heard here: the recogniser that is configured is given a short sound and must answer. */
export async function tryHearing(config: Config): Promise<string> {
  try {
    const setup = await openRecogniser(config)
    if (!setup) return `none; ${hint(process.env.PATH ?? '')}`
    const { recogniser, languages } = setup
    const started = performance.now()
    const [language] = languages
    const { text } = await recogniser.recognise(hum(), { language: language!, words: NO_WORDS })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    return `${recogniser.id} answers a sound in ${seconds} s (${text === '' ? 'no words' : JSON.stringify(text)}); ${languages.join(', ')}`
  } catch (error) {
    if (!(error instanceof RecogniserError)) throw error
    return `fails: ${error.message}\n            ${error.problem.remedy.en}\n            ${hint(process.env.PATH ?? '')}`
  }
}

/** What to install, or how to use what is. */
function hint(path: string): string {
  const isInstalled = path.split(delimiter).some((folder) => folder && existsSync(join(folder, ENGINE)))
  return isInstalled && existsSync(DICTIONARY)
    ? 'pocketsphinx is installed and can hear English: see docs/guide/voice.md'
    : 'for English, install pocketsphinx and pocketsphinx-en-us, or set ELMO_RECOGNISER_URL: see docs/guide/voice.md'
}

/** A second of sound that rises and falls twice, as a voice does, and says nothing. */
function hum(): Speech {
  const samples = Float32Array.from({ length: SPEECH_RATE }, (_, at) => {
    const seconds = at / SPEECH_RATE
    const loudness = Math.sin(2 * Math.PI * seconds) ** 2
    return 0.3 * loudness * Math.sin(2 * Math.PI * (140 * seconds + 20 * Math.sin(4 * seconds)))
  })
  return { samples, rate: SPEECH_RATE }
}
