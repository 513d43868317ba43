import type { ProductView } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { BarPlot } from '../../../parts/bar-plot.js'
import { formatCount, formatDay } from '../../../parts/format.js'
import { PlotTable } from '../../../parts/plot-table.js'
import { useIsNarrow } from '../../../parts/use-is-narrow.js'

type Week = ProductView['weeks'][number]

const MOST_TICKS = 9
const MOST_TICKS_NARROW = 4

const wholeOf = ({ seen, inCart, ordered }: Week) => seen + inCart + ordered

/** What people did with the product, a bar a week: ordered at the foot, in the cart above it, seen at the top. */
export function WeekPlot({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const most = Math.max(...weeks.map(wholeOf), 0)
  return (
    <BarPlot
      className="weeks"
      caption={
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
      }
      label={t('place.byWeek')}
      bars={weeks.map(({ from, seen, inCart, ordered }) => ({
        key: from,
        tick: formatDay(from),
        parts: [
          { count: ordered, className: 'deed-ordered' },
          { count: inCart, className: 'deed-in-cart' },
          { count: seen, className: 'deed-seen' },
        ],
        title: t('place.weekInWords', {
          day: formatDay(from),
          seen: formatCount(seen),
          inCart: formatCount(inCart),
          ordered: formatCount(ordered),
        }),
      }))}
      tickEvery={Math.ceil(weeks.length / (isNarrow ? MOST_TICKS_NARROW : MOST_TICKS))}
      table={
        <PlotTable
          head={t('place.week')}
          rows={weeks.toReversed()}
          at={({ from }) => from}
          format={formatDay}
          columns={[
            { name: t('visitors.deed.seen'), of: ({ seen }) => seen },
            { name: t('visitors.deed.in-cart'), of: ({ inCart }) => inCart },
            { name: t('visitors.deed.ordered'), of: ({ ordered }) => ordered },
          ]}
        />
      }
    />
  )
}

function useFinding(weeks: readonly Week[], most: number): string {
  const { t } = useTranslation()
  const busiest = weeks.findLast((week) => wholeOf(week) === most)
  if (!busiest || most === 0) return t('place.quiet', { count: weeks.length })
  return t('place.busiest', { count: most, day: formatDay(busiest.from), times: formatCount(most) })
}
