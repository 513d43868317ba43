import type { ImportRun } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../parts/format.js'
import { PageHead } from '../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { importsQuery } from '../queries.js'
import { NewImport } from './new-import.js'

export function ImportsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(importsQuery)
  return (
    <>
      <PageHead title={t('nav.imports')} about={t('imports.about')} />
      <NewImport />
      {error ? (
        <Failure problem={error} onRetry={refetch} />
      ) : !data ? (
        <Skeleton />
      ) : data.length === 0 ? (
        <Empty icon="upload" title={t('imports.none')} />
      ) : (
        <Runs runs={data} />
      )}
    </>
  )
}

function Runs({ runs }: { runs: readonly ImportRun[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('imports.file')}</th>
            <th>{t('imports.state')}</th>
            <th className="number">{t('imports.rows')}</th>
            <th className="number">{t('overview.products')}</th>
            <th className="number">{t('imports.added')}</th>
            <th className="number">{t('imports.changed')}</th>
            <th className="number">{t('imports.retired')}</th>
            <th className="number">{t('imports.problems')}</th>
            <th>{t('imports.when')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <Link to="/imports/$id" params={{ id: run.id }}>
                  {run.name}
                </Link>{' '}
                <span className="quiet">{run.source}</span>
              </td>
              <td>
                <RunState run={run} />
              </td>
              <td className="number">{formatCount(run.rows)}</td>
              <td className="number">{formatCount(run.products)}</td>
              <td className="number">{formatCount(run.added)}</td>
              <td className="number">{formatCount(run.changed)}</td>
              <td className="number">{formatCount(run.retired)}</td>
              <td className="number">
                {run.problemCount > 0 ? <span className="chip warn">{formatCount(run.problemCount)}</span> : 0}
              </td>
              <td className="quiet" title={formatTime(run.startedAt)}>
                {formatAgo(run.startedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function RunState({ run }: { run: ImportRun }) {
  const { t } = useTranslation()
  const tone = run.state === 'done' ? 'good' : run.state === 'failed' ? 'bad' : 'info'
  return (
    <span className={`chip ${tone}`}>
      {t(`imports.states.${run.state}`)}
      {run.dryRun && ` · ${t('imports.dryRun')}`}
    </span>
  )
}
