import type { Language } from '@elmo-chat/kernel'
import { RecogniserError } from '@elmo-chat/models'
import { type Config, missingHearing, openRecogniser } from '@elmo-chat/server'
import { type ShopWords, SPEECH_RATE, type Speech } from '@elmo-chat/voice'

/** Before what belongs to the line above. */
const NEXT = `\n${' '.repeat(12)}`
const NO_WORDS: ShopWords = { kinds: [], colors: [], materials: [], traits: [], audiences: [], sizes: [], names: [] }

/** Whether speech is heard here: the recogniser that is configured is given a short sound and must answer. */
export async function tryHearing(config: Config): Promise<string> {
  try {
    const setup = await openRecogniser(config)
    if (!setup) return `none; ${remedies([]).join(NEXT)}`
    const { recogniser, languages } = setup
    const started = performance.now()
    const [language] = languages
    const { text } = await recogniser.recognise(hum(), { language: language!, words: NO_WORDS })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    return [
      `${recogniser.id} answers a sound in ${seconds} s (${text === '' ? 'no words' : JSON.stringify(text)}); ${languages.join(', ')}`,
      ...remedies(languages),
    ].join(NEXT)
  } catch (error) {
    if (!(error instanceof RecogniserError)) throw error
    return [`fails: ${error.message}`, error.problem.remedy.en, ...remedies([])].join(NEXT)
  }
}

const remedies = (heard: readonly Language[]) => missingHearing(heard).map(({ remedy }) => remedy.en)

/** A second of sound that rises and falls twice, as a voice does, and says nothing. */
function hum(): Speech {
  const samples = Float32Array.from({ length: SPEECH_RATE }, (_, at) => {
    const seconds = at / SPEECH_RATE
    const loudness = Math.sin(2 * Math.PI * seconds) ** 2
    return 0.3 * loudness * Math.sin(2 * Math.PI * (140 * seconds + 20 * Math.sin(4 * seconds)))
  })
  return { samples, rate: SPEECH_RATE }
}
