import type { Detail, Draft, DraftVariant } from '../draft/draft.js'
import type { DraftSink } from '../draft/sink.js'
import { canonicalField } from '../typing/canonical-field.js'
import type { RowFacts } from './row-facts.js'
import { titleParts } from './title-parts.js'

/**
 * Collects rows into drafts. Rows of one `item_group_id` may stand anywhere and are held to the end; rows that repeat a
 * handle, or leave id and title blank, continue the product before them.
 */
export class RecordGrouper {
  private readonly held = new Map<string, RowFacts[]>()
  private current: { readonly key: string; readonly rows: RowFacts[] } | undefined

  constructor(private readonly sink: DraftSink) {}

  take(facts: RowFacts): void {
    if (facts.group) {
      const rows = this.held.get(facts.group)
      if (rows) rows.push(facts)
      else this.held.set(facts.group, [facts])
      return
    }
    const isContinuation = !facts.id && !facts.title && (!facts.handle || facts.handle === this.current?.key)
    const isRepeatedHandle = !facts.id && facts.handle !== '' && facts.handle === this.current?.key
    if (this.current && (isRepeatedHandle || (isContinuation && (facts.optionValues.length > 0 || facts.sku)))) {
      this.current.rows.push(facts)
      return
    }
    this.flush()
    this.current = { key: facts.id || facts.handle || facts.sku, rows: [facts] }
  }

  end(): void {
    this.flush()
    for (const [group, rows] of this.held) this.emit(group, rows)
    this.held.clear()
  }

  private flush(): void {
    if (this.current) this.emit(this.current.key, this.current.rows)
    this.current = undefined
  }

  private emit(sourceId: string, rows: readonly RowFacts[]): void {
    if (rows.every((row) => row.isHidden)) return
    this.sink.draft(draftOf(sourceId, rows))
  }
}

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

function draftOf(sourceId: string, rows: readonly RowFacts[]): Draft {
  const [first] = rows as [RowFacts]
  const optionNames = rows.find((row) => row.optionNames.length > 0)?.optionNames ?? []
  const optionsOf = (row: RowFacts) => ({
    ...row.options,
    ...Object.fromEntries(row.optionValues.map((value, index) => [optionNames[index] ?? `Option ${index + 1}`, value])),
  })
  // A row that only opens the product, followed by rows with options, is no variant itself.
  const isMaster = rows.length > 1 && !first.group && Object.keys(optionsOf(first)).length === 0
  const sold = isMaster ? rows.slice(1) : rows
  const common = commonDetails(isMaster ? [first] : sold)
  const isCommon = new Set(common.map(detailKey))
  const titles = titleParts(rows.map((row) => row.title).filter(Boolean))
  const images = [...rows.flatMap((row) => row.images.slice(0, 1)), ...rows.flatMap((row) => row.images.slice(1))]
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
      const own = row.details.filter((detail) => !isCommon.has(detailKey(detail)))
      const given = optionsOf(row)
      const isGiven = Object.keys(given).length > 0 || sold.length === 1
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
        currency: row.currency,
        availability: row.availability,
        stock: row.stock,
        sellsWithoutStock: row.sellsWithoutStock,
        image: sold.length > 1 ? row.images[0] : undefined,
      }
    }),
  }
}

const detailKey = ({ label, text }: Detail) => `${label}\n${text}`

function commonDetails(rows: readonly RowFacts[]): Detail[] {
  const [first, ...others] = rows
  if (!first) return []
  const sets = others.map((row) => new Set(row.details.map(detailKey)))
  const seen = new Set<string>()
  return first.details.filter((detail) => {
    const key = detailKey(detail)
    if (seen.has(key) || !sets.every((set) => set.has(key))) return false
    seen.add(key)
    return true
  })
}
