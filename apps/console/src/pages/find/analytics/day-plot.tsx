import type { SearchAnalytics } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { BarPlot } from '../../../parts/bar-plot.js'
import { formatCount, formatDay, formatPercent } from '../../../parts/format.js'
import { PlotTable } from '../../../parts/plot-table.js'
import { useIsNarrow } from '../../../parts/use-is-narrow.js'

type Day = SearchAnalytics['daily'][number]

const MOST_TICKS = 8
const MOST_TICKS_NARROW = 4

/** Searches a day, the part without result at the foot of each bar. The title says the finding. */
export function DayPlot({ daily }: { daily: readonly Day[] }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  return (
    <BarPlot
      caption={
        <figcaption className="plot-head">
          <h2>{useFinding(daily)}</h2>
          <ul className="legend">
            <li>
              <span className="dot tone-0" />
              {t('search.withResult')}
            </li>
            <li>
              <span className="dot tone-1" />
              {t('search.withoutResult')}
            </li>
          </ul>
        </figcaption>
      }
      label={t('search.byDay')}
      bars={daily.map(({ day, searches, withoutResult }) => ({
        key: day,
        tick: formatDay(day),
        parts: [
          { count: withoutResult, className: 'without-bar' },
          { count: searches - withoutResult, className: 'hour-bar' },
        ],
        title: t('search.dayInWords', {
          count: searches,
          day: formatDay(day),
          searches: formatCount(searches),
          without: formatCount(withoutResult),
        }),
      }))}
      tickEvery={Math.ceil(daily.length / (isNarrow ? MOST_TICKS_NARROW : MOST_TICKS))}
      table={
        <PlotTable
          head={t('search.day')}
          rows={daily.filter(({ searches }) => searches > 0).toReversed()}
          at={({ day }) => day}
          format={formatDay}
          columns={[
            { name: t('search.searches'), of: ({ searches }) => searches },
            { name: t('search.withoutResult'), of: ({ withoutResult }) => withoutResult },
            { name: t('search.withClick'), of: ({ clicked }) => clicked },
          ]}
        />
      }
    />
  )
}

function useFinding(daily: readonly Day[]): string {
  const { t } = useTranslation()
  const searches = daily.reduce((sum, day) => sum + day.searches, 0)
  const without = daily.reduce((sum, day) => sum + day.withoutResult, 0)
  if (searches === 0) return t('search.quietDays')
  if (without === 0) return t('search.allFound', { count: searches, searches: formatCount(searches) })
  const most = Math.max(...daily.map(({ withoutResult }) => withoutResult))
  const worst = daily.findLast(({ withoutResult }) => withoutResult === most)
  return t('search.someFoundNothing', {
    count: most,
    share: formatPercent(without / searches),
    day: worst && formatDay(worst.day),
    most: formatCount(most),
  })
}
