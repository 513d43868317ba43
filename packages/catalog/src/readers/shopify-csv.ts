import type { Cell, Detail, Draft, DraftVariant } from '../draft/draft.js'
import type { DraftSink, FormatReader } from '../draft/sink.js'
import { columnLabel } from '../records/column-label.js'
import { readPaths } from '../records/field-values.js'
import { TableReader } from '../table/table-reader.js'
import { compactName } from '../typing/slug.js'
import { cellsBeforeQuote } from './table-records.js'

/** Header names of the current and of the legacy product CSV, without case, spaces and signs. */
const columnNames = {
  handle: ['handle', 'urlhandle'],
  title: ['title'],
  body: ['bodyhtml', 'description'],
  vendor: ['vendor'],
  category: ['productcategory'],
  type: ['type', 'standardproducttype', 'customproducttype'],
  tags: ['tags'],
  published: ['published', 'publishedononlinestore'],
  status: ['status'],
  sku: ['variantsku', 'sku'],
  price: ['variantprice', 'price'],
  compareAt: ['variantcompareatprice', 'compareatprice'],
  cost: ['costperitem'],
  tracker: ['variantinventorytracker', 'inventorytracker'],
  quantity: ['variantinventoryqty', 'inventoryquantity'],
  policy: ['variantinventorypolicy', 'continuesellingwhenoutofstock'],
  image: ['imagesrc', 'productimageurl'],
  variantImage: ['variantimage', 'variantimageurl'],
  gender: ['googleshoppinggender'],
  ageGroup: ['googleshoppingagegroup'],
} as const

type Name = keyof typeof columnNames

interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * Reads Shopify's product CSV: rows of one handle are one product; a row with a price is a variant, a row with only an
 * image adds the image. Products are given at the end, because whether quantities of untracked products mean anything is
 * told by the whole file.
 */
export function readShopifyCsv(sink: DraftSink, delimiter: string): FormatReader {
  const products = new Map<string, Row[]>()
  let columns: Columns | undefined
  const table = new TableReader(delimiter, {
    header(names) {
      columns = new Columns(names)
    },
    row({ row, cells, given }) {
      sink.row()
      const handle = columns!.text('handle', cells)
      if (given <= columns!.index('price')) {
        sink.problem('FEED_ROW_MALFORMED', row, { value: cells.slice(0, given).join(', ') }, handle || undefined)
        return
      }
      if (cells.every((cell) => cell === '')) return
      if (handle === '') {
        sink.problem('FEED_ID_MISSING', row, { column: columns!.name('handle') })
        return
      }
      const rows = products.get(handle)
      if (rows) rows.push({ row, cells })
      else products.set(handle, [{ row, cells }])
    },
    fault(code, row, text) {
      sink.row()
      const before = columns ? cellsBeforeQuote(text, delimiter) : []
      sink.problem(code, row, { value: text }, columns?.text('handle', before) || undefined)
    },
  })
  return {
    push: (text) => table.push(text),
    *end() {
      table.end()
      const isCounted = columns ? countsUntracked(columns, [...products.values()].flat()) : false
      for (const [handle, rows] of products) {
        const draft = draftOf(handle, rows, columns!, isCounted)
        if (draft) sink.draft(draft)
        yield
      }
      products.clear()
    },
  }
}

class Columns {
  private readonly indexes = new Map<Name, number>()
  readonly options: readonly { readonly name: number; readonly value: number }[]
  readonly metafields: readonly { readonly index: number; readonly label: string }[]

