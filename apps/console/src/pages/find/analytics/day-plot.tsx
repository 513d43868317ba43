import type { SearchAnalytics } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, formatPercent } from '../../../parts/format.js'
import { useIsNarrow } from '../../../parts/use-is-narrow.js'
import { DayTable } from './day-table.js'

type Day = SearchAnalytics['daily'][number]

const MOST_TICKS = 8
const MOST_TICKS_NARROW = 4

/** Searches a day, the part without result at the foot of each bar. The title says the finding. */
export function DayPlot({ daily }: { daily: readonly Day[] }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const most = Math.max(...daily.map(({ searches }) => searches), 0)
  const every = Math.ceil(daily.length / (isNarrow ? MOST_TICKS_NARROW : MOST_TICKS))
  return (
    <figure className="plot">
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
      <div className="plot-area">
        <span className="most number" aria-hidden="true">
          {most > 0 && formatCount(most)}
        </span>
        <Bars daily={daily} most={Math.max(1, most)} />
        <div className="ticks" aria-hidden="true">
          {daily.map(({ day }, index) => (
            <span key={day}>{(daily.length - 1 - index) % every === 0 && formatDay(day)}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <DayTable daily={daily} />
      </details>
    </figure>
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

/** Bars in a unit square that is stretched to the place there is: one unit wide a day, 100 high the most. */
function Bars({ daily, most }: { daily: readonly Day[]; most: number }) {
  const { t } = useTranslation()
  return (
    <svg viewBox={`0 0 ${daily.length} 100`} preserveAspectRatio="none" role="img" aria-label={t('search.byDay')}>
      {[0, 50].map((y) => (
        <line key={y} x1={0} x2={daily.length} y1={y} y2={y} className="grid-line" />
      ))}
      {daily.map(({ day, searches, withoutResult }, index) => {
        const whole = (searches / most) * 100
        const part = (withoutResult / most) * 100
        return (
          <g key={day} className="hour">
            <rect x={index} y={0} width={1} height={100} className="hit" />
            <rect x={index + 0.12} y={100 - whole} width={0.76} height={whole - part} className="hour-bar" />
            <rect x={index + 0.12} y={100 - part} width={0.76} height={part} className="without-bar" />
            <title>
              {t('search.dayInWords', {
                count: searches,
                day: formatDay(day),
                searches: formatCount(searches),
                without: formatCount(withoutResult),
              })}
            </title>
          </g>
        )
      })}
      <line x1={0} x2={daily.length} y1={100} y2={100} className="axis" />
    </svg>
  )
}
