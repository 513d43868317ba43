import { type Clock, errorText, type Language, type Problem } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { RecogniserError } from '@elmo-chat/models'
import type { SpokenText, VoiceOffer, VoiceReport, VoiceSettings } from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'
import { type Recogniser, readWav, resample, type ShopWords, SPEECH_RATE, spokenPart, written } from '@elmo-chat/voice'
import { shopWords } from './shop-words.js'

export interface RecogniserSetup {
  readonly recogniser: Recogniser
  /** What it understands. */
  readonly languages: readonly Language[]
}

export interface VoiceDeskOptions {
  readonly lexicon: Lexicon
  readonly clock: Clock
  readonly current: () => { readonly index: SearchIndex }
  readonly settings: () => VoiceSettings
}

/** What was said, or why a recording was not listened to. */
export type Hearing = { readonly spoken: SpokenText } | { readonly problem: Problem }

/** The longest recording that is listened to. */
export const LONGEST_SECONDS = 30
/** No more than a message that is typed. */
const LONGEST_TEXT = 2_000
const TOO_LONG = errorText(
  { en: `The recording is longer than ${LONGEST_SECONDS} seconds.`, zh: `录音超过 ${LONGEST_SECONDS} 秒。` },
  { en: 'Say it in parts.', zh: '请分段说。' },
)

/**
 * Listens to shoppers. A recording is heard and forgotten; what was heard goes back to who said it, and becomes a message only
 * when it is sent as one, by the same way as what is typed.
 */
export class VoiceDesk {
  private readonly setup: RecogniserSetup | null
  private readonly options: VoiceDeskOptions
  private readonly words = new WeakMap<SearchIndex, Partial<Record<Language, ShopWords>>>()
  private readonly counts = { heard: 0, silent: 0, failed: 0 }
  private lastFailure: VoiceReport['lastFailure'] = null

  constructor(setup: RecogniserSetup | null, options: VoiceDeskOptions) {
    this.setup = setup
    this.options = options
  }

  /** What the widget may offer. */
  get offer(): VoiceOffer {
    return { ...this.options.settings(), languages: [...(this.setup?.languages ?? [])] }
  }

  get report(): VoiceReport {
    const { recogniser, languages = [] } = this.setup ?? {}
    return {
      recogniser: recogniser?.id ?? null,
      languages: [...languages],
      ...this.counts,
      lastFailure: this.lastFailure,
    }
  }

  /**
   * What is said in a WAV file, as it would have been typed.
   *
   * Cost    the recogniser's; beside it, linear in the samples.
   * Fails   with a `RecogniserError`; with RECOGNISER_NONE where nothing hears this language here
   */
  async hear(wav: Uint8Array, language: Language, signal?: AbortSignal): Promise<Hearing> {
    if (!this.setup?.languages.includes(language)) throw new RecogniserError('RECOGNISER_NONE')
    const { value: recording, problems } = readWav(wav)
    if (!recording) return { problem: problems[0]! }
    if (recording.samples.length > LONGEST_SECONDS * recording.rate)
      return { problem: { code: 'SPEECH_TOO_LONG', ...TOO_LONG } }
    const speech = spokenPart(resample(recording, SPEECH_RATE))
    if (!speech) return this.nothing(language)
    try {
      const hints = { language, words: this.wordsOf(language) }
      const { text, confidence, alternatives } = await this.setup.recogniser.recognise(speech, hints, signal)
      const said = typed(text, language)
      if (said === '') return this.nothing(language)
      this.counts.heard++
      const others = new Set(alternatives.map((other) => typed(other, language)))
      others.delete(said)
      return { spoken: { text: said, language, confidence, alternatives: [...others].filter(Boolean) } }
    } catch (error) {
      if (error instanceof RecogniserError) {
        this.counts.failed++
        this.lastFailure = { at: new Date(this.options.clock()).toISOString(), message: error.problem.message }
      }
      throw error
    }
  }

  private nothing(language: Language): Hearing {
    this.counts.silent++
    return { spoken: { text: '', language, confidence: null, alternatives: [] } }
  }

  private wordsOf(language: Language): ShopWords {
    const { index } = this.options.current()
    const known = this.words.get(index) ?? {}
    this.words.set(index, known)
    known[language] ??= shopWords(index, this.options.lexicon, language)
    return known[language]
  }
}

/** Engines are not trusted to give text for a field: no characters that steer, no more than a message may hold. */
const typed = (said: string, language: Language) =>
  written(said.replace(/[\p{Cc}\p{Cf}]/gu, ' '), language).slice(0, LONGEST_TEXT)
