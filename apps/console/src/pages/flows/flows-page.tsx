import '../../style/flows.css'
import type { FlowReport, FlowsReport } from '@elmo-chat/protocol'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { flowsQuery, switchFlow } from '../../queries-flows.js'
import { flowTitle } from './flow-title.js'

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
              <th>{t('flows.on')}</th>
              {counted.map((column) => (
                <th key={column} className="number">
                  {t(`flows.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flows.map((flow) => (
              <FlowRow
                key={flow.name}
                flow={flow}
                isBusy={change.isPending}
                onSwitch={(isOn) => change.mutate({ name: flow.name, isOn })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {flows.every(({ runs }) => runs.begun === 0) && <p className="quiet">{t('flows.none', { days })}</p>}
      <p className="quiet">{t('flows.offMeans')}</p>
    </>
  )
}

function FlowRow({ flow, isBusy, onSwitch }: { flow: FlowReport; isBusy: boolean; onSwitch: (isOn: boolean) => void }) {
  const { t } = useTranslation()
  const { name, runs, isOn, isInner } = flow
  return (
    <tr>
      <td>
        <Link to="/flows/$name" params={{ name }}>
          {flowTitle(flow)}
        </Link>
      </td>
      <td>
        {isInner ? (
          <span className="quiet">{t('flows.inner')}</span>
        ) : (
          <input
            type="checkbox"
            aria-label={t('flows.onFor', { flow: flowTitle(flow) })}
            checked={isOn}
            disabled={isBusy}
            onChange={(event) => onSwitch(event.target.checked)}
          />
        )}
      </td>
      {counted.map((column) => (
        <td key={column} className="number">
          {formatCount(runs[column])}
        </td>
      ))}
    </tr>
  )
}
