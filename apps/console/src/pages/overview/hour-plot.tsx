import { useTranslation } from 'react-i18next'
import { BarPlot } from '../../parts/bar-plot.js'
import { formatCount, formatDayHour, formatHour } from '../../parts/format.js'
import { PlotTable } from '../../parts/plot-table.js'

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
      table={
        <PlotTable
          head={t('overview.hour')}
          rows={hours.filter(({ conversations }) => conversations > 0)}
          at={({ at }) => at}
          format={formatDayHour}
          columns={[{ name: t('nav.conversations'), of: ({ conversations }) => conversations }]}
        />
      }
    />
  )
}
