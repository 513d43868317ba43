import { Parser } from 'htmlparser2'
import { UnreadableFeed } from '../decode/unreadable-feed.js'
import type { DraftSink, FormatReader } from '../draft/sink.js'
import type { Field } from '../records/field-values.js'
import { RecordGrouper, type RecordOptions } from '../records/record-grouper.js'
import { RowSorter } from '../records/row-facts.js'
import { longestRow } from '../table/row-splitter.js'

/** Elements that group others of the same meaning; the parts of anything else inside an item are not the item's own. */
const structured = new Set(['product_detail'])

interface Item {
  readonly row: number
  /** Values by name; those of the `g:` namespace win over RSS's and Atom's own. */
  readonly values: Map<string, { readonly isGoogle: boolean; readonly all: unknown[] }>
  length: number
  isBroken: boolean
}

/**
 * Reads Google Merchant XML: RSS 2.0 (`item`) and Atom (`entry`). A faulty item is reported, and the next is read.
 *
 * Fails   UnreadableFeed when the document ends inside an element.
 */
export function readGoogleXml(sink: DraftSink, { currency, map }: RecordOptions): FormatReader {
  const sorter = new RowSorter(map)
  const grouper = new RecordGrouper(sink, currency)
  const items = new ItemCollector((item) => {
    sink.row()
    const fields: Field[] = [...item.values].map(([column, { all }]) => ({
      column,
      value: all.length > 1 ? all : all[0],
    }))
    const id = fields.find(({ column }) => column === 'item_group_id' || column === 'id')?.value
    if (item.isBroken || item.length > longestRow)
      sink.problem(
        item.isBroken ? 'FEED_ROW_MALFORMED' : 'FEED_ROW_TOO_LONG',
        item.row,
        {},
        typeof id === 'string' ? id : undefined,
      )
    else grouper.take(sorter.sort(item.row, fields))
  })
  return {
    push: (text) => items.push(text),
    *end() {
      items.end()
      yield* grouper.end()
    },
  }
}

class ItemCollector {
  /** This parser goes on behind wrong tags and bare ampersands, which a validating one would end the whole feed for. */
  private readonly parser = new Parser(
    {
      onopentag: (name, attributes) => this.open(name, attributes),
      ontext: (text) => this.add(text),
      onclosetag: (name, isImplied) => this.close(name, isImplied),
    },
    { xmlMode: true },
  )
  private readonly path: string[] = []
  private item: Item | undefined
  /** How deep the item's own element stands. */
  private itemDepth = 0
  private text = ''
  private detail: Record<string, string> | undefined
  private row = 0
  private isEnded = false
  /** Nothing has come since the last tag opened. */
  private isEmpty = false

  constructor(private readonly give: (item: Item) => void) {}

  push(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.isEnded = true
    const isOpen = this.path.length > 0
    this.parser.end()
    if (isOpen) throw new UnreadableFeed('FEED_TRUNCATED')
  }

  private open(name: string, { href, rel }: Readonly<Record<string, string>>): void {
    this.path.push(name)
    this.text = ''
    this.isEmpty = true
    if (!this.item) {
      if (name !== 'item' && name !== 'entry') return
      this.item = { row: ++this.row, values: new Map(), length: 0, isBroken: false }
      this.itemDepth = this.path.length
    } else if (this.path.length === this.itemDepth + 1) {
      if (structured.has(local(name))) this.detail = {}
      if (name === 'link' && href !== undefined && (rel === undefined || rel === 'alternate')) this.set(name, href)
    }
  }

  private add(text: string): void {
    this.isEmpty = false
    if (!this.item) return
    this.item.length += text.length
    if (this.item.length <= longestRow) this.text += text
  }

  private close(name: string, isImplied: boolean): void {
    const depth = this.path.length
    this.path.pop()
    if (!this.item || this.isEnded) return
    // A tag that was never closed: what it took in may belong to the next. (A self-closed one is empty.)
    if (isImplied && !this.isEmpty) this.item.isBroken = true
    this.isEmpty = false
    if (depth === this.itemDepth) {
      const item = this.item
      this.item = undefined
      this.give(item)
    } else if (depth === this.itemDepth + 1) {
      this.set(name, this.detail ?? this.text.trim())
      this.detail = undefined
    } else if (depth === this.itemDepth + 2 && this.detail) this.detail[local(name)] = this.text.trim()
    this.text = ''
  }

  private set(name: string, value: unknown): void {
    if (value === '') return
    const column = atomNames[name] ?? local(name)
    const isGoogle = name.startsWith('g:')
    const before = this.item!.values.get(column)
    if (!before || (isGoogle && !before.isGoogle)) this.item!.values.set(column, { isGoogle, all: [value] })
    else if (isGoogle === before.isGoogle && before.all.length < 500) before.all.push(value)
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
/** Atom's and RSS's names for what Google calls otherwise; the ones that mean nothing here have none. */
const atomNames: Readonly<Record<string, string>> = {
  summary: 'description',
  content: 'description',
  guid: 'feed_guid',
  published: 'feed_published',
  updated: 'updated_at',
  pubDate: 'feed_published',
}
