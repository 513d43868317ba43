import type { Leaderboard, RecommendOverview } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatDate, formatTime } from '../../../parts/format.js'
import { axisOf } from '../../../parts/interval.js'
import { Empty } from '../../../parts/state.js'
import { currentLanguage } from '../../../words/index.js'
import { methodName } from '../../../words/methods.js'
import { authorName } from './author-name.js'
import { MethodRow } from './method-row.js'

type Shown = RecommendOverview['placements'][number]

const BASELINE = 'popularity'
const MEASURES = [
  'ndcg',
  'recall',
  'mrr',
  'newPeople',
  'newProducts',
  'coverage',
  'novelty',
  'diversity',
  'fit',
  'answer',
] as const

/** All methods of a list beside each other, the best first. The title says the finding; below it what was decided and why. */
export function BoardOfList({
  shown: { choices, methods, leaderboard },
  isBusy,
  onChoose,
}: {
  shown: Shown
  isBusy: boolean
  onChoose: (method: string) => void
}) {
  const { t } = useTranslation()
  const [live] = choices
  const measured = leaderboard?.methods ?? []
  const others = methods.filter((method) => !measured.some((one) => one.method === method))
  const list = t(`methods.list.${live.placement}`)
  const axis = axisOf(measured.map(({ ndcg }) => ndcg))
  const baseline = measured.find(({ method }) => method === BASELINE)?.ndcg.mean ?? null
  const row = { list, live: live.method, isBusy, axis, baseline, onChoose }
  return (
    <section className="card flush board" aria-label={t('methods.board')}>
      {leaderboard ? (
        <BoardHead board={leaderboard} live={live} />
      ) : (
        <Empty icon="chart" title={t('methods.listNotMeasured')}>
          <p>{t(`methods.needs.${live.placement}`)}</p>
        </Empty>
      )}
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t('methods.method')}</th>
              {MEASURES.map((measure) => (
                <th key={measure} className={measure === 'ndcg' ? undefined : 'number'}>
                  {t(`methods.measureName.${measure}`)}
                </th>
              ))}
              <th>
                <span className="hidden-label">{t('methods.use')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {measured.map((one) => (
              <MethodRow key={one.method} {...row} method={one.method} measured={one} />
            ))}
            {others.map((method) => (
              <MethodRow key={method} {...row} method={method} measured={null} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="meanings">
        <summary>{t('methods.meanings')}</summary>
        <dl className="facts">
          {MEASURES.map((measure) => (
            <div key={measure}>
              <dt>{t(`methods.measureName.${measure}`)}</dt>
              <dd>{t(`methods.meaning.${measure}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function BoardHead({ board, live }: { board: Leaderboard; live: Shown['choices'][number] }) {
  const { t } = useTranslation()
  const { placement, at, by, splitAt, rows, interactions, cases, decision } = board
  return (
    <header>
      <h2>{useFinding(board, live)}</h2>
      <p className="decision-text">{decision.why[currentLanguage()]}</p>
      <p className="quiet" title={formatTime(at)}>
        {t('methods.measured', {
          ago: formatAgo(at),
          by: authorName(by),
          interactions: formatCount(interactions),
          rows: t(`methods.rows.${placement}`, { count: rows, rows: formatCount(rows) }),
          day: formatDate(splitAt),
          cases: t(`methods.rows.${placement}`, { count: cases, rows: formatCount(cases) }),
        })}
      </p>
    </header>
  )
}

function useFinding({ decision }: Leaderboard, live: Shown['choices'][number]): string {
  const { t } = useTranslation()
  const method = methodName(decision.method)
  if (!decision.promoted) return t('methods.finding.stays')
  if (decision.method === live.method) return t('methods.finding.live', { method })
  return t('methods.finding.better', { method, live: methodName(live.method) })
}
