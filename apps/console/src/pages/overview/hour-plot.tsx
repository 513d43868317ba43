import { useTranslation } from 'react-i18next'
import { formatCount, formatDayHour, formatHour } from '../../parts/format.js'

interface Hour {
  readonly at: string
  readonly conversations: number
}

const TICK_EVERY = 4

/** Conversations by hour, the latest on the right. The title says the finding; the same numbers stand behind it. */
export function HourPlot({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation()
  const most = Math.max(...hours.map(({ conversations }) => conversations), 0)
  const busiest = hours.findLast(({ conversations }) => conversations === most)
  return (
    <figure className="plot">
      <figcaption>
        <h2>
          {busiest && most > 0
            ? t('overview.busiest', { time: formatHour(busiest.at), count: most })
            : t('overview.quietHours')}
        </h2>
        <p className="quiet">{t('overview.byHour')}</p>
      </figcaption>
      <div className="plot-area">
        <span className="most number" aria-hidden="true">
          {most > 0 && formatCount(most)}
        </span>
        <Bars hours={hours} most={Math.max(1, most)} label={t('overview.byHour')} />
        <div className="ticks" aria-hidden="true">
          {hours.map(({ at }, index) => (
            <span key={at}>{(hours.length - 1 - index) % TICK_EVERY === 0 && formatHour(at)}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <HourTable hours={hours} />
      </details>
    </figure>
  )
}

/** Bars in a unit square that is stretched to the place there is: one unit wide an hour, 100 high the most. */
function Bars({ hours, most, label }: { hours: readonly Hour[]; most: number; label: string }) {
  return (
    <svg viewBox={`0 0 ${hours.length} 100`} preserveAspectRatio="none" role="img" aria-label={label}>
      {[0, 50].map((y) => (
        <line key={y} x1={0} x2={hours.length} y1={y} y2={y} className="grid-line" />
      ))}
      {hours.map(({ at, conversations }, index) => (
        <g key={at} className="hour">
          <rect x={index} y={0} width={1} height={100} className="hit" />
          <rect
            x={index + 0.12}
            y={100 - (conversations / most) * 100}
            width={0.76}
            height={(conversations / most) * 100}
            className="hour-bar"
          />
          <title>{`${formatDayHour(at)}: ${formatCount(conversations)}`}</title>
        </g>
      ))}
      <line x1={0} x2={hours.length} y1={100} y2={100} className="axis" />
    </svg>
  )
}

function HourTable({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('overview.hour')}</th>
            <th className="number">{t('nav.conversations')}</th>
          </tr>
        </thead>
        <tbody>
          {hours
            .filter(({ conversations }) => conversations > 0)
            .map(({ at, conversations }) => (
              <tr key={at}>
                <td>{formatDayHour(at)}</td>
                <td className="number">{formatCount(conversations)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
