import type { ImportReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatTime } from '../parts/format.js'
import { PageHead } from '../parts/page-head.js'
import { Failure, Skeleton } from '../parts/state.js'
import { importQuery } from '../queries.js'
import { currentLanguage } from '../words/index.js'
import { RunState } from './imports.js'

const SHOWN = 200

export function ImportReportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/imports/$id' })
  const { data, error, refetch } = useQuery(importQuery(id))
  return (
    <>
      <PageHead
        title={data?.name ?? t('imports.report')}
        about={data && `${data.source} · ${data.format ?? '…'} · ${formatTime(data.startedAt)}`}
      >
        {data && <RunState run={data} />}
        <Link to="/imports" className="button">
          {t('imports.all')}
        </Link>
      </PageHead>
      {error ? <Failure problem={error} onRetry={refetch} /> : data ? <Report report={data} /> : <Skeleton />}
    </>
  )
}

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  const counts = ['rows', 'products', 'variants', 'added', 'changed', 'retired'] as const
  return (
    <>
      {report.failure && (
        <div className="notice bad" role="alert">
          {t('imports.nothingChanged')} {report.failure}
        </div>
      )}
      <dl className="numbers">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`imports.${name}`)}</dt>
            <dd>{formatCount(report[name])}</dd>
          </div>
        ))}
      </dl>
      <Problems report={report} />
    </>
  )
}

function Problems({ report: { problems, problemCount, state } }: { report: ImportReport }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const language = currentLanguage()
  if (problems.length === 0)
    return <p className="quiet">{state === 'running' ? t('imports.running') : t('imports.noProblems')}</p>
  const byCode = new Map<string, number>()
  for (const problem of problems) byCode.set(problem.code, (byCode.get(problem.code) ?? 0) + 1)
  const shown = problems.filter((problem) => !code || problem.code === code)
  return (
    <section>
      <h2>{t('imports.problemCount', { count: problemCount })}</h2>
      <p className="chips">
        <button type="button" className="chip" aria-pressed={code === ''} onClick={() => setCode('')}>
          {t('imports.allProblems')}
        </button>
        {[...byCode].map(([name, count]) => (
          <button key={name} type="button" className="chip" aria-pressed={code === name} onClick={() => setCode(name)}>
            {name} {formatCount(count)}
          </button>
        ))}
      </p>
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th className="number">{t('imports.row')}</th>
              <th>{t('imports.column')}</th>
              <th>{t('imports.value')}</th>
              <th>{t('imports.problem')}</th>
              <th>{t('imports.remedy')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, SHOWN).map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished report never changes
              <tr key={index}>
                <td className="number">{problem.place?.row}</td>
                <td className="mono">{problem.place?.column}</td>
                <td className="mono cut">{problem.place?.value}</td>
                <td>
                  <span className={problem.severity === 'error' ? 'chip bad' : 'chip warn'}>
                    {t(`imports.severity.${problem.severity}`)}
                  </span>{' '}
                  {problem.message[language]}
                </td>
                <td className="quiet">{problem.remedy[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > SHOWN && (
        <p className="quiet">{t('imports.shownOf', { shown: formatCount(SHOWN), all: formatCount(shown.length) })}</p>
      )}
    </section>
  )
}
