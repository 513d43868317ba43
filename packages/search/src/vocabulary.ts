import { KeyTable } from '@elmo-chat/kernel'
import { GrowingList } from './growing.js'

/**
 * Numbers the terms of a catalogue: stems of Latin words, numbers, `16 gb` (number and unit), Han characters, pairs and
 * dictionary words. Latin words are also kept as they were written, for mending typos and for suggestions.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly surfaces = new Map<string, number>()
  private readonly pairs = new KeyTable()
  /** By UTF-16 unit, the number plus one; 0 for none. */
  private readonly characters = new Uint32Array(0x10000)
  /** Empty for a pair: there are too many of them for a string each. */
  private readonly names: string[] = []
  /** Both units of a pair; 0 for other terms. */
  private readonly pairUnits = new GrowingList()

  get size(): number {
    return this.names.length
  }

  add(term: string): number {
    let id = this.ids.get(term)
    if (id === undefined) {
      id = this.push(term, 0)
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
    return id
  }

  /** Adds two neighbouring Han characters. */
  addPair(first: string, second: string): number {
    if (first.length > 1 || second.length > 1) return this.add(first + second)
    const pair = pairOf(first, second)
    const next = this.size
    const id = this.pairs.findOrAdd(pair, next)
    if (id === next) this.push('', pair)
    return id
  }

  /** Adds a word as written that stands for the term of its stem. */
  addSurface(word: string, stem: string): number {
    const id = this.add(stem)
    this.surfaces.set(word, id)
    return id
  }

  /** The term's number, -1 for an unknown one. */
  find(term: string): number {
    return this.ids.get(term) ?? -1
  }

  findPair(first: string, second: string): number {
    if (first.length > 1 || second.length > 1) return this.find(first + second)
    return this.pairs.find(pairOf(first, second))
  }

  /** The number of the term that a word as written stands for, -1 for an unknown one. */
  findSurface(word: string): number {
    return this.surfaces.get(word) ?? -1
  }

  /** Latin words as written, with their terms. */
  words(): IterableIterator<[string, number]> {
    return this.surfaces.entries()
  }

  name(id: number): string {
    const units = this.pairUnits.at(id)
    return units === 0 ? this.names[id] : String.fromCharCode(units >>> 16, units & 0xffff)
  }

  private push(name: string, units: number): number {
    this.pairUnits.push(units)
    return this.names.push(name) - 1
  }
}

function pairOf(first: string, second: string): number {
  return ((first.charCodeAt(0) << 16) | second.charCodeAt(0)) >>> 0
}
