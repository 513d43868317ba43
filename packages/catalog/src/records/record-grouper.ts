import type { Steps } from '@elmo-chat/kernel'
import type { DraftSink } from '../draft/sink.js'
import { draftOfRows } from './draft-of-rows.js'
import type { RowFacts } from './row-facts.js'

export interface RecordOptions {
  /** The shop's: of one variant in several currencies, its price in this one is taken. */
  readonly currency: string
  readonly map?: Readonly<Record<string, string>> | undefined
}

/**
 * Collects rows into drafts. Rows of one `item_group_id`, or of one handle where there are no ids, may stand anywhere and
 * are held to the end; rows that leave id and title blank continue the product before them; any other row is a product.
 */
export class RecordGrouper {
  private readonly held = new Map<string, RowFacts[]>()
  /** The product that a row without id and title would continue. */
  private current: RowFacts[] | undefined
  private currentKey = ''

  constructor(
    private readonly sink: DraftSink,
    private readonly currency: string,
  ) {}

  take(facts: RowFacts): void {
    const group = facts.group || (facts.id ? '' : facts.handle)
    const isBlank = !facts.id && !facts.title && !group
    if (isBlank && this.current && (facts.optionValues.length > 0 || facts.sku)) {
      this.current.push(facts)
      return
    }
    this.flush()
    if (!group) {
      this.current = [facts]
      this.currentKey = facts.id || facts.sku
      return
    }
    const rows = this.held.get(group) ?? []
    rows.push(facts)
    this.held.set(group, rows)
    if (!facts.group) this.current = rows
  }

  *end(): Steps<void> {
    this.flush()
    for (const [group, rows] of this.held) {
      this.held.delete(group)
      this.emit(group, rows)
      yield
    }
  }

  private flush(): void {
    if (this.current && this.currentKey) this.emit(this.currentKey, this.current)
    else if (this.current && !this.isHeld(this.current)) this.emit('', this.current)
    this.current = undefined
    this.currentKey = ''
  }

  private isHeld(rows: readonly RowFacts[]): boolean {
    return rows[0]!.handle !== '' && this.held.get(rows[0]!.handle) === rows
  }

  private emit(sourceId: string, rows: readonly RowFacts[]): void {
    if (!rows.every((row) => row.isHidden)) this.sink.draft(draftOfRows(sourceId, rows, this.currency))
  }
}
