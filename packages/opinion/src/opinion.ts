import type { Bilingual, Language } from '@elmo-chat/kernel'

export type Polarity = 'good' | 'bad'

/** One thing that a review says of one side of what was bought. Places are offsets into its text. */
export interface Opinion {
  /** An id of `lexicon/aspects.json`; undefined where it is on the whole. */
  readonly aspect: string | undefined
  /** What exactly is said, where it is one of `lexicon/points.json`. */
  readonly point?: string
  /** Set where the point is said not to be so: "doesn't pill". */
  readonly isDenied?: true
  readonly polarity: Polarity
  readonly start: number
  readonly end: number
}

/** A review as it may be shown. */
export interface Review {
  readonly id: string
  readonly text: string
  readonly language: Language
  /** 1 to 5. */
  readonly rating: number
  /** ISO 8601 UTC. */
  readonly at: string
}

/** For each script, where a pattern has words of it. */
export interface ScriptPattern {
  readonly latin: RegExp | undefined
  readonly han: RegExp | undefined
}

/** A side of things that people judge. */
export interface Aspect {
  readonly id: string
  readonly name: Bilingual
  readonly pattern: ScriptPattern
}

/** A judgement that many people pass in other words: "it runs small". */
export interface Point {
  readonly id: string
  readonly aspect: string
  readonly polarity: Polarity
  /** As it stands behind "people say that". */
  readonly says: Bilingual
  readonly pattern: ScriptPattern
}
