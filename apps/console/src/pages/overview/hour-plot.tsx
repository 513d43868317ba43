import { useTranslation } from 'react-i18next'
import { BarPlot } from '../../parts/bar-plot.js'
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
    <BarPlot
      caption={
        <figcaption>
          <h2>
            {busiest && most > 0
              ? t('overview.busiest', { time: formatHour(busiest.at), count: most })
              : t('overview.quietHours')}
          </h2>
          <p className="quiet">{t('overview.byHour')}</p>
        </figcaption>
      }
      label={t('overview.byHour')}
      bars={hours.map(({ at, conversations }) => ({
        key: at,
        tick: formatHour(at),
        parts: [{ count: conversations, className: 'hour-bar' }],
        title: `${formatDayHour(at)}: ${formatCount(conversations)}`,
      }))}
      tickEvery={TICK_EVERY}
      table={<HourTable hours={hours} />}
    />
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