  constructor(readonly names: readonly string[]) {
    const compact = names.map(compactName)
    for (const [name, all] of Object.entries(columnNames)) {
      const index = all.map((one) => compact.indexOf(one)).find((at) => at >= 0)
      if (index !== undefined) this.indexes.set(name as Name, index)
    }
    this.options = [1, 2, 3]
      .map((at) => ({ name: compact.indexOf(`option${at}name`), value: compact.indexOf(`option${at}value`) }))
      .filter(({ name, value }) => name >= 0 && value >= 0)
    this.metafields = names
      .map((name, index) => ({ index, label: columnLabel(name), isField: /\(product\.metafields\./.test(name) }))
      .filter(({ isField }) => isField)
  }

  index(name: Name): number {
    return this.indexes.get(name) ?? -1
  }

  name(name: Name): string {
    return this.names[this.index(name)] ?? name
  }

  text(name: Name, cells: readonly string[]): string {
    return cells[this.index(name)]?.trim() ?? ''
  }

  cell(name: Name, { row, cells }: Row): Cell | undefined {
    const text = this.text(name, cells)
    return text === '' ? undefined : { text, row, column: this.name(name) }
  }
}

/**
 * A blank tracker means that Shopify does not count the pieces and sells on. Files kept by hand leave it blank and count
 * all the same: so it is taken when most of the file's untracked variants hold a number above zero.
 */
function countsUntracked(columns: Columns, rows: readonly Row[]): boolean {
  const untracked = rows.filter(
    ({ cells }) => columns.text('price', cells) !== '' && columns.text('tracker', cells) === '',
  )
  const counted = untracked.filter(({ cells }) => Number(columns.text('quantity', cells)) > 0)
  return columns.index('tracker') < 0 || counted.length * 2 > untracked.length
}

function draftOf(handle: string, rows: readonly Row[], columns: Columns, isCounted: boolean): Draft | undefined {
  const first = rows.find(({ cells }) => columns.text('title', cells) !== '') ?? rows[0]!
  const text = (name: Name) => columns.text(name, first.cells)
  if (/^(draft|archived|unlisted)$/i.test(text('status'))) return undefined
  const names = columns.options.map(({ name }) => first.cells[name]?.trim() ?? '')
  const sold = rows.filter((row) => isVariant(row, columns))
  const type = text('type')
  return {
    row: first.row,
    sourceId: handle,
    title: text('title'),
    description: text('body'),
    brand: text('vendor'),
    categories: [...readPaths(text('category')), ...(type ? [[type]] : [])],
    details: detailsOf(first, columns),
    images: rows.map((row) => columns.cell('image', row)).filter((cell) => cell !== undefined),
    language: '',
    released: '',
    variants: (sold.length > 0 ? sold : [first]).map((row) => variantOf(row, columns, names, isCounted)),
  }
}

function isVariant({ cells }: Row, columns: Columns): boolean {
  return columns.text('price', cells) !== '' || columns.options.some(({ value }) => (cells[value]?.trim() ?? '') !== '')
}

function detailsOf({ cells }: Row, columns: Columns): Detail[] {
  const details: Detail[] = []
  const add = (label: string, text: string) => {
    if (text) details.push({ label, text, from: 'column' })
  }
  for (const tag of columns.text('tags', cells).split(',')) add('Tags', tag.trim())
  add('Gender', columns.text('gender', cells))
  add('Age group', columns.text('ageGroup', cells))
  for (const { index, label } of columns.metafields)
    for (const value of (cells[index] ?? '').split(';')) add(label, value.trim())
  return details
}

function variantOf(row: Row, columns: Columns, names: readonly string[], isCounted: boolean): DraftVariant {
  const options: Record<string, string> = {}
  for (const [index, { value }] of columns.options.entries()) {
    const text = row.cells[value]?.trim() ?? ''
    if (text && text !== 'Default Title') options[names[index] || `Option ${index + 1}`] = text
  }
  const isTracked = columns.text('tracker', row.cells) !== '' || isCounted
  return {
    row: row.row,
    id: '',
    sku: columns.text('sku', row.cells),
    title: '',
    options,
    details: [],
    price: columns.cell('price', row),
    compareAt: columns.cell('compareAt', row),
    cost: columns.cell('cost', row),
    currency: '',
    stock: isTracked ? columns.cell('quantity', row) : undefined,
    sellsWithoutStock: /^(continue|true|yes)$/i.test(columns.text('policy', row.cells)),
    image: columns.cell('variantImage', row),
  }
}
