import type { ImportReport } from '@elmo-chat/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { ProblemRows } from './problem-rows.js'

type Problem = ImportReport['problems'][number]

const SHOWN = 200
const severities: readonly Problem['severity'][] = ['error', 'warning']

/** What was wrong with the feed, by row and column, narrowed by severity and code. */
export function Problems({ report: { problems, problemCount } }: { report: ImportReport }) {
  const { t } = useTranslation()
  const [severity, setSeverity] = useState<Problem['severity'] | ''>('')
  const [code, setCode] = useState('')
  const bySeverity = countsOf(problems, (problem) => problem.severity)
  const ofSeverity = problems.filter((problem) => !severity || problem.severity === severity)
  const byCode = countsOf(ofSeverity, (problem) => problem.code)
  const shown = ofSeverity.filter((problem) => !code || problem.code === code)
  return (
    <section className="problems">
      <div className="problems-head">
        <h2>{t('imports.problemCount', { count: problemCount })}</h2>
        <select
          value={severity}
          aria-label={t('imports.severity.name')}
          onChange={(event) => {
            setSeverity(event.target.value as Problem['severity'] | '')
            setCode('')
          }}
        >
          <option value="">{t('imports.severity.all')}</option>
          {severities.map((one) => (
            <option key={one} value={one} disabled={!bySeverity.has(one)}>
              {`${t(`imports.severity.${one}`)} (${formatCount(bySeverity.get(one) ?? 0)})`}
            </option>
          ))}
        </select>
      </div>
      <p className="chips">
        <button type="button" className="chip" aria-pressed={code === ''} onClick={() => setCode('')}>
          {t('imports.allProblems')} <span className="number">{formatCount(ofSeverity.length)}</span>
        </button>
        {[...byCode].map(([name, count]) => (
          <button key={name} type="button" className="chip" aria-pressed={code === name} onClick={() => setCode(name)}>
            <code>{name}</code> <span className="number">{formatCount(count)}</span>
          </button>
        ))}
      </p>
      <ProblemRows problems={shown.slice(0, SHOWN)} />
      {shown.length > SHOWN && (
        <p className="quiet">{t('imports.shownOf', { shown: formatCount(SHOWN), all: formatCount(shown.length) })}</p>
      )}
      {problemCount > problems.length && (
        <p className="quiet">
          {t('imports.keptOf', { kept: formatCount(problems.length), all: formatCount(problemCount) })}
        </p>
      )}
    </section>
  )
}

/** The most frequent first. */
function countsOf<K>(problems: readonly Problem[], keyOf: (problem: Problem) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1)
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}
