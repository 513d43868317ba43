import { z } from 'zod'

/** Who may listen to shoppers, and what is done with what was heard. */
export const voiceSettings = z.strictObject({
  /** Whether shoppers can speak to the widget at all, and let it read answers aloud. */
  isOn: z.boolean().default(true),
  /**
   * Whether the browser's own recogniser may listen where the server has none for the language. Browsers may send the sound
   * to their maker.
   */
  usesBrowser: z.boolean().default(false),
  /** Whether what was heard is sent at once; else the shopper reads it first. */
  sendsAtOnce: z.boolean().default(false),
})

export type VoiceSettings = z.infer<typeof voiceSettings>

/** What the widget may offer to who would rather speak. */
export interface VoiceOffer extends VoiceSettings {
  /** Languages that the server hears. */
  languages: ('en' | 'zh')[]
}

/** POST voice (the bytes of a WAV file) → what was said, as it would have been typed. */
export interface SpokenText {
  /** Empty where nothing was heard. */
  text: string
  language: 'en' | 'zh'
  /** From 0 to 1, by the recogniser's own measure; null where it has none. */
  confidence: number | null
  /** What else it may have been, the likeliest first. */
  alternatives: string[]
}

/** POST voice/sent: what a shopper made of what was heard before it was sent. */
export const sentSpeech = z.strictObject({
  language: z.enum(['en', 'zh']),
  heard: z.string().min(1).max(2000),
  sent: z.string().min(1).max(2000),
})

export type SentSpeech = z.infer<typeof sentSpeech>

/** Words that recognisers are given beforehand, in one language. */
export interface HotWords {
  language: 'en' | 'zh'
  /** How many there are of each sort. */
  counts: {
    kinds: number
    colors: number
    materials: number
    traits: number
    audiences: number
    sizes: number
    names: number
  }
  /** The first names and kinds. */
  some: string[]
}

/** GET voice → what listens to shoppers, and how it did since this process started. */
export interface VoiceReport {
  /** Null where no recogniser is set up. */
  recogniser: string | null
  languages: ('en' | 'zh')[]
  /** What to do for each language that nothing here hears. */
  missing: { language: 'en' | 'zh'; remedy: { en: string; zh: string } }[]
  hotWords: HotWords[]
  heard: number
  /** Recordings in which nobody said anything that was understood. */
  silent: number
  failed: number
  lastFailure: { at: string; message: { en: string; zh: string } } | null
  /** Messages that began as speech; in Chinese, each character counts as a word. */
  sent: {
    messages: number
    unchanged: number
    words: number
    wordErrors: number
    /** The newest first, without particulars. */
    last: { at: string; language: 'en' | 'zh'; heard: string; sent: string }[]
  }
}

/** POST console/voice/try (the bytes of a WAV file) → what the recogniser makes of it. */
export interface VoiceTrial {
  spoken: SpokenText
  /** As the engine wrote it; empty where it was not asked, since nobody speaks. */
  raw: string
  ms: number
}
