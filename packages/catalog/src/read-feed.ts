import { inMeasure, lexicon, readQuantities } from '@elmo-chat/language'
import { decodeText } from './decode/text.js'
import { UnreadableFeed } from './decode/unreadable-feed.js'
import type { Draft } from './draft/draft.js'
import { type Finishing, finishProduct } from './draft/finish-product.js'
import type { DraftSink, FormatReader } from './draft/sink.js'
import { FEED_PROBLEMS, type FeedProblemCode, feedProblem } from './errors.js'
import type { FeedFormat, FeedItem, FeedOptions, ReadFeed } from './feed.js'
import type { Product } from './model.js'
import { readGoogleXml } from './readers/google-xml.js'
import { readJson } from './readers/json.js'
import { readJsonLines } from './readers/json-lines.js'
import { readMagentoCsv } from './readers/magento-csv.js'
import { readSchemaOrgHtml } from './readers/schema-org-html.js'
import { readShopifyCsv } from './readers/shopify-csv.js'
import { readTableRecords } from './readers/table-records.js'
import { recognizeFormat } from './recognize-format.js'
import { delimiterOf } from './table/table-reader.js'
import { productLanguage } from './typing/product-language.js'
import { Typing } from './typing/typing.js'

/** Enough text to see a long header row whole. */
const headLength = 64 * 1024
/** Text that is read in one go: a few milliseconds of work. */
const pieceLength = 16 * 1024

/** Reads a feed of any known format; see `ReadFeed`. */
export const readFeed: ReadFeed = async function* (bytes, options) {
  const collector = new Collector(options)
  let size = 0
  const text = decodeText(counting(bytes, (length) => (size += length)))
  let head = ''
  let reader: FormatReader | undefined
  try {
    for await (const part of text) {
      if (!reader) {
        head += part
        if (head.length < headLength) continue
        if (head.trim() === '') {
          head = ''
          continue
        }
        reader = yield* open(head, options, collector)
        if (!reader) return
        yield* pushed(head, reader, collector)
      } else yield* pushed(part, reader, collector)
      yield { kind: 'progress', bytes: size, rows: collector.rows }
    }
    if (!reader) {
      reader = yield* open(head, options, collector)
      if (!reader) return
      yield* pushed(head, reader, collector)
    }
    for (const _ of reader.end()) yield* collector.drain()
    yield* collector.drain()
  } catch (failure) {
    if (!(failure instanceof UnreadableFeed)) throw failure
    yield* collector.drain()
    yield { kind: 'broken', problem: feedProblem(failure.code, place(options)) }
    return
  }
  yield* collector.end()
}

/** Reads a text piece by piece, so that whoever takes the items can rest in between. */
function* pushed(text: string, reader: FormatReader, collector: Collector): Generator<FeedItem> {
  for (let at = 0; at < text.length; at += pieceLength) {
    reader.push(text.slice(at, at + pieceLength))
    yield* collector.drain()
  }
}

async function* counting(bytes: AsyncIterable<Uint8Array>, count: (length: number) => void) {
  for await (const chunk of bytes) {
    count(chunk.length)
    yield chunk
  }
}

const place = ({ fileName }: FeedOptions) => (fileName === undefined ? {} : { file: fileName })

/** Recognizes the format and opens its reader; says what is wrong and gives none where that fails. */
function* open(
  head: string,
  options: FeedOptions,
  collector: Collector,
): Generator<FeedItem, FormatReader | undefined> {
  const code = head.trim() === '' ? 'FEED_EMPTY' : 'FEED_FORMAT_UNKNOWN'
  const format = recognizeFormat(head, options.fileName)
  if (!format) {
    yield { kind: 'broken', problem: feedProblem(code, place(options)) }
    return undefined
  }
  yield { kind: 'format', format }
  return readerOf(format, head, options, collector)
}

function readerOf(format: FeedFormat, head: string, { map, currency }: FeedOptions, sink: DraftSink): FormatReader {
  const delimiter = delimiterOf(head.trimStart().split(/\r?\n/, 1)[0]!)
  switch (format) {
    case 'shopify-csv':
      return readShopifyCsv(sink, delimiter)
    case 'magento-csv':
      return readMagentoCsv(sink, delimiter)
    case 'google-xml':
      return readGoogleXml(sink, { currency, map })
    case 'json':
      return readJson(sink, { currency, map })
    case 'jsonl':
      return readJsonLines(sink, { currency, map })
    case 'schema-org-html':
      return readSchemaOrgHtml(sink)
    case 'google-csv':
    case 'google-tsv':
    case 'csv':
      return readTableRecords(sink, { delimiter, currency, map })
  }
}

/** Turns what the reader of a format finds into the items of the feed, and counts them. */
class Collector implements DraftSink {
  rows = 0
  private items: FeedItem[] = []
  private readonly sourceIds = new Set<string>()
  private readonly variantIds = new Set<string>()
  private readonly toldOnce = new Set<FeedProblemCode>()
  private products = 0
  private variants = 0
  private unknownRows = 0
  private readonly finishing: Finishing

  constructor(private readonly options: FeedOptions) {
    this.finishing = {
      options,
      report: (...problem) => this.problem(...problem),
      typing: new Typing({ lexicon, readQuantities, inMeasure }),
      languageOf: productLanguage,
    }
  }

  row(): void {
    this.rows++
  }

  draft(draft: Draft): void {
    const product = finishProduct(draft, this.finishing)
    if (!product) return
    if (this.sourceIds.has(product.sourceId)) {
      this.problem('FEED_DUPLICATE_PRODUCT', draft.row, { value: product.sourceId }, product.sourceId)
      return
    }
    this.sourceIds.add(product.sourceId)
    const variants = product.variants.filter((variant) => !this.variantIds.has(variant.id))
    if (variants.length < product.variants.length)
      this.problem('FEED_DUPLICATE_VARIANT', draft.row, { value: product.sourceId }, product.sourceId)
    if (variants.length > 0) this.add(variants.length < product.variants.length ? { ...product, variants } : product)
  }

  problem(code: FeedProblemCode, row: number, cell: { column?: string; value?: string } = {}, sourceId?: string): void {
    if (code === 'FEED_ADDRESS_RELATIVE') {
      if (this.toldOnce.has(code)) return
      this.toldOnce.add(code)
    }
    if (FEED_PROBLEMS[code].severity === 'error' && sourceId === undefined && row > 1) this.unknownRows++
    const problem = feedProblem(code, { ...place(this.options), row, ...cell })
    this.items.push(sourceId === undefined ? { kind: 'problem', problem } : { kind: 'problem', problem, sourceId })
  }

  *drain(): Generator<FeedItem> {
    const items = this.items
    this.items = []
    yield* items
  }

  *end(): Generator<FeedItem> {
    const { rows, products, variants, unknownRows } = this
    if (products === 0 && rows === 0) yield { kind: 'problem', problem: feedProblem('FEED_EMPTY', place(this.options)) }
    yield { kind: 'end', rows, products, variants, unknownRows }
  }

  private add(product: Product): void {
    for (const variant of product.variants) this.variantIds.add(variant.id)
    this.products++
    this.variants += product.variants.length
    this.items.push({ kind: 'product', product })
  }
}
