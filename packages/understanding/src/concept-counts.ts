import type { Attribute, Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import type { NumericField } from './number-ranges.js'

/** A concept, and how often the catalogue states it. */
interface Notion {
  readonly field: string
  readonly id: string
  /** The concept itself and all that are wider; found when it is first stated. */
  wider: readonly Notion[] | undefined
  count: number
  /** The product that was counted last. */
  last: number
  /** For a category: products that state a field, by the field's number. */
  readonly stating: number[]
  /** For a category: the least and the most number of a field, by the field's number. */
  readonly least: number[]
  readonly most: number[]
}

interface Field {
  readonly number: number
  last: number
}

/**
 * Counts concepts, wider ones included, and which fields the products of a category state.
 *
 * Cost   time O(attributes · wider concepts), nothing allocated for a product.
 */
export class ConceptCounts {
  private readonly notions = new Map<string, Map<string, Notion>>()
  private readonly fields = new Map<string, Field>()
  private readonly categoriesNamed = new Map<string, readonly string[]>()
  private readonly lexicon: Lexicon
  private product = 0
  /** Of the current product: fields it states, its numbers, each behind its field's, and its categories. */
  private stated: number[] = []
  private numbers: number[] = []
  private categories: Notion[] = []

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  add({ attributes, variants, categories }: Product): void {
    this.product++
    this.stated = []
    this.numbers = []
    this.categories = []
    this.addAttributes(attributes)
    for (const variant of variants) this.addAttributes(variant.attributes)
    // Search goes by the attributes; path names count only where no attribute tells the category.
    if (this.categories.length === 0)
      for (const path of categories)
        for (const name of path) for (const id of this.categoriesIn(name)) this.count('category', id)
    for (const { stating, least, most } of this.categories) {
      for (const field of this.stated) stating[field] = (stating[field] ?? 0) + 1
      for (let at = 0; at < this.numbers.length; at += 2) {
        const [field, number] = [this.numbers[at], this.numbers[at + 1]]
        least[field] = Math.min(least[field] ?? number, number)
        most[field] = Math.max(most[field] ?? number, number)
      }
    }
  }

  /** Products by `field:concept`. */
  concepts(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const notion of this.stateds()) counts.set(`${notion.field}:${notion.id}`, notion.count)
    return counts
  }

  /** For each category: how many of its products state a field. */
  fieldsOf(): Map<string, Map<string, number>> {
    const all = new Map<string, Map<string, number>>()
    for (const { field, id, stating } of this.stateds()) {
      if (field !== 'category') continue
      const counts = new Map<string, number>()
      for (const [name, { number }] of this.fields) if (stating[number]) counts.set(name, stating[number])
      all.set(id, counts)
    }
    return all
  }

  /** For each category: how the numbers of a field are spread over its products. */
  numbersOf(): Map<string, Map<string, NumericField>> {
    const all = new Map<string, Map<string, NumericField>>()
    for (const { field, id, stating, least, most } of this.stateds()) {
      if (field !== 'category' || least.length === 0) continue
      const spreads = new Map<string, NumericField>()
      for (const [name, { number }] of this.fields) {
        const min = least[number]
        if (min !== undefined) spreads.set(name, { min, max: most[number], count: stating[number] })
      }
      all.set(id, spreads)
    }
    return all
  }

  private *stateds(): Generator<Notion> {
    for (const ids of this.notions.values()) for (const notion of ids.values()) if (notion.count > 0) yield notion
  }

  private addAttributes(attributes: readonly Attribute[]): void {
    for (const { field, concepts, number } of attributes) {
      const stated = this.state(field)
      if (number !== undefined && Number.isFinite(number)) this.numbers.push(stated, number)
      for (const id of concepts) this.count(field, id)
    }
  }

  private state(name: string): number {
    let field = this.fields.get(name)
    if (!field) {
      field = { number: this.fields.size, last: 0 }
      this.fields.set(name, field)
    }
    if (field.last !== this.product) this.stated.push(field.number)
    field.last = this.product
    return field.number
  }

  private count(field: string, id: string): void {
    const named = this.notion(field, id)
    named.wider ??= this.lexicon.widen(field, id).map((wide) => this.notion(field, wide))
    for (const notion of named.wider) {
      if (notion.last === this.product) continue
      notion.last = this.product
      notion.count++
      if (field === 'category') this.categories.push(notion)
    }
  }

  private notion(field: string, id: string): Notion {
    let ids = this.notions.get(field)
    if (!ids) {
      ids = new Map()
      this.notions.set(field, ids)
    }
    let notion = ids.get(id)
    if (!notion) {
      notion = { field, id, wider: undefined, count: 0, last: 0, stating: [], least: [], most: [] }
      ids.set(id, notion)
    }
    return notion
  }

  /** The concepts that a category's name holds: "Hoodies & Sweatshirts" holds two. */
  private categoriesIn(name: string): readonly string[] {
    let ids = this.categoriesNamed.get(name)
    if (!ids) {
      const whole = this.lexicon.resolve('category', name)?.id
      const mentions = whole === undefined ? this.lexicon.mentions(name.slice(0, 200)) : []
      ids = whole === undefined ? mentions.filter(({ field }) => field === 'category').map(({ id }) => id) : [whole]
      this.categoriesNamed.set(name, ids)
    }
    return ids
  }
}
