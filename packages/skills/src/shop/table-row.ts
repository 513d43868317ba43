import { termsOf } from './passage-index.js'

/**
 * The row of a Markdown table that a question is about, as "header: cell" pairs; undefined when none stands out. A row
 * is meant by its words, or by a range ("160 to 165") that holds a number of the question.
 */
export function tableRow(text: string, question: string, language: 'en' | 'zh'): string | undefined {
  const [header, ...rows] = text
    .split('\n')
    .filter((line) => line.trim().startsWith('|') && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  if (!header || rows.length === 0) return undefined
  const asked = new Set(termsOf(question))
  const numbers = (question.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  const scored = rows.map((row) => ({ row, score: rowScore(row, header, asked, numbers) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score === 0) return undefined
  const [colon, between] = language === 'zh' ? ['：', '，'] : [': ', ', ']
  return best.row.map((cell, column) => `${header[column] ?? ''}${colon}${cell}`).join(between)
}

function rowScore(
  row: readonly string[],
  header: readonly string[],
  asked: ReadonlySet<string>,
  numbers: readonly number[],
) {
  return row.reduce((sum, cell, column) => {
    const words = termsOf(cell).filter((term) => !/^\d/.test(term) && asked.has(term)).length
    const isAskedColumn = termsOf(header[column] ?? '').some((term) => asked.has(term))
    const range = /(\d+(?:\.\d+)?)\D+(\d+(?:\.\d+)?)/.exec(cell)
    const holds = range && numbers.some((number) => Number(range[1]) <= number && number <= Number(range[2]))
    return sum + words + (holds ? (isAskedColumn ? 2 : 1) : 0)
  }, 0)
}
