import type { Attribute, Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { type Lexicon, normalize } from '@elmo-chat/language'
import { invertRows, type Rows, RowsBuilder } from './rows.js'

/** A value of a field, as constraints name it: a concept's id or the feed's text in lower case. */
export interface Tag {
  readonly field: string
  readonly value: string
  readonly label: string
  readonly isConcept: boolean
}

export interface TagField {
  readonly field: string
  readonly label: string
  /** Value → tag. */
  readonly tags: ReadonlyMap<string, number>
  readonly hasConcepts: boolean
  /** How many products say something on it, themselves or in a variant. */
  readonly products: number
}

/**
 * Which products and variants have which values. A value said of a product counts for all of its variants.
 * `own` rows hold values as they are said, for counting; the others also hold the wider concepts and the feed's
 * wording, for finding.
 */
export interface Tags {
  readonly tags: readonly Tag[]
  readonly fields: ReadonlyMap<string, TagField>
  /** Tag → products, tag → variants. */
  readonly productsOf: Rows
  readonly variantsOf: Rows
  /** Product → own tags, variant → own tags. */
  readonly ownOfProduct: Rows
  readonly ownOfVariant: Rows
  /** Tag → how many products say it, themselves or in a variant. */
  readonly counts: Uint32Array
}

/** A field's value in the form in which values are compared. */
export function foldValue(text: string): string {
  return normalize(text).trim().replace(/\s+/g, ' ').slice(0, 200)
}

interface FieldDraft {
  label: string
  tags: Map<string, number>
  hasConcepts: boolean
  products: number
  /** The product that was counted last. */
  last: number
}

interface Meaning {
  readonly concepts: readonly string[]
  readonly field: FieldDraft | undefined
  readonly own: readonly number[]
  readonly found: readonly number[]
}

/** Rows of tags in which each stands once. */
class TagRows {
  private readonly rows = new RowsBuilder()
  /** Tag → the row that it was pushed to last, counted from 1. */
  private readonly last: number[] = []
  private row = 1

  push(tags: readonly number[]): void {
    for (const tag of tags) {
      if (this.last[tag] === this.row) continue
      while (this.last.length < tag) this.last.push(0)
      this.last[tag] = this.row
      this.rows.push(tag)
    }
  }

  endRow(): void {
    this.rows.endRow()
    this.row++
  }

  build(): Steps<Rows> {
    return this.rows.build()
  }
}

interface Level {
  readonly own: TagRows
  readonly found: TagRows
}

const newLevel = (): Level => ({ own: new TagRows(), found: new TagRows() })

/** Collects the values of one product after the other. */
export class TagsBuilder {
  private readonly tags: Tag[] = []
  private readonly fields = new Map<string, FieldDraft>()
  private readonly meanings = new Map<string, Map<string, Meaning[]>>()
  private readonly product = newLevel()
  private readonly variant = newLevel()
  private count = 0
  private readonly counts: number[] = []
  /** Tag → the product that it was counted for last. */
  private readonly lastCounted: number[] = []
  private readonly labels: (field: string, id: string) => string

  constructor(
    private readonly lexicon: Lexicon,
    language: 'en' | 'zh',
  ) {
    this.labels = (field, id) => lexicon.label(field, id, language)
  }

  add(product: Product): void {
    this.count++
    this.addColumns(product)
    for (const attribute of product.attributes) this.addMeaning(this.product, this.meaning(attribute), true)
    endRow(this.product)
    for (const { attributes } of product.variants) {
      for (const attribute of attributes) this.addMeaning(this.variant, this.meaning(attribute), true)
      endRow(this.variant)
    }
  }

  *build(): Steps<Tags> {
    const productsOf = yield* invertRows(yield* this.product.found.build(), this.tags.length)
    const variantsOf = yield* invertRows(yield* this.variant.found.build(), this.tags.length)
    const fields = new Map([...this.fields].map(([field, draft]) => [field, { field, ...draft }]))
    const ownOfProduct = yield* this.product.own.build()
    const ownOfVariant = yield* this.variant.own.build()
    const counts = Uint32Array.from(this.counts)
    return { tags: this.tags, fields, productsOf, variantsOf, ownOfProduct, ownOfVariant, counts }
  }

  /** What is not the product's `own` is found, but not counted. */
  private addMeaning(level: Level, { field, own, found }: Meaning, isOwn: boolean): void {
    level.found.push(found)
    if (!isOwn || !field || own.length === 0) return
    level.own.push(own)
    if (field.last !== this.count) field.products++
    field.last = this.count
    for (const tag of own) this.countTag(tag)
  }

  private countTag(tag: number): void {
    if (this.lastCounted[tag] === this.count) return
    this.lastCounted[tag] = this.count
    this.counts[tag]++
  }

  private addColumns({ brand, categories, attributes }: Product): void {
    if (brand) this.addMeaning(this.product, this.textMeaning('brand', brand), true)
    const hasCategory = attributes.some(({ field, concepts }) => field === 'category' && concepts.length > 0)
    for (const path of categories) {
      for (let depth = 0; depth < path.length; depth++) {
        const isOwn = !hasCategory && depth === path.length - 1
        this.addMeaning(this.product, this.textMeaning('category', path[depth]), isOwn)
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

  private newMeaning({ field, label, text, concepts }: Attribute): Meaning {
    const value = foldValue(text)
    if (concepts.length === 0) {
      const own = value === '' ? [] : [this.tag(field, label, value, text.trim(), false)]
      return { concepts, field: this.fields.get(field), own, found: own }
    }
    const conceptTag = (id: string) => this.tag(field, label, id, this.labels(field, id), true)
    const own = concepts.map(conceptTag)
    const wider = concepts.flatMap((concept) => this.lexicon.widen(field, concept)).map(conceptTag)
    const written = this.tag(field, label, value, text.trim(), false)
    return { concepts, field: this.fields.get(field), own, found: [...new Set([...own, ...wider, written])] }
  }

  private textMeaning(field: string, text: string): Meaning {
    return this.meaning({ field, label: '', text, concepts: NO_CONCEPTS, from: 'column' })
  }

  private tag(fieldName: string, label: string, value: string, valueLabel: string, isConcept: boolean): number {
    let field = this.fields.get(fieldName)
    if (!field) {
      field = { label: label || fieldName, tags: new Map(), hasConcepts: false, products: 0, last: -1 }
      this.fields.set(fieldName, field)
    }
    if (isConcept) field.hasConcepts = true
    let tag = field.tags.get(value)
    if (tag === undefined) {
      tag = this.tags.length
      this.tags.push({ field: fieldName, value, label: valueLabel, isConcept })
      this.counts.push(0)
      this.lastCounted.push(-1)
      field.tags.set(value, tag)
    } else if (isConcept && !this.tags[tag].isConcept) {
      this.tags[tag] = { field: fieldName, value, label: valueLabel, isConcept }
    }
    return tag
  }
}

const NO_CONCEPTS: readonly string[] = []

function endRow({ own, found }: Level): void {
  own.endRow()
  found.endRow()
}

function sameItems(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at])
}
