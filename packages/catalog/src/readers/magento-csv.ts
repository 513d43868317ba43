import type { Detail, Draft, DraftVariant } from '../draft/draft.js'
import type { DraftSink, FormatReader } from '../draft/sink.js'
import { TableReader } from '../table/table-reader.js'
import { compactName } from '../typing/slug.js'
import { cellsBeforeQuote } from './table-records.js'

interface Row {
  readonly row: number
  readonly values: Readonly<Record<string, string>>
}

/** Additional attributes that steer the shop and mean nothing to customers. */
const steering = new Set([
  'has_options',
  'required_options',
  'tax_class_id',
  'options_container',
  'gift_message_available',
])

/**
 * Reads Magento's product export: configurable rows take their variants from `configurable_variations`; a simple row that
 * no configurable lists and that is visible is a product of its own. The simple rows may stand before or behind.
 */
export function readMagentoCsv(sink: DraftSink, delimiter: string): FormatReader {
  const simple = new Map<string, Row>()
  const configurable: Row[] = []
  let columns: readonly string[] = []
  const table = new TableReader(delimiter, {
    header(names) {
      columns = names
    },
    row({ row, cells, given }) {
      sink.row()
      const values = Object.fromEntries(columns.map((column, index) => [column, cells[index]!]))
      const sku = values.sku ?? ''
      if (given <= columns.indexOf('price')) sink.problem('FEED_ROW_MALFORMED', row, { value: sku }, sku || undefined)
      else if (cells.every((cell) => cell === '')) return
      else if (sku === '') sink.problem('FEED_ID_MISSING', row, { column: 'sku' })
      // Rows of another store view hold translations of a row that came before.
      else if (values.store_view_code && (simple.has(sku) || configurable.some((one) => one.values.sku === sku))) return
      else if (values.product_type === 'configurable') configurable.push({ row, values })
      else if (simple.has(sku)) sink.problem('FEED_DUPLICATE_PRODUCT', row, { column: 'sku', value: sku }, sku)
      else simple.set(sku, { row, values })
    },
    fault(code, row, text) {
      sink.row()
      const sku = cellsBeforeQuote(text, delimiter)[columns.indexOf('sku')]?.trim()
      sink.problem(code, row, { value: text }, sku || undefined)
    },
  })
  return {
    push: (text) => table.push(text),
    *end() {
      table.end()
      const taken = new Set<string>()
      for (const row of configurable) {
        const listed = variationsOf(row, simple, taken)
        for (const { sku } of listed) taken.add(sku)
        if (isSold(row)) sink.draft(configurableDraft(row, listed, simple, sink))
        yield
      }
      for (const [sku, row] of simple) {
        if (!taken.has(sku) && isSold(row)) sink.draft(productDraft(row, [variantOf(row, {})]))
        yield
      }
    },
  }
}

interface Variation {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
}

/** The listed variations; where the list is missing, the hidden simple rows whose SKU continues this row's. */
function variationsOf(row: Row, simple: ReadonlyMap<string, Row>, taken: ReadonlySet<string>): Variation[] {
  const listed = (row.values.configurable_variations ?? '').split('|').flatMap((part): Variation[] => {
    const { sku, ...options } = pairsOf(part)
    return sku ? [{ sku, options }] : []
  })
  if (listed.length > 0) return listed
  const prefix = `${row.values.sku}-`
  return [...simple].flatMap(([sku, { values }]): Variation[] => {
    if (!sku.startsWith(prefix) || taken.has(sku) || isVisible(values)) return []
    const { size, color } = pairsOf(values.additional_attributes ?? '')
    return [{ sku, options: { ...(size ? { size } : {}), ...(color ? { color } : {}) } }]
  })
}

function configurableDraft(
  row: Row,
  listed: readonly Variation[],
  simple: ReadonlyMap<string, Row>,
  sink: DraftSink,
): Draft {
  const variants: DraftVariant[] = []
  for (const { sku, options } of listed) {
    const own = simple.get(sku)
    if (!own)
      sink.problem('FEED_VARIANT_UNLISTED', row.row, { column: 'configurable_variations', value: sku }, row.values.sku)
    else if (own.values.product_online !== '2') variants.push(variantOf(own, options))
  }
  return productDraft(row, variants.length > 0 ? variants : [{ ...variantOf(row, {}), availability: noVariants(row) }])
}

