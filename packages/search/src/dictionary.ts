import type { Product } from '@elmo-chat/catalog'
import { normalize } from '@elmo-chat/language'
import type { Counts } from './counts.js'
import type { TallyEdit } from './tally.js'
import { WordList } from './word-list.js'

const LONGEST_TEXT = 40

/**
 * The Han words that any product ever brought: names of brands and categories, values of attributes. Numbered; numbers
 * are only ever added.
 */
export class Dictionary {
  /** In the order of their numbers. */
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  private readonly ofText = new Map<string, readonly number[]>()

  /** The same words with the same numbers. */
  static of(words: readonly string[]): Dictionary {
    const dictionary = new Dictionary()
    for (const word of words) dictionary.add(word)
    return dictionary
  }

  /** Counts a product's words. */
  count({ brand, categories, attributes, variants }: Product, by: 1 | -1, tally: TallyEdit): void {
    const take = (text: string) => {
      for (const word of this.wordsOf(text)) tally.words.add(word, by)
    }
    if (brand) take(brand)
    for (const path of categories) for (const name of path) take(name)
    for (const { text } of attributes) take(text)
    for (const variant of variants) for (const { text } of variant.attributes) take(text)
  }

  private add(word: string): number {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      this.numbers.set(word, number)
    }
    return number
  }

  /** The numbers of a list's words. */
  numbersIn(list: WordList): Uint32Array {
    return Uint32Array.from([...list.all()], (word) => this.numbers.get(word)!)
  }

  /** The words that products bring now. */
  list(counts: Counts): WordList {
    const list = new WordList()
    for (const [number, word] of this.words.entries()) if (counts.at(number) > 0) list.add(word)
    return list
  }

  /** The same, where only some counts differ from those of a list that is there: it shares the rest. */
  changedList(list: WordList, before: Counts, after: Counts): WordList {
    const added: string[] = []
    const taken: string[] = []
    for (const [number, word] of this.words.entries()) {
      const isIn = after.at(number) > 0
      if (isIn !== before.at(number) > 0) (isIn ? added : taken).push(word)
    }
    return added.length + taken.length === 0 ? list : list.changed(added, taken)
  }

  private wordsOf(text: string): readonly number[] {
    if (text.length > LONGEST_TEXT) return NONE
    let words = this.ofText.get(text)
    if (!words) {
      words = (normalize(text).match(/\p{Script=Han}{2,12}/gu) ?? NONE).map((word) => this.add(word))
      this.ofText.set(text, words.length === 0 ? NONE : words)
    }
    return words
  }
}

const NONE: readonly never[] = []
