import type { Steps } from '@elmo-chat/kernel'
import type { DraftSink } from '../draft/sink.js'
import type { Field } from '../records/field-values.js'
import { RecordGrouper, type RecordOptions } from '../records/record-grouper.js'
import { RowSorter } from '../records/row-facts.js'
import { draftsOfThing, isSchemaOrgProduct } from './schema-org.js'

/** Takes the objects of a JSON feed, one product or one variant each; schema.org objects are understood as such. */
export class JsonRecords {
  private readonly sorter: RowSorter
  private readonly grouper: RecordGrouper

  constructor(
    private readonly sink: DraftSink,
    { currency, map }: RecordOptions,
  ) {
    this.sorter = new RowSorter(map)
    this.grouper = new RecordGrouper(sink, currency)
  }

  /** Reads one object from its text; `row` counts objects from 1. */
  take(text: string, row: number): void {
    this.sink.row()
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.sink.problem('FEED_ROW_MALFORMED', row, { value: text }, idInText(text))
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.sink.problem('FEED_ROW_MALFORMED', row, { value: text })
    else if (isSchemaOrgProduct(value)) for (const draft of draftsOfThing(value, row)) this.sink.draft(draft)
    else this.takeObject(value as Record<string, unknown>, row)
  }

  end(): Steps<void> {
    return this.grouper.end()
  }

  /** A product with its variants inside counts as that many rows of one group. */
  private takeObject(object: Record<string, unknown>, row: number): void {
    const { variants } = object
    const facts = this.sorter.sort(row, fieldsOf(object))
    if (!Array.isArray(variants) || variants.length === 0) {
      this.grouper.take(facts)
      return
    }
    const group = facts.group || facts.id || facts.handle
    const { id: _, title, sku: __, variants: ___, ...shared } = object
    for (const variant of variants.slice(0, 5000)) {
      if (typeof variant !== 'object' || variant === null) continue
      const { title: own, ...rest } = variant as Record<string, unknown>
      const sorted = this.sorter.sort(row, fieldsOf({ ...shared, title: title ?? own, ...rest }))
      this.grouper.take({ ...sorted, group })
    }
  }
}

/** A variant's own list of variants says nothing. */
function fieldsOf(object: Record<string, unknown>): Field[] {
  const fields: Field[] = []
  for (const column of Object.keys(object)) if (column !== 'variants') fields.push({ column, value: object[column] })
  return fields
}

/** The id of an object that cannot be parsed as a whole, so that its product is not taken for gone. */
function idInText(text: string): string | undefined {
  const match = /"(item_group_id|id)"\s*:\s*(?:"([^"\\]{1,200})"|(\d{1,30}))/.exec(text)
  return match?.[2] ?? match?.[3]
}
