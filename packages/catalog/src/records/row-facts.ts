import type { Cell, Detail } from '../draft/draft.js'
import { columnLabel, impliedUnit } from './column-label.js'
import {
  type Field,
  readDetails,
  readFacets,
  readList,
  readOptions,
  readPaths,
  readValues,
  textOf,
} from './field-values.js'
import { mappable, type Role, roleOf } from './roles.js'

/** One row or object of a feed, each value under its column's role. */
export interface RowFacts {
  readonly row: number
  readonly id: string
  readonly group: string
  readonly handle: string
  readonly sku: string
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly language: string
  readonly released: string
  readonly currency: string
  readonly isHidden: boolean
  readonly sellsWithoutStock: boolean
  readonly categories: readonly (readonly string[])[]
  readonly details: readonly Detail[]
  readonly options: Readonly<Record<string, string>>
  /** Names of options whose values stand in the rows that follow. */
  readonly optionNames: readonly string[]
  readonly optionValues: readonly string[]
  readonly url?: Cell | undefined
  readonly images: readonly Cell[]
  readonly price?: Cell | undefined
  readonly salePrice?: Cell | undefined
  readonly compareAt?: Cell | undefined
  readonly cost?: Cell | undefined
  readonly availability?: Cell | undefined
  readonly stock?: Cell | undefined
  /** The variant's own picture, where it has a column of its own. */
  readonly variantImage?: Cell | undefined
}

interface Plan {
  readonly role: Role
  readonly order: number
  readonly label: string
  readonly unit?: string
}

/** Sorts the values of rows under the roles of their columns. Remembers each column's role, so that rows are cheap. */
export class RowSorter {
  private readonly plans = new Map<string, Plan>()

  /** `map` gives our field → the feed's column. */
  constructor(private readonly map: Readonly<Record<string, string>> = {}) {}

  planOf(column: string): Plan {
    let plan = this.plans.get(column)
    if (!plan) {
      plan = this.plan(column)
      this.plans.set(column, plan)
    }
    return plan
  }

  sort(row: number, fields: readonly Field[]): RowFacts {
    const gathered = new GatheredRow(row)
    for (const { column, value } of fields)
      if (value !== null && value !== undefined && value !== '') gathered.add(this.planOf(column), column, value)
    return gathered.facts()
  }

  private plan(column: string): Plan {
    const label = columnLabel(column)
    for (const [ours, theirs] of Object.entries(this.map)) {
      if (theirs !== column || !mappable[ours]) continue
      // A mapped category stands at the end of the path that the other category columns give.
      const level = roleOf(column)
      if (mappable[ours] === 'category' && level.role === 'category-level') return { ...level, label }
      return { role: mappable[ours], order: -1, label }
    }
    const unit = impliedUnit(column)
    return { ...roleOf(column), label, ...(unit ? { unit } : {}) }
  }
}

interface Found {
  readonly order: number
  readonly column: string
  readonly label: string
  readonly value: unknown
}

/** The values of one row, gathered by role. */
class GatheredRow {
  private readonly single = new Map<Role, Found>()
  private readonly details: Detail[] = []
  private readonly categories: (readonly string[])[] = []
  private readonly levels: { readonly order: number; readonly names: readonly string[] }[] = []
  private readonly images: { readonly order: number; readonly cells: readonly Cell[] }[] = []
  private readonly optionNames: string[] = []
  private readonly optionValues: string[] = []
  private options: Readonly<Record<string, string>> = {}

  constructor(private readonly row: number) {}

