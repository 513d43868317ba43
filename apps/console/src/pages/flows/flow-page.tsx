import '../../style/flows.css'
import type { FlowReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { flowsQuery } from '../../queries-flows.js'
import { currentLanguage } from '../../words/index.js'
import { FlowDrawing } from './flow-drawing.js'
import { flowTitle } from './flow-title.js'
import { FlowWords } from './flow-words.js'

/** One flow: its drawing, what became of its runs, and where people leave it. */
export function FlowPage() {
  const { t } = useTranslation()
  const { name } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(flowsQuery)
  const flow = data?.flows.find((one) => one.name === name)
  const above = <Link to="/flows">{t('flows.all')}</Link>
  return (
    <>
      <PageHead
        title={flow ? flowTitle(flow) : t('nav.flows')}
        above={above}
        about={
          flow && (
            <>
              {t('flows.version', { version: flow.version })}
              {!flow.isOn && <span className="chip warn">{t('flows.isOff')}</span>}
            </>
          )
        }
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && !flow && <Empty icon="list" title={t('flows.missing')} />}
      {flow && <Flow flow={flow} />}
    </>
  )
}

const counted = ['begun', 'done', 'refused', 'left', 'human', 'open'] as const

function Flow({ flow }: { flow: FlowReport }) {
  const { t } = useTranslation()
  return (
    <>
      <dl className="facts">
        {counted.map((column) => (
          <div key={column}>
            <dt>{t(`flows.${column}`)}</dt>
            <dd>{formatCount(flow.runs[column])}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('flows.drawing')}</h2>
      <p className="quiet">{t('flows.hint')}</p>
      <FlowDrawing flow={flow} />
      <FlowWords flow={flow} />
      <h2>{t('flows.whereLeft')}</h2>
      <Leaves flow={flow} />
    </>
  )
}

function Leaves({ flow: { nodes } }: { flow: FlowReport }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const left = nodes
    .filter(({ kind, outcome, stopped }) => stopped > 0 && (kind !== 'end' || outcome === 'left'))
    .sort((one, other) => other.stopped - one.stopped)
  if (left.length === 0) return <p className="quiet">{t('flows.nobodyLeft')}</p>
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('flows.step')}</th>
            <th className="number">{t('flows.runs')}</th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ id, label, says, stopped }) => (
            <tr key={id}>
              <td>
                {label[language]}
                {says && <p className="quiet">{says[language]}</p>}
              </td>
              <td className="number">{formatCount(stopped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
