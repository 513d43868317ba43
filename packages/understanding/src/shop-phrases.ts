import type { Attribute } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { PhraseIndex } from './phrase-index.js'
import { phrases as data } from './phrases.js'
import { keysOf } from './token-keys.js'

/** A value of the shop's own, as a constraint names it. */
export interface ShopPhrase {
  readonly field: string
  /** The feed's value in lower case. */
  readonly value: string
  /** Variants and products that have it. */
  readonly count: number
}

interface Counted extends ShopPhrase {
  count: number
}

/** Longer values are prose, not values. */
const LONGEST_VALUE = 40
const MOST_TOKENS = 6
/** A field with more values than this, and a new one on every other product, is an identifier. */
const MANY_VALUES = 200

/** Counts the values that a shop writes, by field. */
export class ValueCounts {
  readonly byField = new Map<string, Map<string, Counted>>()
  /** The same by the text as written, which saves folding what comes again. */
  private readonly asWritten = new Map<string, Map<string, Counted>>()
  readonly labels = new Map<string, string>()

  addAttribute({ field, label, text, concepts, number }: Attribute): void {
    this.labels.set(label, field)
    if (field === 'size') this.add(field, label, text, 'size')
    else if (concepts.length === 0 && number === undefined) this.add(field, label, text, 'attribute')
  }

  add(field: string, label: string, text: string, kind: 'brand' | 'category' | 'size' | 'attribute'): void {
    if (text.length > LONGEST_VALUE || text.length === 0) return
    if (kind === 'attribute') this.labels.set(label, field)
    let written = this.asWritten.get(field)
    if (!written) {
      written = new Map()
      this.asWritten.set(field, written)
      this.byField.set(field, new Map())
    }
    let known = written.get(text)
    if (!known) {
      known = this.counted(field, text.trim().toLowerCase())
      written.set(text, known)
    }
    known.count++
  }

  private counted(field: string, value: string): Counted {
    const values = this.byField.get(field) as Map<string, Counted>
    let known = values.get(value)
    if (!known) {
      known = { field, value, count: 0 }
      values.set(value, known)
    }
    return known
  }
}

const PHRASES_A_STEP = 200

interface CollectedPhrases {
  readonly phrases: PhraseIndex<readonly ShopPhrase[]>
  readonly labels: PhraseIndex<string>
  readonly sizes: ReadonlySet<string>
}

/** Files the counted values as phrases to find in a text; several fields may share one. */
export function* collectPhrases(values: ValueCounts, productCount: number, lexicon: Lexicon): Steps<CollectedPhrases> {
  const phrases = new PhraseIndex<readonly ShopPhrase[]>()
  const labels = new PhraseIndex<string>()
  const sizes = new Set<string>()
  let filed = 0
  for (const [field, counted] of values.byField) {
    const isIdentifier = counted.size > MANY_VALUES && counted.size > productCount / 2
    if (isIdentifier && field !== 'brand' && field !== 'category') continue
    for (const phrase of counted.values()) {
      if (++filed % PHRASES_A_STEP === 0) yield
      if (field === 'size') sizes.add(phrase.value)
      if (lexicon.resolve(field, phrase.value)) continue
      const keys = keysOf(phrase.value)
      if (keys.length === 0 || keys.length > MOST_TOKENS || isEmptyWord(phrase.value)) continue
      // The unit of a value that the feed cut off, or forgot to number, names nothing.
      if (keys.length === 1 && lexicon.resolve('unit', phrase.value)) continue
      phrases.set(keys, [...(phrases.get(keys) ?? []), phrase])
    }
  }
  for (const [label, field] of values.labels) {
    const keys = keysOf(label)
    if (keys.length <= 3 && !isEmptyWord(label.toLowerCase())) labels.set(keys, field)
  }
  return { phrases, labels, sizes }
}

/** Numbers, single letters, and words that say nothing without their field ("yes", "其他") name no value. */
const isEmptyWord = (value: string): boolean =>
  /^[\d\s.,/x×*+%-]*$/.test(value) || /^[a-z]$/.test(value) || EMPTY_WORDS.has(value)

const EMPTY_WORDS = new Set<string>(data.values.empty)
