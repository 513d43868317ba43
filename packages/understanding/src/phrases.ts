import { createRequire } from 'node:module'
import { isHanLetter, isLatinLetter, requiresScript } from './required-script.js'

const require = createRequire(import.meta.url)

/** Patterns written as regular expressions over folded text; one list holds both languages. */
type Patterns = readonly string[]

interface IntentPhrases {
  readonly intent: string
  readonly confidence: number
  readonly topic?: string
  readonly any: Patterns
}

interface Phrases {
  readonly values: { readonly empty: readonly string[] }
  readonly fields: Readonly<Record<string, Patterns>>
  /** Audience concept id → words for people. */
  readonly kin: Readonly<Record<string, Patterns>>
  readonly intents: readonly IntentPhrases[]
  readonly functionWords: {
    readonly en: readonly string[]
    readonly zh: readonly string[]
    /** Characters that end a word wherever they stand. */
    readonly zhParticles: readonly string[]
    /** Characters that say nothing at the edge of a word, but may be part of one inside it. */
    readonly zhEdges: readonly string[]
  }
  /** Everyday English words that are near to words for goods and are no slips of them ("write", "white"). */
  readonly commonWords: readonly string[]
  /** What Chinese calls brands → how the brands write themselves. */
  readonly brands: Readonly<Record<string, readonly string[]>>
  /** One maker's things whose names the lexicon knows as kinds of things → the maker. */
  readonly productLines: Readonly<Record<string, string>>
  /** Words that tell for whom something is wanted. */
  readonly recipients: { readonly other: Patterns; readonly self: Patterns }
  /** What stands before what somebody enjoys, where that ends, and what stands before the next. */
  readonly interests: { readonly before: Patterns; readonly end: Patterns; readonly joined: Patterns }
  readonly refusals: readonly { readonly refuses: 'brand' | 'kind' | 'product' | 'liking'; readonly any: Patterns }[]
  readonly feelings: {
    readonly words: readonly { readonly weight: number; readonly emotion?: string; readonly any: Patterns }[]
    readonly risk: readonly { readonly risk: string; readonly any: Patterns }[]
    readonly flips: Patterns
  }
}

const load = (name: string) => require(`../phrases/${name}.json`)

/** The phrase tables of `phrases/`, as data. */
export const phrases: Phrases = {
  values: load('values'),
  fields: load('fields'),
  kin: load('kin'),
  intents: load('intents'),
  functionWords: load('function-words'),
  commonWords: load('common-words'),
  brands: load('brands'),
  productLines: load('product-lines'),
  recipients: load('recipients'),
  interests: load('interests'),
  refusals: load('refusals'),
  feelings: load('feelings'),
}

/** One expression that finds any of the patterns; `global` for walking over a text. */
export const anyOf = (patterns: Patterns, flags = 'gu'): RegExp => new RegExp(`(?:${patterns.join('|')})`, flags)

/** The same patterns for texts of any script, and those of them that may match where a script is missing; null for none. */
export interface PhrasesByScript {
  readonly all: RegExp
  readonly withoutHan: RegExp | null
  readonly withoutLatin: RegExp | null
}

/** As `anyOf`, for texts that are mostly of one language: what only the other one can match is not tried. */
export function phrasesByScript(patterns: Patterns): PhrasesByScript {
  const without = (isOf: (character: string) => boolean) => {
    const left = patterns.filter((pattern) => !requiresScript(pattern, isOf))
    return left.length === 0 ? null : anyOf(left)
  }
  return { all: anyOf(patterns), withoutHan: without(isHanLetter), withoutLatin: without(isLatinLetter) }
}
