import { type Lexicon, normalize } from '@elmo-chat/language'
import type { Tag } from './tags.js'

/** What a value of the catalogue is called. */
export interface Name {
  readonly text: string
  readonly tag: number
  readonly isCategory: boolean
}

const LONGEST = 40
const NONE: readonly Name[] = []

/**
 * What the values of the catalogue are called, concepts in both languages, by their first character. It reads on where the
 * values have become more, so that it is never built anew.
 */
export class Names {
  private readonly byFirst = new Map<string, Name[]>()
  private read = 0

  constructor(private readonly lexicon: Lexicon) {}

  /** Reads so many of the values that are new, and tells whether more are waiting. */
  catchUp(tags: readonly Tag[], most: number): boolean {
    const end = Math.min(tags.length, this.read + most)
    for (; this.read < end; this.read++) this.add(tags[this.read], this.read)
    return this.read < tags.length
  }

  beginningWith(character: string): readonly Name[] {
    return this.byFirst.get(character) ?? NONE
  }

  private add({ field, value, label, isConcept }: Tag, tag: number): void {
    const concept = isConcept ? this.lexicon.concept(field, value) : undefined
    const isName = field === 'brand' || (field === 'category' && !/[>|/]/.test(label))
    for (const written of concept ? [...concept.en, ...concept.zh] : isName ? [label] : []) {
      const text = normalize(written).trim()
      if (text.length < 2 || text.length > LONGEST) continue
      const names = this.byFirst.get(text[0])
      const name = { text, tag, isCategory: field === 'category' }
      if (names) names.push(name)
      else this.byFirst.set(text[0], [name])
    }
  }
}
