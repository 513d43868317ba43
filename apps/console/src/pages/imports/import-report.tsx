import type { ImportReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatSpan, formatTime } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { Failure, isMissing, Missing, Skeleton } from '../../parts/state.js'
import { importQuery } from '../../queries.js'
import { Problems } from './problems.js'
import { RunState } from './run-state.js'

export function ImportReportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/imports/$id' })
  const { data, error, refetch } = useQuery(importQuery(id))
  if (isMissing(error)) return <Missing title={t('imports.missing')} to="/imports" back={t('imports.all')} />
  return (
    <>
      <PageHead
        above={<Link to="/imports">{t('nav.imports')}</Link>}
        title={data?.name ?? t('imports.report')}
        about={data && runInWords(data)}
      >
        {data && <RunState run={data} />}
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Report report={data} /> : !error && <Skeleton />}
    </>
  )
}

const runInWords = ({ source, format, startedAt, endedAt }: ImportReport) =>
  [source, format, formatTime(startedAt), endedAt && formatSpan(startedAt, endedAt)].filter(Boolean).join(' · ')

const counts = ['rows', 'products', 'variants', 'added', 'changed', 'retired'] as const

function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation()
  return (
    <>
      {report.failure && (
        <div className="notice bad" role="alert">
          <Icon name="alert" />
          <div>
            <strong>{t('imports.nothingChanged')}</strong>
            <p>{report.failure}</p>
          </div>
        </div>
      )}
      {report.dryRun && report.state === 'done' && (
        <div className="notice">
          <Icon name="info" />
          <p>{t('imports.wasDry')}</p>
        </div>
      )}
      <dl className="numbers" aria-live="polite" aria-busy={report.state === 'running'}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`imports.${name}`)}</dt>
            <dd>{formatCount(report[name])}</dd>
          </div>
        ))}
      </dl>
      {report.state === 'running' && (
        <p className="progress" role="status">
          <progress aria-label={t('imports.running')} />
          {t('imports.running')}
        </p>
      )}
      {report.problems.length > 0 && <Problems report={report} />}
      {report.problems.length === 0 && report.state === 'done' && (
        <div className="notice good">
          <Icon name="check" />
          <p>{t('imports.noProblems')}</p>
        </div>
      )}
    </>
  )
}
