import type { VisitorRow } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'
import { PageHead } from '../../../parts/page-head.js'
import { SearchBox } from '../../../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { recommendQuery, VISITORS_SHOWN, visitorsQuery } from '../../../queries-recommend.js'
import { Simulation } from '../simulation.js'

/** Who came last and turned to products. */
export function VisitorsPage() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/shell/recommend/recommend/visitors' })
  const navigate = useNavigate()
  const settle = useCallback(
    (text: string) => navigate({ to: '/recommend/visitors', search: text ? { q: text } : {}, replace: true }),
    [navigate],
  )
  const { data: overview } = useQuery(recommendQuery)
  const { data: rows, error, refetch, isPlaceholderData } = useQuery(visitorsQuery(q))
  const visitors = overview?.log.visitors
  return (
    <>
      <PageHead
        title={t('nav.visitors')}
        about={visitors !== undefined && t('visitors.total', { count: visitors, visitors: formatCount(visitors) })}
      >
        <SearchBox value={q} label={t('visitors.search')} onSettled={settle} />
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!rows && !error && <Skeleton rows={12} />}
      {rows?.length === 0 && q !== '' && <Empty icon="search" title={t('visitors.noneFound')} />}
      {rows?.length === 0 && q === '' && (
        <Empty icon="user" title={t('visitors.none')}>
          <p>{t('visitors.noneYet')}</p>
          <Simulation />
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <div className={isPlaceholderData ? 'stale' : undefined}>
          <Rows rows={rows} />
        </div>
      )}
      {rows?.length === VISITORS_SHOWN && <p className="quiet">{t('visitors.onlyLast', { shown: VISITORS_SHOWN })}</p>}
    </>
  )
}

function Rows({ rows }: { rows: readonly VisitorRow[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table visitors">
        <thead>
          <tr>
            <th>{t('visitors.visitor')}</th>
            <th className="number">{t('methods.interactions')}</th>
            <th className="number">{t('visitors.last')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ visitorId, interactions, lastAt, isRobot }) => (
            <tr key={visitorId}>
              <td>
                <Link className="main-link" to="/recommend/visitors/$id" params={{ id: visitorId }}>
                  <code>{visitorId}</code>
                </Link>{' '}
                {isRobot && <span className="chip warn">{t('visitors.robot')}</span>}
              </td>
              <td className="number">{formatCount(interactions)}</td>
              <td className="number">
                <time className="quiet" dateTime={lastAt} title={formatTime(lastAt)}>
                  {formatAgo(lastAt)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
