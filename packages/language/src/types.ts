import type { Language } from '@elmo-chat/kernel'

/** A stretch of text. `start` and `end` are UTF-16 offsets into the text that was given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One token: a Latin word, a run of digits, or one Han character. Spaces and punctuation between tokens are not tokens. */
export interface Token extends Span {
  /** As written. */
  readonly text: string
  /** Folded: NFKC, lower case, Simplified Chinese, accents removed. */
  readonly norm: string
  readonly kind: 'word' | 'number' | 'han'
}

/**
 * One notion of shopping, in both languages. `field` groups notions that exclude or order one another
 * (`color`, `category`, `material`, `pattern`, `style`, `fit`, `occasion`, `season`, `audience`, `size`, `measure`, `unit`, `feature`).
 */
export interface Concept {
  readonly field: string
  /** A slug unique within the field: `blue`, `t-shirt`, `cotton`. */
  readonly id: string
  /** Everyday forms; the first is the one to show. Plurals and simple inflections are found by the matcher. */
  readonly en: readonly string[]
  readonly zh: readonly string[]
  /** Ids in the same field that are wider: `t-shirt` → `top`. A wider notion matches all narrower ones. */
  readonly broader?: readonly string[]
  /** Place in an ordered field (size XS=10 … XXL=60; warmth of a material), ascending. */
  readonly order?: number
  /**
   * For a `unit`: the measures it can state, and its size in the base of its dimension (cm, kg, liter, hour, GB, Hz), so
   * that two units of one measure convert by the ratio of their factors; `inMeasure` does it. For a `measure`: its own
   * unit, and which direction customers call better.
   */
  readonly measures?: readonly string[]
  readonly factor?: number
  readonly unit?: string
  readonly better?: 'high' | 'low'
}

/** A concept found in a text. Longest match wins; equal spans of several fields are all given. */
export interface Mention extends Span {
  readonly field: string
  readonly id: string
  readonly text: string
}

/** A number found in a text, Chinese or digits, with the unit written behind or before it. */
export interface Quantity extends Span {
  readonly value: number
  /** Unit concept id (`gb`, `cm`, `yuan`, `usd`, …), null when bare. */
  readonly unit: string | null
  readonly text: string
}

/** The concepts and their finder. Built once; immutable. */
export interface Lexicon {
  readonly concepts: readonly Concept[]
  /** Undefined for an unknown pair. */
  concept(field: string, id: string): Concept | undefined
  /** The concept and all that are wider, nearest first, itself included. */
  widen(field: string, id: string): readonly string[]
  /** The concept and all that are narrower, itself included. */
  narrow(field: string, id: string): readonly string[]
  /** Finds concepts in any text, in order of their place. Cost: linear in the text. */
  mentions(text: string): Mention[]
  /** The concept that a whole value names, such as a feed's colour "Dark Blue" or "藏青色"; undefined when it names none. */
  resolve(field: string, value: string): Concept | undefined
  /** How to call a concept in a language; falls back to the id. */
  label(field: string, id: string, language: Language): string
}
