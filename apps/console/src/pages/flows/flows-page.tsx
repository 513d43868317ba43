import '../../style/flows.css'
import type { FlowsReport } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { flowsQuery, switchFlow } from '../../queries-flows.js'
import { currentLanguage } from '../../words/index.js'

/** All service flows with what became of their runs, and whether each is on. */
export function FlowsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(flowsQuery)
  return (
    <>
      <PageHead title={t('nav.flows')} about={data && t('flows.about', { days: data.days })} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && <Flows report={data} />}
    </>
  )
}

const counted = ['begun', 'done', 'refused', 'left', 'human', 'open'] as const

function Flows({ report: { flows, days } }: { report: FlowsReport }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: ({ name, isOn }: { name: string; isOn: boolean }) => switchFlow(name, isOn),
    onSuccess: (changed) => {
      cache.setQueryData(flowsQuery.queryKey, changed)
      return cache.invalidateQueries({ queryKey: ['settings'] })
    },
  })
  return (
    <>
      {change.error && <Failure problem={change.error} />}
      <div className="scroll">
        <table className="table flows-table">
          <thead>
            <tr>
              <th>{t('flows.flow')}</th>
              {counted.map((column) => (
                <th key={column} className="number">
                  {t(`flows.${column}`)}
                </th>
              ))}
              <th>{t('flows.on')}</th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ name, title, runs, isOn, isInner }) => (
              <tr key={name}>
                <td>
                  <Link to="/flows/$name" params={{ name }}>
                    {title[language]}
                  </Link>
                </td>
                {counted.map((column) => (
                  <td key={column} className="number">
                    {formatCount(runs[column])}
                  </td>
                ))}
                <td>
                  {isInner ? (
                    <span className="quiet">{t('flows.inner')}</span>
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={t('flows.onFor', { flow: title[language] })}
                      checked={isOn}
                      disabled={change.isPending}
                      onChange={(event) => change.mutate({ name, isOn: event.target.checked })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {flows.every(({ runs }) => runs.begun === 0) && <p className="quiet">{t('flows.none', { days })}</p>}
      <p className="quiet">{t('flows.offMeans')}</p>
    </>
  )
}