  add({ role, order, label, unit }: Plan, column: string, value: unknown): void {
    switch (role) {
      case 'none':
        return
      case 'attribute':
        for (const text of readValues(value))
          this.details.push({ label, text, from: 'column', ...(unit ? { unit } : {}) })
        return
      case 'attributes':
        this.details.push(...readDetails(value, 'column'))
        return
      case 'details':
        this.details.push(...readDetails(value, 'detail'))
        return
      case 'facets':
        this.addFacets(column, value)
        return
      case 'category':
        this.categories.push(...readPaths(value))
        return
      case 'category-level':
        this.levels.push({ order, names: readPaths(value)[0] ?? [] })
        return
      case 'image':
      case 'images':
        this.addImages(role === 'image' ? order - 1000 : order, column, value)
        return
      case 'options':
        this.options = { ...this.options, ...readOptions(value) }
        return
      case 'option-name':
        this.optionNames[order - 1] = textOf(value)
        return
      case 'option-value':
        this.optionValues[order - 1] = textOf(value)
        return
      case 'option-names':
        this.optionNames.push(...barred(value))
        return
      case 'option-values':
        this.optionValues.push(...barred(value))
        return
      default:
        this.addSingle(role, { order, column, label, value })
    }
  }

  facts(): RowFacts {
    const path = this.levels.sort((a, b) => a.order - b.order).flatMap((level) => level.names)
    return {
      row: this.row,
      id: this.text('id'),
      group: this.text('group'),
      handle: this.text('handle'),
      sku: this.text('sku'),
      title: this.text('title'),
      description: this.text('description') || this.text('short-description'),
      brand: this.text('brand'),
      language: this.text('language'),
      released: this.text('released'),
      currency: this.text('currency'),
      isHidden: /^(draft|archived|inactive|disabled|下架|草稿)$/i.test(this.text('status')),
      sellsWithoutStock: /^(true|yes|1|continue)$/i.test(this.text('backorder')),
      categories: path.length > 0 ? [...this.categories, withoutRepeats(path)] : this.categories,
      details: this.details.map((detail) => this.withUnit(detail)),
      options: this.options,
      optionNames: this.optionNames,
      optionValues: this.optionValues,
      url: this.cell('url'),
      images: this.images.sort((a, b) => a.order - b.order).flatMap((image) => image.cells),
      price: this.cell('price'),
      salePrice: this.cell('sale-price'),
      compareAt: this.cell('compare-at'),
      cost: this.cell('cost'),
      availability: this.cell('availability'),
      stock: this.cell('stock'),
      variantImage: this.cell('variant-image'),
    }
  }

  /** Of several columns of a role that holds one value, the best is taken; the others are still something the feed says. */
  private addSingle(role: Role, found: Found): void {
    const before = this.single.get(role)
    const isBetter = !before || found.order < before.order
    if (isBetter) this.single.set(role, found)
    const loser = isBetter ? before : found
    if (role === 'cost') return
    const text = loser && textOf(loser.value).trim()
    // A short name within the title says nothing more.
    if (role === 'title' && text && textOf((isBetter ? found : before).value).includes(text)) return
    if (loser && text && text.length <= 200) this.details.push({ label: loser.label, text, from: 'column' })
  }

  private addFacets(column: string, value: unknown): void {
    for (const facet of readFacets(value)) {
      const { label, text } = facet
      if (label === 'brand') this.single.set('brand', { order: 0, column, label, value: text })
      else if (label === 'category') this.levels.push({ order: this.levels.length, names: [text] })
      else this.details.push(facet)
    }
  }

  private addImages(order: number, column: string, value: unknown): void {
    this.images.push({ order, cells: readList(value).map((text) => ({ text, row: this.row, column })) })
  }

  private text(role: Role): string {
    const found = this.single.get(role)
    return found ? textOf(found.value).trim() : ''
  }

  private cell(role: Role): Cell | undefined {
    const found = this.single.get(role)
    return found && { text: textOf(found.value), row: this.row, column: found.column }
  }

  /** Some feeds keep the unit of weights and lengths in a column of its own. */
  private withUnit(detail: Detail): Detail {
    if (detail.unit || !/^[\d.]+$/.test(detail.text)) return detail
    const column = /^(item )?weight$/i.test(detail.label)
      ? 'weight-unit'
      : /^(item )?(width|height|depth|length)$/i.test(detail.label)
        ? 'length-unit'
        : undefined
    const unit = column && this.text(column)
    return unit ? { ...detail, text: `${detail.text} ${unit}` } : detail
  }
}

const barred = (value: unknown) =>
  textOf(value)
    .split('|')
    .map((part) => part.trim())

function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((name, index) => name !== path[index - 1])
}
