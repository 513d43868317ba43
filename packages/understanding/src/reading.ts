import type { Language } from '@elmo-chat/kernel'
import {
  detectLanguage,
  type Mention,
  type Quantity,
  readQuantities,
  type Span,
  type Token,
  tokenize,
} from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import { findEnglishNumbers, withDigits } from './english-numbers.js'
import { fold, withoutSlang } from './fold.js'
import type { PhrasesByScript } from './phrases.js'
import { keyOf } from './token-keys.js'
import type { UtteranceContext } from './types.js'
import type { Vocabulary } from './vocabulary.js'

/** A constraint with its place in the utterance, while it may still be negated or withdrawn. */
export interface Wish extends Span {
  readonly field: string
  op: Constraint['op']
  readonly value: string | number
  text: string
  /** Only preferred. */
  soft?: boolean
}

/** A word for a field ("颜色", "material") in the utterance. */
export interface FieldWord extends Span {
  readonly field: string
}

/** In "500ish" the ending belongs to the number's surroundings. */
const ISH = /(?<=\d)-?ish\b/giu
const HAN_LETTER = /[\u2e80-\uffff]/
const LATIN_LETTER = /[a-z]/
const blank = (ending: string) => ' '.repeat(ending.length)
const HAN_PAIR = /[一二两三四五六七八](?=[二三四五六七八九](?:百|千|万|十))/gu

/**
 * One utterance on the table: what all steps read, and which stretches of it have been explained. Each step claims
 * what it understood, so that later steps, and the free words of the query, leave it alone.
 */
export class Reading {
  readonly text: string
  /** Folded, of the same length. */
  readonly low: string
  readonly language: Language
  readonly tokens: readonly Token[]
  readonly keys: readonly string[]
  readonly mentions: readonly Mention[]
  readonly quantities: readonly Quantity[]
  readonly context: UtteranceContext
  readonly vocabulary: Vocabulary
  private readonly claimed: Uint8Array
  private readonly hasHan: boolean
  private readonly hasLatin: boolean

  constructor(text: string, context: UtteranceContext, vocabulary: Vocabulary) {
    const plain = withoutSlang(text)
    this.text = text
    this.low = fold(plain)
    this.language = detectLanguage(plain) ?? context.language
    this.tokens = tokenize(plain)
    this.keys = this.tokens.map(keyOf)
    this.mentions = vocabulary.lexicon.mentions(plain)
    this.quantities = quantitiesOf(plain, this.low, this.mentions)
    this.context = context
    this.vocabulary = vocabulary
    this.claimed = new Uint8Array(text.length)
    this.hasHan = HAN_LETTER.test(this.low)
    this.hasLatin = LATIN_LETTER.test(this.low)
  }

  claim({ start, end }: Span): void {
    this.claimed.fill(1, start, end)
  }

  /** Whether nothing in the stretch has been claimed. */
  isFree({ start, end }: Span): boolean {
    for (let place = start; place < end; place++) if (this.claimed[place]) return false
    return true
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end)
  }

  before({ start }: Span, length = 24): string {
    return this.low.slice(Math.max(0, start - length), start)
  }

  after({ end }: Span, length = 24): string {
    return this.low.slice(end, end + length)
  }

  /** What phrases match in the folded text, empty matches left out. */
  findPhrases({ all, withoutHan, withoutLatin }: PhrasesByScript): Found[] {
    const pattern = !this.hasHan ? withoutHan : !this.hasLatin ? withoutLatin : all
    return pattern === null ? [] : this.find(pattern)
  }

  /** What a global expression finds in the folded text, empty matches left out. */
  find(pattern: RegExp): Found[] {
    const found: Found[] = []
    // Not `matchAll`: it copies the expression at each call, which costs more than looking through an utterance.
    pattern.lastIndex = 0
    for (let match = pattern.exec(this.low); match; match = pattern.exec(this.low)) {
      const { index } = match
      const end = index + match[0].length
      if (end > index) found.push({ start: index, end, match })
      else pattern.lastIndex = index + ((this.low.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
    }
    return found
  }
}

/** A match and its place. */
interface Found extends Span {
  readonly match: RegExpMatchArray
}

/** In "两三百" the first digit is put aside; `numbers.ts` takes it for the lower end. English words count as digits. */
function quantitiesOf(text: string, low: string, mentions: readonly Mention[]): Quantity[] {
  const numbers = findEnglishNumbers(low)
  return readQuantities(withDigits(text, numbers).replace(HAN_PAIR, ' ').replace(ISH, blank)).map((quantity) => {
    const words = numbers.find(({ start, end }) => start <= quantity.start && quantity.start < end)
    return withMyriadUnit(words ? { ...quantity, start: words.start } : quantity, mentions)
  })
}

/** In "2000万像素" the 万 belongs to the unit. */
function withMyriadUnit(quantity: Quantity, mentions: readonly Mention[]): Quantity {
  if (quantity.unit !== null || !quantity.text.endsWith('万')) return quantity
  const unit = mentions.find(({ field, start, end }) => field === 'unit' && start < quantity.end && end > quantity.end)
  return unit ? { ...quantity, end: unit.end, value: quantity.value / 10_000, unit: unit.id } : quantity
}
