import type { ProductView } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay } from '../../../parts/format.js'
import { useIsNarrow } from '../../../parts/use-is-narrow.js'
import { WeekTable } from './week-table.js'

type Week = ProductView['weeks'][number]

const MOST_TICKS = 9
const MOST_TICKS_NARROW = 4

const wholeOf = ({ seen, inCart, ordered }: Week) => seen + inCart + ordered

/** What people did with the product, a bar a week: ordered at the foot, in the cart above it, seen at the top. */
export function WeekPlot({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const most = Math.max(...weeks.map(wholeOf), 0)
  const every = Math.ceil(weeks.length / (isNarrow ? MOST_TICKS_NARROW : MOST_TICKS))
  return (
    <figure className="plot weeks">
      <figcaption className="plot-head">
        <h2>{useFinding(weeks, most)}</h2>
        <ul className="legend">
          {(['seen', 'in-cart', 'ordered'] as const).map((deed) => (
            <li key={deed}>
              <span className={`dot deed-${deed}`} />
              {t(`visitors.deed.${deed}`)}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="plot-area">
        <span className="most number" aria-hidden="true">
          {most > 0 && formatCount(most)}
        </span>
        <Bars weeks={weeks} most={Math.max(1, most)} />
        <div className="ticks" aria-hidden="true">
          {weeks.map(({ from }, index) => (
            <span key={from}>{(weeks.length - 1 - index) % every === 0 && formatDay(from)}</span>
          ))}
        </div>
      </div>
      <details>
        <summary>{t('overview.asTable')}</summary>
        <WeekTable weeks={weeks} />
      </details>
    </figure>
  )
}

function useFinding(weeks: readonly Week[], most: number): string {
  const { t } = useTranslation()
  const busiest = weeks.findLast((week) => wholeOf(week) === most)
  if (!busiest || most === 0) return t('place.quiet', { count: weeks.length })
  return t('place.busiest', { count: most, day: formatDay(busiest.from), times: formatCount(most) })
}

/** Bars in a unit square that is stretched to the place there is: one unit wide a week, 100 high the most. */
function Bars({ weeks, most }: { weeks: readonly Week[]; most: number }) {
  const { t } = useTranslation()
  return (
    <svg viewBox={`0 0 ${weeks.length} 100`} preserveAspectRatio="none" role="img" aria-label={t('place.byWeek')}>
      {[0, 50].map((y) => (
        <line key={y} x1={0} x2={weeks.length} y1={y} y2={y} className="grid-line" />
      ))}
      {weeks.map((week, index) => {
        const [ordered, inCart, seen] = [week.ordered, week.inCart, week.seen].map((count) => (count / most) * 100)
        const bar = { x: index + 0.12, width: 0.76 }
        return (
          <g key={week.from} className="hour">
            <rect x={index} y={0} width={1} height={100} className="hit" />
            <rect {...bar} y={100 - ordered} height={ordered} className="deed-ordered" />
            <rect {...bar} y={100 - ordered - inCart} height={inCart} className="deed-in-cart" />
            <rect {...bar} y={100 - ordered - inCart - seen} height={seen} className="deed-seen" />
            <title>
              {t('place.weekInWords', {
                day: formatDay(week.from),
                seen: formatCount(week.seen),
                inCart: formatCount(week.inCart),
                ordered: formatCount(week.ordered),
              })}
            </title>
          </g>
        )
      })}
      <line x1={0} x2={weeks.length} y1={100} y2={100} className="axis" />
    </svg>
  )
}
