import { KeyTable, type Steps } from '@elmo-chat/kernel'
import type { Counts } from './counts.js'
import { GrowingList } from './growing.js'
import type { BytesReader, BytesWriter } from './snapshot/bytes.js'
import type { TermList } from './term-list.js'
import { WrittenWords } from './written-words.js'

/** The terms of a catalogue as queries find them: those that some product holds. Numbers are -1 for unknown ones. */
export interface Terms {
  find(term: string): number
  /** Two neighbouring Han characters. */
  findPair(first: string, second: string): number
  /** The term that a word as written stands for. */
  findSurface(word: string): number
  /** Latin words as written, with their terms. */
  words(): IterableIterator<[string, number]>
  name(id: number): string
}

/**
 * Numbers the terms of a catalogue: stems of Latin words, numbers, `16 gb` (number and unit), Han characters, pairs and
 * dictionary words. Latin words are also kept as they were written, for mending typos and for suggestions. Terms are only
 * ever added, so that all segments of an index and all its states share the numbers.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly surfaces = new WrittenWords()
  private readonly surfaceTerms = new GrowingList()
  /** Han characters, in the order in which they came. */
  readonly characterList: string[] = []
  private readonly pairs = new KeyTable()
  /** By UTF-16 unit, the number plus one; 0 for none. */
  private readonly characters = new Uint32Array(0x10000)
  /** Of terms that are no pairs: there are too many of those for a string each. */
  private readonly names: string[] = []
  /** By term: both units of a pair, or the place of the term's name. */
  private readonly named = new GrowingList()

  /** Reads what `save` wrote. */
  static *load(from: BytesReader): Steps<Vocabulary> {
    const vocabulary = new Vocabulary()
    for (const name of yield* from.strings()) vocabulary.names.push(name)
    const named = from.uint32()
    for (let id = 0; id < named.length; id++) {
      if (named[id] < LOWEST_PAIR) vocabulary.ids.set(vocabulary.names[named[id]], id)
      else vocabulary.pairs.findOrAdd(named[id], id)
      vocabulary.named.push(named[id])
      if (id % 2048 === 2047) yield
    }
    const terms = from.uint32()
    for (const word of yield* from.strings()) {
      const surface = vocabulary.surfaces.add(word)
      vocabulary.surfaceTerms.push(terms[surface])
      if (surface % 2048 === 2047) yield
    }
    for (const character of yield* from.strings()) vocabulary.addCharacter(character)
    return vocabulary
  }

  *save(to: BytesWriter): Steps<void> {
    yield* to.strings(this.names)
    to.numbers(yield* this.named.toArray())
    to.numbers(yield* this.surfaceTerms.toArray())
    yield* to.strings(this.surfaces.words)
    yield* to.strings(this.characterList)
  }

  get size(): number {
    return this.named.length
  }

  add(term: string): number {
    let id = this.ids.get(term)
    if (id === undefined) {
      id = this.size
      this.named.push(this.names.push(term) - 1)
      this.ids.set(term, id)
    }
    return id
  }

  /** Adds a Han character that stands alone. */
  addCharacter(character: string): number {
    if (character.length > 1) return this.add(character)
    const unit = character.charCodeAt(0)
    const known = this.characters[unit]
    if (known > 0) return known - 1
    const id = this.add(character)
    this.characters[unit] = id + 1
    this.characterList.push(character)
    return id
  }

  /** Adds two neighbouring Han characters. */
  addPair(first: string, second: string): number {
    if (first.length > 1 || second.length > 1) return this.add(first + second)
    const pair = pairOf(first, second)
    const next = this.size
    const id = this.pairs.findOrAdd(pair, next)
    if (id === next) this.named.push(pair)
    return id
  }

  /**
   * Adds the pairs, and the characters, of a run of Han characters that are given by their code units. All characters of the
   * run are looked up before its pairs: the look-ups wait for memory together.
   */
  addRun(units: Uint16Array, start: number, end: number, pairs: TermList, characters: TermList): void {
    characters.reserve(characters.length + end - start)
    for (let at = start; at < end; at++) {
      const known = this.characters[units[at]]
      characters.push(known > 0 ? known - 1 : this.addCharacter(String.fromCharCode(units[at])))
    }
    pairs.reserve(pairs.length + end - start)
    for (let at = start; at + 1 < end; at++) {
      const pair = ((units[at] << 16) | units[at + 1]) >>> 0
      const next = this.named.length
      const id = this.pairs.findOrAdd(pair, next)
      if (id === next) this.named.push(pair)
      pairs.push(id)
    }
  }

  /** Adds a word as written that stands for the term of its stem; gives the word's own number. */
  addSurface(word: string, stem: string): number {
    const term = this.add(stem)
    this.surfaceTerms.push(term)
    return this.surfaces.add(word)
  }

  /** The term's number, -1 for an unknown one. */
  find(term: string): number {
    return this.ids.get(term) ?? -1
  }

  findPair(first: string, second: string): number {
    if (first.length > 1 || second.length > 1) return this.find(first + second)
    return this.pairs.find(pairOf(first, second))
  }

  /** The number of a word as written, also one that stands in a text from a place up to another; -1 for an unknown one. */
  findSurface(text: string, start = 0, end = text.length): number {
    return this.surfaces.find(text, start, end)
  }

  /** The term that a word as written stands for. */
  termOf(surface: number): number {
    return this.surfaceTerms.at(surface)
  }

  /** Words as written, in the order of their numbers. */
  get written(): readonly string[] {
    return this.surfaces.words
  }

  name(id: number): string {
    const named = this.named.at(id)
    return named < LOWEST_PAIR ? this.names[named] : String.fromCharCode(named >>> 16, named & 0xffff)
  }
}

/** Of a vocabulary, what the products hold that are there now. */
export class HeldTerms implements Terms {
  constructor(
    private readonly all: Vocabulary,
    private readonly terms: Counts,
    private readonly surfaces: Counts,
  ) {}

  find(term: string): number {
    return this.held(this.all.find(term))
  }

  findPair(first: string, second: string): number {
    return this.held(this.all.findPair(first, second))
  }

  findSurface(word: string): number {
    const surface = this.all.findSurface(word)
    return surface >= 0 && this.surfaces.at(surface) > 0 ? this.all.termOf(surface) : -1
  }

  *words(): IterableIterator<[string, number]> {
    for (const [surface, word] of this.all.written.entries()) {
      if (this.surfaces.at(surface) > 0) yield [word, this.all.termOf(surface)]
    }
  }

  name(id: number): string {
    return this.all.name(id)
  }

  private held(id: number): number {
    return id >= 0 && this.terms.at(id) > 0 ? id : -1
  }
}

/** Han characters start at U+2E80: a pair of them, as one number, lies above any place in a list. */
const LOWEST_PAIR = 0x2e80_0000

function pairOf(first: string, second: string): number {
  return ((first.charCodeAt(0) << 16) | second.charCodeAt(0)) >>> 0
}
