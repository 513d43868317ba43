import { normalize, stem } from '@elmo-chat/language'

// The same pieces as tokens have, Han characters taken in runs.
const WORD = /[a-z\u00df-\u1fff]+(?:'[a-z]+)*|\d+(?:\.\d+)?|\p{Script=Han}+/gu
const LOWER_CASE_WORD = /(?<![\p{L}\d'])[a-z]{3,}/gu

/** The words that a catalogue's texts hold: English by word and stem, Chinese by pairs of characters. */
export class KnownWords {
  private readonly words = new Set<string>()
  /** Pairs of Han characters, as numbers: half the memory of strings, and no slicing. */
  private readonly pairs = new Set<number>()
  /** Words that descriptions write in lower case: everyday words, no proper names. */
  private readonly common = new Set<string>()
  private readonly texts = new Set<string>()
  private hasDescriptions = false

  /** Whether all of a folded word is known. */
  has(word: string): boolean {
    if (!isHan(word)) return this.words.has(word)
    if (word.length === 1) return this.words.has(word)
    for (let place = 0; place + 1 < word.length; place++) if (!this.pairs.has(pairAt(word, place))) return false
    return true
  }

  /** Whether descriptions use the stemmed word as an everyday word. True for all while there are no descriptions. */
  isCommon(key: string): boolean {
    return !this.hasDescriptions || this.common.has(key)
  }

  readTitle(title: string): void {
    this.learn(title)
  }

  readDescription(description: string): void {
    for (const word of description.match(LOWER_CASE_WORD) ?? []) {
      if (this.common.has(word)) continue
      this.common.add(word)
      this.common.add(stem(word))
      this.hasDescriptions = true
    }
    this.learn(description)
  }

  /** Reads a value that many products share: the second time costs one look-up. */
  read(value: string): void {
    if (this.texts.has(value)) return
    if (this.texts.size < 100_000) this.texts.add(value)
    this.learn(value)
  }

  private learn(text: string): void {
    for (const word of normalize(text).match(WORD) ?? []) {
      if (isHan(word)) this.learnHan(word)
      else if (!this.words.has(word)) {
        this.words.add(word)
        this.words.add(stem(word))
      }
    }
  }

  private learnHan(run: string): void {
    if (run.length === 1) this.words.add(run)
    for (let place = 0; place + 1 < run.length; place++) this.pairs.add(pairAt(run, place))
  }
}

const isHan = (word: string): boolean => word.charCodeAt(0) >= 0x2e80

const pairAt = (run: string, place: number): number => run.charCodeAt(place) * 0x10000 + run.charCodeAt(place + 1)
