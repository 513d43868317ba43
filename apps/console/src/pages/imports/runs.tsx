import type { ImportRun } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../parts/format.js'
import { RunState } from './run-state.js'

const counts = ['rows', 'products', 'added', 'changed', 'retired'] as const

/** The runs, the latest first, each leading to its report. */
export function Runs({ runs }: { runs: readonly ImportRun[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t('imports.file')}</th>
            <th>{t('imports.source')}</th>
            <th>{t('imports.state')}</th>
            {counts.map((name) => (
              <th key={name} className="number">
                {t(`imports.${name}`)}
              </th>
            ))}
            <th className="number">{t('imports.problems')}</th>
            <th className="number">{t('imports.when')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <Link className="main-link" to="/imports/$id" params={{ id: run.id }}>
                  {run.name}
                </Link>
              </td>
              <td className="quiet">{run.source}</td>
              <td>
                <RunState run={run} />
              </td>
              {counts.map((name) => (
                <td key={name} className={run[name] === 0 ? 'number quiet' : 'number'}>
                  {formatCount(run[name])}
                </td>
              ))}
              <td className="number">
                {run.problemCount > 0 ? (
                  <span className="chip warn">{formatCount(run.problemCount)}</span>
                ) : (
                  <span className="quiet">0</span>
                )}
              </td>
              <td className="quiet number" title={formatTime(run.startedAt)}>
                {formatAgo(run.startedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
