import { termsOf } from './passage-index.js'

/**
 * The row of a Markdown table that a question is about, as "header: cell" pairs; undefined when none stands out. A row
 * is meant by its words, or by a range ("160 to 165") that holds a number of the question.
 */
export function tableRow(text: string, question: string, language: 'en' | 'zh'): string | undefined {
  const [header, ...rows] = linesOf(text)
  if (!header || rows.length === 0) return undefined
  // What stands in most rows ("days") tells none of them from the others.
  const said = rows.map((row) => new Set(termsOf(row.join(' '))))
  const isTelling = (term: string) => said.filter((terms) => terms.has(term)).length * 2 <= rows.length
  const asked = new Set(termsOf(question).filter(isTelling))
  const numbers = [...question.matchAll(/\d+(?:\.\d+)?/g)].map((found) => {
    const behind = question.slice(found.index + found[0].length)
    return { value: Number(found[0]), column: columnsOf.find(({ unit }) => unit.test(behind))?.column }
  })
  const scored = rows.map((row) => ({ row, score: rowScore(row, header, asked, numbers) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score === 0) return undefined
  const [colon, between] = language === 'zh' ? ['：', '，'] : [': ', ', ']
  return best.row.map((cell, column) => `${header[column] ?? ''}${colon}${cell}`).join(between)
}

/** So many rows are still read at one glance. */
const SAID_ROWS = 8

/** A short table of two columns, said whole; undefined for others, which are better looked at. */
export function wholeTable(text: string, language: 'en' | 'zh'): string | undefined {
  const [header, ...rows] = linesOf(text)
  if (rows.length === 0 || rows.length > SAID_ROWS || [header, ...rows].some((row) => row.length !== 2))
    return undefined
  const [colon, between, end] = language === 'zh' ? ['：', '；', '。'] : [': ', '; ', '.']
  return `${header[1]}${colon}${rows.map((row) => row.join(' ')).join(between)}${end}`
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim().startsWith('|') && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

interface AskedNumber {
  readonly value: number
  /** Columns that its unit can mean; any where it has none. */
  readonly column: RegExp | undefined
}

/** Which columns a number with a unit can be of: 60 kg is no waist. */
const columnsOf: readonly { readonly unit: RegExp; readonly column: RegExp }[] = [
  { unit: /^\s*(?:cm|centimet|厘米|公分)/i, column: /height|foot|cm|身高|脚长|厘米/i },
  { unit: /^\s*(?:kg|kilos?|lbs?|pounds?|公斤|千克|斤)/i, column: /weight|体重/i },
  { unit: /^\s*(?:years?|months?|y\.?o\b|岁|个月)/i, column: /age|年龄/i },
]

function rowScore(
  row: readonly string[],
  header: readonly string[],
  asked: ReadonlySet<string>,
  numbers: readonly AskedNumber[],
) {
  return row.reduce((sum, cell, column) => {
    const words = termsOf(cell).filter((term) => !/^\d/.test(term) && asked.has(term)).length
    const isAskedColumn = termsOf(header[column] ?? '').some((term) => asked.has(term))
    const range = /(\d+(?:\.\d+)?)\D+(\d+(?:\.\d+)?)/.exec(cell)
    const holds =
      range &&
      numbers.some(
        ({ value, column: meant }) =>
          Number(range[1]) <= value && value <= Number(range[2]) && (meant?.test(header[column] ?? '') ?? true),
      )
    return sum + words + (holds ? (isAskedColumn ? 2 : 1) : 0)
  }, 0)
}
