import type { Problem } from '@elmo-chat/kernel'
import type { ImportReport } from '@elmo-chat/protocol'

const SHOWN = 50

/** Says what an import did, and lists its problems by place, each with its remedy. */
export function formatReport(report: ImportReport): string {
  const { dryRun, state, format, rows, products, variants, added, changed, retired, problemCount, failure } = report
  const count = (number: number) => number.toLocaleString('en')
  const head =
    state === 'failed'
      ? `Nothing was changed: ${failure}`
      : `${dryRun ? 'Would import' : 'Imported'} ${count(products)} products with ${count(variants)} variants from ${count(rows)} rows (${format ?? 'unknown format'}).\n` +
        `${dryRun ? 'It would be' : 'That is'} ${count(added)} new, ${count(changed)} changed, ${count(retired)} retired.`
  const shown = report.problems.slice(0, SHOWN).map(formatProblem)
  const more =
    problemCount > shown.length
      ? [`  … and ${count(problemCount - shown.length)} more; the console lists them all.`]
      : []
  const problems = problemCount === 0 ? ['No problems.'] : [`${count(problemCount)} problems:`, ...shown, ...more]
  return [head, ...problems, ''].join('\n')
}

/** A problem in two lines: what and where, then what to do. */
export function formatProblem({ severity, code, message, remedy, place }: Problem): string {
  const where = [place?.file, place?.row && `row ${place.row}`, place?.column && `column ${place.column}`]
    .filter(Boolean)
    .join(', ')
  return `  ${severity === 'error' ? 'error  ' : 'warning'} ${where ? `${where}: ` : ''}${message.en} (${code})\n          ${remedy.en}`
}