/** A configurable product none of whose variants came along cannot be bought. */
const noVariants = (row: Row) => ({ text: 'out_of_stock', row: row.row, column: 'configurable_variations' })

function productDraft(row: Row, variants: readonly DraftVariant[]): Draft {
  const { values } = row
  const image = (column: string) => ({ text: values[column] ?? '', row: row.row, column })
  return {
    row: row.row,
    sourceId: values.sku ?? '',
    title: values.name ?? '',
    description: values.description || values.short_description || '',
    brand: pairsOf(values.additional_attributes ?? '').manufacturer ?? '',
    categories: categoriesOf(values.categories ?? ''),
    details: detailsOf(values),
    images: [
      image('base_image'),
      ...(values.additional_images ?? '')
        .split(',')
        .map((text) => ({ text, row: row.row, column: 'additional_images' })),
    ].filter(({ text }) => text.trim() !== ''),
    language: '',
    released: (values.new_from_date || values.created_at || '').replace(
      /^(\d{1,2})\/(\d{1,2})\/(\d{2})\b.*/,
      '20$3-$1-$2',
    ),
    variants,
  }
}

function variantOf({ row, values }: Row, options: Readonly<Record<string, string>>): DraftVariant {
  const cell = (column: string) => (values[column] ? { text: values[column], row, column } : undefined)
  const isManaged = values.manage_stock !== '0' || values.use_config_manage_stock === '1'
  return {
    row,
    id: values.sku ?? '',
    sku: values.sku ?? '',
    title: values.name ?? '',
    options,
    details: [],
    price: cell('price'),
    salePrice: cell('special_price'),
    compareAt: cell('msrp_price'),
    currency: '',
    availability: cell('is_in_stock'),
    stock: isManaged ? cell('qty') : undefined,
    sellsWithoutStock: values.allow_backorders === '1' || values.allow_backorders === '2',
    image: cell('base_image'),
  }
}

/** "Default Category/Men/Tops,Default Category": the root is left out, and paths that another path continues. */
function categoriesOf(text: string): string[][] {
  const paths = text.split(',').map((path) => path.split('/').map((name) => name.trim()))
  const named = paths.map(([root, ...names]) =>
    /^(default|root) category$/i.test(root ?? '') ? names : [root ?? '', ...names],
  )
  return named.filter(
    (path, at) =>
      path.length > 0 &&
      path[0] !== '' &&
      !named.some(
        (other, index) =>
          index !== at && other.length > path.length && path.every((name, depth) => other[depth] === name),
      ),
  )
}

function detailsOf(values: Readonly<Record<string, string>>): Detail[] {
  const details: Detail[] = []
  const add = (label: string, text: string) => {
    if (text) details.push({ label: label.replace(/_/g, ' '), text, from: 'column' })
  }
  for (const [name, value] of Object.entries(pairsOf(values.additional_attributes ?? ''))) {
    if (steering.has(name) || name === 'manufacturer') continue
    for (const text of value.split('|')) add(name, text.trim())
  }
  add('country_of_manufacture', values.country_of_manufacture ?? '')
  if (Number(values.weight) > 0) add('weight', values.weight!)
  return details
}

/** "name=value,name=value"; a comma ends a value only where another name follows. */
function pairsOf(text: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  for (const part of text.split(/,(?=[\w-]+=)/)) {
    const cut = part.indexOf('=')
    if (cut > 0)
      pairs[part.slice(0, cut).trim()] = part
        .slice(cut + 1)
        .trim()
        .replace(/^"(.*)"$/s, '$1')
  }
  return pairs
}

const isVisible = (values: Readonly<Record<string, string>>) => !/not visible/i.test(values.visibility ?? '')
const isSold = ({ values }: Row) => isVisible(values) && values.product_online !== '2'

/** Whether a header is Magento's full product export. */
export function isMagentoHeader(columns: readonly string[]): boolean {
  const names = new Set(columns.map(compactName))
  return (
    names.has('sku') && names.has('producttype') && (names.has('attributesetcode') || names.has('additionalattributes'))
  )
}
