import type { Detail, Draft, DraftVariant } from '../draft/draft.js'
import { canonicalField } from '../typing/canonical-field.js'
import type { RowFacts } from './row-facts.js'
import { titleParts } from './title-parts.js'

/** The fields in which variants of one product differ, when no column says which are options. */
const optionFields = new Set([
  'color',
  'size',
  'material',
  'pattern',
  'audience',
  'style',
  'fit',
  'memory',
  'storage',
  'capacity',
])

/** One draft of the rows of one product: what all variants share goes to the product, what differs to the variants. */
export function draftOfRows(sourceId: string, rows: readonly RowFacts[], currency: string): Draft {
  const [first] = rows as [RowFacts]
  const optionNames = rows.find((row) => row.optionNames.length > 0)?.optionNames ?? []
  const optionsOf = (row: RowFacts) => ({
    ...row.options,
    ...Object.fromEntries(
      row.optionValues.flatMap((value, index) => [[optionNames[index] || `Option ${index + 1}`, value]]),
    ),
  })
  // A row that only opens the product, followed by rows with options, is no variant itself.
  const isMaster = rows.length > 1 && !first.group && Object.keys(optionsOf(first)).length === 0
  const sold = inOneCurrency(isMaster ? rows.slice(1) : rows, currency)
  const common = commonDetails(isMaster ? [first] : sold)
  const isCommon = new Set(rows.length > 1 ? common.map(detailKey) : [])
  const titles = titleParts(rows.map((row) => row.title).filter(Boolean))
  const images = [...rows.flatMap((row) => row.images.slice(0, 1)), ...rows.flatMap((row) => row.images.slice(1))]
  // Options that any row states are the options; only without them differences between rows are taken for some.
  const isGiven = sold.length === 1 || sold.some((row) => Object.keys(optionsOf(row)).length > 0)
  // One picture in all rows is the product's; pictures that differ are the variants' own.
  const hasOwnImages = new Set(sold.map((row) => row.images[0]?.text)).size > 1
  const text = (pick: (row: RowFacts) => string) => pick(rows.find((row) => pick(row) !== '') ?? first)
  return {
    row: first.row,
    sourceId,
    title: sold.length > 1 ? titles.common : first.title,
    description: text((row) => row.description),
    brand: text((row) => row.brand),
    categories: (rows.find((row) => row.categories.length > 0) ?? first).categories,
    details: common,
    url: rows.find((row) => row.url)?.url,
    images,
    language: text((row) => row.language),
    released: text((row) => row.released),
    variants: sold.map((row): DraftVariant => {
      const own = rows.length > 1 ? row.details.filter((detail) => !isCommon.has(detailKey(detail))) : []
      const given = optionsOf(row)
      const differing = isGiven ? [] : own.filter((detail) => optionFields.has(canonicalField(detail.label) ?? ''))
      const isTold = isGiven || differing.length > 0
      const rest = isTold ? '' : titles.rest(row.title)
      return {
        row: row.row,
        id: row.id,
        sku: row.sku,
        title: row.title,
        options: isTold
          ? { ...given, ...Object.fromEntries(differing.map(({ label, text: value }) => [label, value])) }
          : rest
            ? { [/\p{Script=Han}/u.test(rest) ? '规格' : 'Option']: rest }
            : {},
        details: own.filter((detail) => !differing.includes(detail)),
        price: row.price,
        salePrice: row.salePrice,
        compareAt: row.compareAt,
        cost: row.cost,
        currency: row.currency,
        availability: row.availability,
        stock: row.stock,
        sellsWithoutStock: row.sellsWithoutStock,
        image: row.variantImage ?? (hasOwnImages ? row.images[0] : undefined),
      }
    }),
  }
}

/** Rows that repeat a SKU only to give its price in another currency count when that is the shop's. */
function inOneCurrency(rows: readonly RowFacts[], currency: string): readonly RowFacts[] {
  const bySku = new Map<string, RowFacts>()
  for (const row of rows) {
    const before = row.sku ? bySku.get(row.sku) : undefined
    if (!before || before.currency === row.currency)
      bySku.set(before ? `${row.sku} ${row.row}` : row.sku || `row ${row.row}`, row)
    else if (row.currency === currency)
      bySku.set(row.sku, {
        ...before,
        ...{ price: row.price, salePrice: row.salePrice, compareAt: row.compareAt, cost: row.cost, currency },
      })
  }
  return [...bySku.values()]
}

const detailKey = ({ label, text }: Detail) => `${label}\n${text}`

function commonDetails(rows: readonly RowFacts[]): readonly Detail[] {
  const [first, ...others] = rows
  if (!first) return []
  if (others.length === 0) return first.details
  const sets = others.map((row) => new Set(row.details.map(detailKey)))
  const seen = new Set<string>()
  return first.details.filter((detail) => {
    const key = detailKey(detail)
    if (seen.has(key) || !sets.every((set) => set.has(key))) return false
    seen.add(key)
    return true
  })
}
