import { type Clock, errorText, type Language, type Problem } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { RecogniserError } from '@elmo-chat/models'
import type {
  HotWords,
  SentSpeech,
  SpokenText,
  VoiceOffer,
  VoiceReport,
  VoiceSettings,
  VoiceTrial,
} from '@elmo-chat/protocol'
import type { SearchIndex } from '@elmo-chat/search'
import {
  type Heard,
  type Recogniser,
  readWav,
  resample,
  SameSound,
  type ShopWords,
  SPEECH_RATE,
  spokenPart,
  written,
} from '@elmo-chat/voice'
import { SentSpeechLog } from './sent-speech.js'
import { shopWords } from './shop-words.js'
import { usualPairs } from './usual-pairs.js'

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
/** Of names and of kinds, to the merchant. */
const MOST_SHOWN = 20
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
  private readonly sounds = new WeakMap<ShopWords, SameSound>()
  private readonly log = new SentSpeechLog()
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

  /** What the process alone knows, `missing`, is left to the door. */
  get report(): Omit<VoiceReport, 'missing'> {
    const { recogniser, languages = [] } = this.setup ?? {}
    return {
      recogniser: recogniser?.id ?? null,
      languages: [...languages],
      hotWords: (['en', 'zh'] as const).map((language) => hotWords(language, this.wordsOf(language))),
      ...this.counts,
      lastFailure: this.lastFailure,
      sent: this.log.report,
    }
  }

  /**
   * What is said in a WAV file, as it would have been typed.
   *
   * Cost    the recogniser's; beside it, linear in the samples.
   * Fails   with a `RecogniserError`; with RECOGNISER_NONE where nothing hears this language here
   */
  async hear(wav: Uint8Array, language: Language, signal?: AbortSignal): Promise<Hearing> {
    try {
      const listened = await this.listen(wav, language, signal)
      if ('problem' in listened) return listened
      const spoken = this.spokenText(listened.heard, language)
      this.counts[spoken.text === '' ? 'silent' : 'heard']++
      return { spoken }
    } catch (error) {
      if (error instanceof RecogniserError && error.code !== 'RECOGNISER_NONE') {
        this.counts.failed++
        this.lastFailure = { at: new Date(this.options.clock()).toISOString(), message: error.problem.message }
      }
      throw error
    }
  }

  /** The same for the merchant, who wants to see what was made of it; counts nowhere. */
  async try(wav: Uint8Array, language: Language, signal?: AbortSignal): Promise<VoiceTrial | { problem: Problem }> {
    const start = performance.now()
    const listened = await this.listen(wav, language, signal)
    if ('problem' in listened) return listened
    const { heard } = listened
    return {
      spoken: this.spokenText(heard, language),
      raw: heard?.text ?? '',
      ms: Math.round(performance.now() - start),
    }
  }

  /** A message that began as speech. */
  sent(speech: SentSpeech): void {
    this.log.add(speech, new Date(this.options.clock()).toISOString())
  }

  /** What the recogniser makes of a recording; null, unasked, where nobody speaks in it. */
  private async listen(
    wav: Uint8Array,
    language: Language,
    signal: AbortSignal | undefined,
  ): Promise<{ heard: Heard | null } | { problem: Problem }> {
    if (!this.setup?.languages.includes(language)) throw new RecogniserError('RECOGNISER_NONE')
    const { value: recording, problems } = readWav(wav)
    if (!recording) return { problem: problems[0]! }
    if (recording.samples.length > LONGEST_SECONDS * recording.rate)
      return { problem: { code: 'SPEECH_TOO_LONG', ...TOO_LONG } }
    const speech = spokenPart(resample(recording, SPEECH_RATE))
    if (!speech) return { heard: null }
    return { heard: await this.setup.recogniser.recognise(speech, { language, words: this.wordsOf(language) }, signal) }
  }

  private spokenText(heard: Heard | null, language: Language): SpokenText {
    const plain = typed(heard?.text ?? '', language)
    if (!heard || plain === '') return { text: '', language, confidence: null, alternatives: [] }
    const mend = (text: string) => (language === 'zh' ? this.soundsOf().mend(text) : text)
    const said = mend(plain)
    // Whoever did say the other words picks them.
    const others = new Set([plain, ...heard.alternatives.map((other) => mend(typed(other, language)))])
    others.delete(said)
    return { text: said, language, confidence: heard.confidence, alternatives: [...others].filter(Boolean) }
  }

  private soundsOf(): SameSound {
    const words = this.wordsOf('zh')
    const known = this.sounds.get(words) ?? new SameSound(words, usualPairs())
    this.sounds.set(words, known)
    return known
  }

  private wordsOf(language: Language): ShopWords {
    const { index } = this.options.current()
    const known = this.words.get(index) ?? {}
    this.words.set(index, known)
    known[language] ??= shopWords(index, this.options.lexicon, language)
    return known[language]
  }
}

function hotWords(
  language: Language,
  { kinds, colors, materials, traits, audiences, sizes, names }: ShopWords,
): HotWords {
  return {
    language,
    counts: {
      kinds: kinds.length,
      colors: colors.length,
      materials: materials.length,
      traits: traits.length,
      audiences: audiences.length,
      sizes: sizes.length,
      names: names.length,
    },
    some: [...names.slice(0, MOST_SHOWN), ...kinds.slice(0, MOST_SHOWN)],
  }
}

/** Engines are not trusted to give text for a field: no characters that steer, no more than a message may hold. */
const typed = (said: string, language: Language) =>
  written(said.replace(/[\p{Cc}\p{Cf}]/gu, ' '), language).slice(0, LONGEST_TEXT)
