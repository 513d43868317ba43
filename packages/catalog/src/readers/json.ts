import { UnreadableFeed } from '../decode/unreadable-feed.js'
import type { DraftSink, FormatReader } from '../draft/sink.js'
import type { RecordOptions } from '../records/record-grouper.js'
import { longestRow } from '../table/row-splitter.js'
import { JsonRecords } from './json-records.js'

const quote = 34
const backslash = 92
const brace = 123
const endOfBrace = 125
const bracket = 91
const endOfBracket = 93

/**
 * Reads one JSON document as it arrives: an array of products, or an object that holds one (`{"products": […]}`). Only one
 * product at a time is held. A product that cannot be parsed is reported, and the next is read.
 *
 * Fails   UnreadableFeed when the document ends inside a product or a list.
 */
export function readJson(sink: DraftSink, options: RecordOptions): FormatReader {
  const records = new JsonRecords(sink, options)
  const scan = new ElementScanner((text, row) => {
    if (text === undefined) {
      sink.row()
      sink.problem('FEED_ROW_TOO_LONG', row)
    } else records.take(text, row)
  })
  return {
    push: (text) => scan.push(text),
    *end() {
      scan.end()
      yield* records.end()
    },
  }
}

/** Keys under which shops put their list of products. */
const listNames = new Set(['products', 'items', 'data', 'goods', 'results', 'entries', 'list', 'rows', '@graph'])

/** Cuts a document into the objects of its list of products; one object without such a list is a product itself. */
class ElementScanner {
  private rest = ''
  private at = 0
  private inString = false
  private stringStart = 0
  private lastString = ''
  /** `[` and `{` that are open. */
  private readonly open: number[] = []
  /** How many were open inside the list of products; 0 while there is none. */
  private listDepth = 0
  private hasList = false
  /** Where the element began, -1 outside. */
  private start = -1
  private row = 0
  private isTooLong = false

  constructor(private readonly give: (text: string | undefined, row: number) => void) {}

  push(text: string): void {
    this.rest += text
    const all = this.rest
    for (; this.at < all.length; this.at++) {
      if (this.inString) {
        if (!this.skipString(all)) break
        continue
      }
      const unit = all.charCodeAt(this.at)
      if (unit === quote) {
        this.inString = true
        this.stringStart = this.at + 1
      } else if (unit === brace || unit === bracket) this.enter(unit)
      else if (unit === endOfBrace || unit === endOfBracket) this.leave(all)
    }
    this.forget()
  }

  end(): void {
    if (this.open.length > 0 || this.inString) throw new UnreadableFeed('FEED_TRUNCATED')
  }

  /** Moves to the quote that ends the string; false when more text is needed. */
  private skipString(all: string): boolean {
    for (;;) {
      const end = all.indexOf('"', this.at)
      if (end < 0) {
        // A backslash at the very end escapes what comes next: look at it again with more text.
        this.at =
          all.charCodeAt(all.length - 1) === backslash ? all.length - trailingBackslashes(all, all.length) : all.length
        return false
      }
      if (trailingBackslashes(all, end) % 2 === 0) {
        this.at = end
        this.inString = false
        if (this.listDepth === 0) this.lastString = all.slice(this.stringStart, Math.min(end, this.stringStart + 20))
        return true
      }
      this.at = end + 1
    }
  }

  private enter(unit: number): void {
    const outside = this.open.length
    this.open.push(unit)
    if (
      unit === bracket &&
      this.listDepth === 0 &&
      (outside === 0 || (outside <= 2 && listNames.has(this.lastString)))
    ) {
      this.listDepth = outside + 1
      this.hasList = true
      this.start = -1
    } else if (unit === brace && this.start < 0 && outside === this.listDepth && (outside > 0 || !this.hasList))
      this.start = this.at
  }

  private leave(all: string): void {
    this.open.pop()
    const outside = this.open.length
    if (outside < this.listDepth) this.listDepth = 0
    else if (outside === this.listDepth && this.start >= 0) {
      this.row++
      this.give(this.isTooLong ? undefined : all.slice(this.start, this.at + 1), this.row)
      this.start = -1
      this.isTooLong = false
    }
  }

  /** Drops text that was given, and the text of an element that has grown beyond the limit. */
  private forget(): void {
    if (this.start >= 0 && this.at - this.start > longestRow) this.isTooLong = true
    const keep = this.start >= 0 && !this.isTooLong ? this.start : Math.max(0, this.at - 1)
    this.rest = this.rest.slice(keep)
    this.at -= keep
    this.stringStart = Math.max(0, this.stringStart - keep)
    if (this.start >= 0) this.start = this.isTooLong ? 0 : this.start - keep
  }
}

function trailingBackslashes(text: string, end: number): number {
  let count = 0
  while (count < end && text.charCodeAt(end - 1 - count) === backslash) count++
  return count
}
