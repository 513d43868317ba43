import type { FeedFormat } from './feed.js'
import { isMagentoHeader } from './readers/magento-csv.js'
import { delimiterOf } from './table/table-reader.js'
import { compactName } from './typing/slug.js'

/** The format of a feed from the beginning of its text (some kilobytes are enough); undefined when it is none. */
export function recognizeFormat(head: string, fileName = ''): FeedFormat | undefined {
  const start = head.trimStart()
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  if (start === '') return undefined
  if (start[0] === '<') return recognizeMarkup(start)
  if (start[0] === '[') return 'json'
  if (start[0] === '{') return isJsonLines(start, name) ? 'jsonl' : 'json'
  return recognizeTable(start, name)
}

function recognizeMarkup(start: string): FeedFormat | undefined {
  if (/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:rss|feed|rdf:RDF|channel)\b/i.test(start)) return 'google-xml'
  if (/<(?:!doctype\s+html|html|head|body|script)\b/i.test(start)) return 'schema-org-html'
  return undefined
}

/** A first line that is a whole object; a document that is written over several lines has none. */
function isJsonLines(start: string, name: string): boolean {
  if (/\.(jsonl|ndjson)$/.test(name)) return true
  const first = start.split('\n', 1)[0]!.trim()
  return first.endsWith('}') && isObject(first)
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    // One object that holds a list of products is a JSON document that happens to be written on one line.
    return !Object.values(value as object).some(
      (item) => Array.isArray(item) && typeof item[0] === 'object' && isProductLike(item[0]),
    )
  } catch {
    return false
  }
}

const isProductLike = (item: unknown) =>
  typeof item === 'object' && item !== null && ('title' in item || 'name' in item) && 'id' in item

function recognizeTable(start: string, name: string): FeedFormat | undefined {
  const header = start.replace(/^sep=.\r?\n/i, '').split(/\r?\n|\r/, 1)[0]!
  const delimiter = delimiterOf(header)
  const columns = header.split(delimiter).map((column) => column.replace(/^[\s"]+|[\s"]+$/g, ''))
  const names = new Set(columns.map((column) => compactName(column.replace(/^g[:_]/, ''))))
  const has = (...all: string[]) => all.every((one) => names.has(one))
  if (
    (has('handle', 'title') || has('urlhandle', 'title')) &&
    (has('variantprice') || has('option1value') || has('vendor'))
  )
    return 'shopify-csv'
  if (isMagentoHeader(columns)) return 'magento-csv'
  const isGoogle =
    has('id', 'title') &&
    [
      has('availability'),
      has('imagelink'),
      has('itemgroupid'),
      has('googleproductcategory'),
      has('productdetail'),
    ].filter(Boolean).length >= 2
  if (isGoogle) return delimiter === '\t' ? 'google-tsv' : 'google-csv'
  const isTable = columns.length > 1 || /\.(csv|tsv|txt)$/.test(name)
  return isTable && columns.every((column) => column.length <= 200) ? 'csv' : undefined
}
