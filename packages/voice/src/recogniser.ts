import type { Language } from '@elmo-chat/kernel'
import type { ShopWords } from './shop-words.js'

/** One channel of sound. */
export interface Speech {
  /** From -1 to 1. */
  readonly samples: Float32Array
  /** Samples a second. */
  readonly rate: number
}

/** What recognisers are given: 16 kHz, as most acoustic models are made for. */
export const SPEECH_RATE = 16_000

/** What a recogniser may know of the shop before it listens. */
export interface SpeechHints {
  readonly language: Language
  readonly words: ShopWords
}

/** What an engine made of speech. */
export interface Heard {
  /** As the engine writes it; empty where it heard nothing. */
  readonly text: string
  /** From 0 to 1, by the engine's own measure; null where it has none. */
  readonly confidence: number | null
  /** What else it may have been, the likeliest first; empty where the engine gives only one. */
  readonly alternatives: readonly string[]
}

/** Hears words in speech. */
export interface Recogniser {
  /** Names the engine, for people. */
  readonly id: string
  /**
   * What was said.
   *
   * @param speech at `SPEECH_RATE`
   */
  recognise(speech: Speech, hints: SpeechHints, signal?: AbortSignal): Promise<Heard>
}
