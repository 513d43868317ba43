import { TokenColumns } from './scan.js'
import type { Token } from './types.js'

const columns = new TokenColumns()

/** Splits any string into Latin words, runs of digits (1,299.50 is one) and single Han characters. Cost: linear. */
export function tokenize(text: string): Token[] {
  columns.scan(text)
  return columns.tokens(text)
}
