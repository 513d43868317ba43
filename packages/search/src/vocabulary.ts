/**
 * Numbers the terms of a catalogue: stems of Latin words, numbers, `16 gb` (number and unit), Han characters, pairs and
 * dictionary words. Latin words are also kept as they were written, for mending typos and for suggestions.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly surfaces = new Map<string, number>()
  readonly names: string[] = []

  get size(): number {
    return this.names.length
  }

  add(term: string): number {
    let id = this.ids.get(term)
    if (id === undefined) {
      id = this.names.length
      this.ids.set(term, id)
      this.names.push(term)
    }
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

  /** The number of the term that a word as written stands for, -1 for an unknown one. */
  findSurface(word: string): number {
    return this.surfaces.get(word) ?? -1
  }

  words(): IterableIterator<[string, number]> {
    return this.surfaces.entries()
  }
}
