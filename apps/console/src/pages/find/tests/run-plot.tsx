import type { RelevanceTests } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'

type Run = RelevanceTests['runs'][number]

const SHOWN = 30

/** The runs from the oldest on the left to the latest; the failed part stands on top. The title says how it is now. */
export function RunPlot({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation()
  const shown = [...runs].sort((a, b) => a.at.localeCompare(b.at)).slice(-SHOWN)
  const latest = shown[shown.length - 1]
  const most = Math.max(...shown.map(({ passed, failed }) => passed + failed), 1)
  const total = latest.passed + latest.failed
  return (
    <figure className="plot runs-plot">
      <figcaption className="plot-head">
        <div>
          <h2>
            {latest.failed === 0
              ? t('tests.allPass', { count: total, total: formatCount(total) })
              : t('tests.someFail', {
                  count: latest.failed,
                  failed: formatCount(latest.failed),
                  total: formatCount(total),
                })}
          </h2>
          <p className="quiet">
            {t('tests.lastRun', { ago: formatAgo(latest.at), because: t(`tests.because.${latest.because}`) })}
          </p>
        </div>
        <ul className="legend">
          <li>
            <span className="dot tone-0" />
            {t('tests.state.passed')}
          </li>
          <li>
            <span className="dot tone-1" />
            {t('tests.state.failed')}
          </li>
        </ul>
      </figcaption>
      <div className="plot-area">
        <svg viewBox={`0 0 ${SHOWN} 100`} preserveAspectRatio="none" role="img" aria-label={t('tests.history')}>
          {shown.map(({ id, at, because, passed, failed }, index) => {
            const x = SHOWN - shown.length + index + 0.15
            const good = (passed / most) * 100
            const bad = (failed / most) * 100
            return (
              <g key={id} className="hour">
                <rect x={x - 0.15} y={0} width={1} height={100} className="hit" />
                <rect x={x} y={100 - good} width={0.7} height={good} className="passed-bar" />
                <rect x={x} y={100 - good - bad} width={0.7} height={bad} className="failed-bar" />
                <title>
                  {`${formatTime(at)}, ${t(`tests.because.${because}`)}: ${t('tests.counts', {
                    passed: formatCount(passed),
                    failed: formatCount(failed),
                  })}`}
                </title>
              </g>
            )
          })}
          <line x1={0} x2={SHOWN} y1={100} y2={100} className="axis" />
        </svg>
      </div>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <RunTable runs={shown.toReversed()} />
      </details>
    </figure>
  )
}

function RunTable({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('tests.when')}</th>
            <th>{t('tests.why')}</th>
            <th className="number">{t('tests.state.passed')}</th>
            <th className="number">{t('tests.state.failed')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, at, because, passed, failed }) => (
            <tr key={id}>
              <td>{formatTime(at)}</td>
              <td>{t(`tests.because.${because}`)}</td>
              <td className="number">{formatCount(passed)}</td>
              <td className="number">{formatCount(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
