import { TokenColumns } from './scan.js'
import type { Token } from './types.js'

const columns = new TokenColumns()
let last: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] }

/**
 * Splits any string into Latin words, runs of digits (1,299.50 is one) and single Han characters. Cost: linear; the last
 * text is remembered, since one step after the other reads the same.
 */
export function tokenize(text: string): readonly Token[] {
  if (text !== last.text) {
    columns.scan(text)
    last = { text, tokens: columns.tokens(text) }
  }
  return last.tokens
}
