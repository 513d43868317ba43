import type { Attribute, Product } from '@elmo-chat/catalog'
import type { Language, Steps } from '@elmo-chat/kernel'
import { type Lexicon, normalize } from '@elmo-chat/language'
import type { BytesReader, BytesWriter } from './snapshot/bytes.js'

/** A value of a field, as constraints name it: a concept's id or the feed's text in lower case. */
export interface Tag {
  readonly field: string
  readonly value: string
  readonly label: string
  readonly isConcept: boolean
}

export interface TagField {
  readonly field: string
  readonly number: number
  readonly label: string
  /** Value → tag. */
  readonly tags: ReadonlyMap<string, number>
}

/** All values that any product ever had, numbered. */
export interface Tags {
  readonly tags: readonly Tag[]
  readonly fields: ReadonlyMap<string, TagField>
}

/**
 * What an attribute says: `own` tags as it is said, for counting; `found` ones also hold the wider concepts and the
 * feed's wording, for finding.
 */
export interface Meaning {
  readonly concepts: readonly string[]
  readonly field: TagField
  readonly own: readonly number[]
  readonly found: readonly number[]
}

/** A field's value in the form in which values are compared. */
export function foldValue(text: string): string {
  return normalize(text).trim().replace(/\s+/g, ' ').slice(0, 200)
}

interface FieldDraft extends TagField {
  readonly tags: Map<string, number>
}

/** Takes what a product (`variant` -1) or one of its variants says; what is not its own is found, but not counted. */
export type TakeMeaning = (variant: number, meaning: Meaning, isOwn: boolean) => void

/** Numbers the values of a catalogue. Numbers are only ever added, so that all segments share them. */
export class TagRegistry implements Tags {
  readonly tags: Tag[] = []
  readonly fields = new Map<string, FieldDraft>()
  private readonly meanings = new Map<string, Map<string, Meaning[]>>()

  constructor(
    private readonly lexicon: Lexicon,
    private readonly language: Language,
  ) {}

  /** Reads what `save` wrote. */
  static *load(from: BytesReader, lexicon: Lexicon, language: Language): Steps<TagRegistry> {
    const registry = new TagRegistry(lexicon, language)
    const [names, labels] = [yield* from.strings(), yield* from.strings()]
    const fields = names.map((name, at) => registry.field(name, labels[at]))
    const [fieldOf, isConcept] = [from.uint32(), from.uint8()]
    const [values, valueLabels] = [yield* from.strings(), yield* from.strings()]
    for (const [tag, value] of values.entries()) {
      registry.tag(fields[fieldOf[tag]], value, valueLabels[tag], isConcept[tag] === 1)
      if (tag % 2048 === 2047) yield
    }
    return registry
  }

  *save(to: BytesWriter): Steps<void> {
    const fields = [...this.fields.values()]
    yield* to.strings(fields.map(({ field }) => field))
    yield* to.strings(fields.map(({ label }) => label))
    to.numbers(Uint32Array.from(this.tags, ({ field }) => this.fields.get(field)!.number))
    to.numbers(Uint8Array.from(this.tags, (tag) => (tag.isConcept ? 1 : 0)))
    yield* to.strings(this.tags.map(({ value }) => value))
    yield* to.strings(this.tags.map(({ label }) => label))
  }

  /** Reads all that a product and its variants say. */
  read(product: Product, take: TakeMeaning): void {
    this.readColumns(product, take)
    for (const attribute of product.attributes) take(-1, this.meaning(attribute), true)
    for (let at = 0; at < product.variants.length; at++) {
      for (const attribute of product.variants[at].attributes) take(at, this.meaning(attribute), true)
    }
  }

  private readColumns({ brand, categories, attributes }: Product, take: TakeMeaning): void {
    if (brand) take(-1, this.textMeaning('brand', brand), true)
    const hasCategory = attributes.some(({ field, concepts }) => field === 'category' && concepts.length > 0)
    for (const path of categories) {
      for (let depth = 0; depth < path.length; depth++) {
        take(-1, this.textMeaning('category', path[depth]), !hasCategory && depth === path.length - 1)
      }
    }
  }

  /** Attributes of the same field, text and concepts mean the same. */
  private meaning(attribute: Attribute): Meaning {
    const { field, text, concepts } = attribute
    let byText = this.meanings.get(field)
    if (!byText) {
      byText = new Map()
      this.meanings.set(field, byText)
    }
    const known = byText.get(text)
    const same = known?.find((meaning) => sameItems(meaning.concepts, concepts))
    if (same) return same
    const meaning = this.newMeaning(attribute)
    if (known) known.push(meaning)
    else byText.set(text, [meaning])
    return meaning
  }

  private newMeaning({ field: name, label, text, concepts }: Attribute): Meaning {
    const value = foldValue(text)
    const field = this.field(name, label)
    if (concepts.length === 0) {
      const own = value === '' ? [] : [this.tag(field, value, text.trim(), false)]
      return { concepts, field, own, found: own }
    }
    const conceptTag = (id: string) => this.tag(field, id, this.lexicon.label(name, id, this.language), true)
    const own = concepts.map(conceptTag)
    const wider = concepts.flatMap((concept) => this.lexicon.widen(name, concept)).map(conceptTag)
    const written = this.tag(field, value, text.trim(), false)
    return { concepts, field, own, found: [...new Set([...own, ...wider, written])] }
  }

  private textMeaning(field: string, text: string): Meaning {
    return this.meaning({ field, label: '', text, concepts: NO_CONCEPTS, from: 'column' })
  }

  private field(name: string, label: string): FieldDraft {
    let field = this.fields.get(name)
    if (!field) {
      field = { field: name, number: this.fields.size, label: label || name, tags: new Map() }
      this.fields.set(name, field)
    }
    return field
  }

  private tag({ field, tags }: FieldDraft, value: string, label: string, isConcept: boolean): number {
    let tag = tags.get(value)
    if (tag === undefined) {
      tag = this.tags.push({ field, value, label, isConcept }) - 1
      tags.set(value, tag)
    } else if (isConcept && !this.tags[tag].isConcept) {
      this.tags[tag] = { field, value, label, isConcept }
    }
    return tag
  }
}

const NO_CONCEPTS: readonly string[] = []

function sameItems(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at])
}
