import type { Cell, Detail } from '../draft/draft.js'
import { columnLabel, impliedUnit } from './column-label.js'
import { type Field, readDetails, readFacets, readList, readOptions, readPaths, textOf } from './field-values.js'
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
  readonly availability?: Cell | undefined
  readonly stock?: Cell | undefined
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
    const first = new Map<Role, { order: number; column: string; label: string; value: unknown }>()
    const details: Detail[] = []
    const categories: (readonly string[])[] = []
    const levels: { order: number; names: readonly string[] }[] = []
    const images: { order: number; cells: Cell[] }[] = []
    const optionNames = new Map<number, string>()
    const optionValues = new Map<number, string>()
    let options: Record<string, string> = {}
    for (const { column, value } of fields) {
      if (value === null || value === undefined || value === '') continue
      const { role, order, label, unit } = this.planOf(column)
      switch (role) {
        case 'none':
          break
        case 'attribute':
          for (const text of readList(value)) details.push({ label, text, from: 'column', ...(unit ? { unit } : {}) })
          break
        case 'attributes':
          details.push(...readDetails(value, 'column'))
          break
        case 'details':
          details.push(...readDetails(value, 'detail'))
          break
        case 'facets':
          for (const facet of readFacets(value))
            if (facet.label === 'brand') first.set('brand', { order: 0, column, label, value: facet.text })
            else if (facet.label === 'category') levels.push({ order: levels.length, names: [facet.text] })
            else details.push(facet)
          break
        case 'category':
          categories.push(...readPaths(value))
          break
        case 'category-level':
          levels.push({ order, names: readPaths(value)[0] ?? [] })
          break
        case 'image':
        case 'images':
          images.push({
            order: role === 'image' ? order - 1000 : order,
            cells: readList(value).map((text) => ({ text, row, column })),
          })
          break
        case 'options':
          options = { ...options, ...readOptions(value) }
          break
        case 'option-name':
          optionNames.set(order, textOf(value))
          break
        case 'option-value':
          optionValues.set(order, textOf(value))
          break
        case 'option-names':
          for (const [index, name] of textOf(value).split('|').entries()) optionNames.set(index, name.trim())
          break
        case 'option-values':
          for (const [index, name] of textOf(value).split('|').entries()) optionValues.set(index, name.trim())
          break
        default: {
          const before = first.get(role)
          if (before && before.order <= order) pushLoser(details, label, value)
          else {
            if (before) pushLoser(details, before.label, before.value)
            first.set(role, { order, column, label, value })
          }
        }
      }
    }
    const text = (role: Role) => {
      const found = first.get(role)
      return found ? textOf(found.value).trim() : ''
    }
    const cell = (role: Role): Cell | undefined => {
      const found = first.get(role)
      return found && { text: textOf(found.value), row, column: found.column }
    }
    const path = levels.sort((a, b) => a.order - b.order).flatMap((level) => level.names)
    if (path.length > 0) categories.push(withoutRepeats(path))
    return {
      row,
      id: text('id'),
      group: text('group'),
      handle: text('handle'),
      sku: text('sku'),
      title: text('title'),
      description: text('description') || text('short-description'),
      brand: text('brand'),
      language: text('language'),
      released: text('released'),
      currency: text('currency'),
      isHidden: /^(draft|archived|inactive|disabled|下架|草稿)$/i.test(text('status')),
      sellsWithoutStock: /^(true|yes|1|continue)$/i.test(text('backorder')),
      categories,
      details,
      options,
      optionNames: [...optionNames].sort((a, b) => a[0] - b[0]).map(([, name]) => name),
      optionValues: [...optionValues].sort((a, b) => a[0] - b[0]).map(([, value]) => value),
      url: cell('url'),
      images: images.sort((a, b) => a.order - b.order).flatMap((image) => image.cells),
      price: cell('price'),
      salePrice: cell('sale-price'),
      compareAt: cell('compare-at'),
      availability: cell('availability'),
      stock: cell('stock'),
    }
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

/** A second column of a role that holds one value is still something the feed says. */
function pushLoser(details: Detail[], label: string, value: unknown): void {
  const text = textOf(value).trim()
  if (text.length > 0 && text.length <= 200) details.push({ label, text, from: 'column' })
}

function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((name, index) => name !== path[index - 1])
}
