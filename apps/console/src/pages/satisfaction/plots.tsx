import type { SatisfactionReport } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { BarPlot } from '../../parts/bar-plot.js'
import { formatCount, formatDay, formatPercent } from '../../parts/format.js'
import { type PlotColumn, PlotTable } from '../../parts/plot-table.js'
import { useIsNarrow } from '../../parts/use-is-narrow.js'

type Day = SatisfactionReport['days'][number]

interface Tone extends PlotColumn<Day> {
  readonly className: string
}

const MOST_TICKS = 8
const MOST_TICKS_NARROW = 4

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** Ratings a day: the bad ones at the foot of each bar. */
export function RatingPlot({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation()
  const all = sum(days.flatMap(({ ratings }) => ratings))
  const good = sum(days.flatMap(({ ratings }) => ratings.slice(3)))
  const title =
    all === 0
      ? t('satisfaction.noRatings')
      : t('satisfaction.shareGood', { share: formatPercent(good / all), count: all, shown: formatCount(all) })
  return (
    <DayBars
      days={days}
      title={title}
      tones={[
        { name: t('satisfaction.bad'), className: 'tone-bad', of: ({ ratings }) => sum(ratings.slice(0, 2)) },
        { name: t('satisfaction.soSo'), className: 'tone-middle', of: ({ ratings }) => ratings[2] ?? 0 },
        { name: t('satisfaction.good'), className: 'tone-good', of: ({ ratings }) => sum(ratings.slice(3)) },
      ]}
    />
  )
}

/** Who would recommend the shop a day: those who would not at the foot of each bar. */
export function NpsPlot({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation()
  return (
    <DayBars
      days={days}
      title={t('satisfaction.npsByDay')}
      tones={[
        { name: t('satisfaction.detractors'), className: 'tone-bad', of: ({ detractors }) => detractors },
        { name: t('satisfaction.passives'), className: 'tone-middle', of: ({ passives }) => passives },
        { name: t('satisfaction.promoters'), className: 'tone-good', of: ({ promoters }) => promoters },
      ]}
    />
  )
}

function DayBars({ days, title, tones }: { days: readonly Day[]; title: string; tones: readonly Tone[] }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  return (
    <BarPlot
      caption={
        <figcaption className="plot-head">
          <h2>{title}</h2>
          <ul className="legend">
            {tones.map(({ name, className }) => (
              <li key={className}>
                <span className={`dot ${className}`} />
                {name}
              </li>
            ))}
          </ul>
        </figcaption>
      }
      label={title}
      bars={days.map((day) => ({
        key: day.day,
        tick: formatDay(day.day),
        parts: tones.map(({ className, of }) => ({ className, count: of(day) })),
        title: `${formatDay(day.day)}: ${tones.map(({ name, of }) => `${name} ${of(day)}`).join(', ')}`,
      }))}
      tickEvery={Math.ceil(days.length / (isNarrow ? MOST_TICKS_NARROW : MOST_TICKS))}
      table={
        <PlotTable
          head={t('satisfaction.day')}
          rows={days.filter((day) => tones.some(({ of }) => of(day) > 0))}
          at={({ day }) => day}
          format={formatDay}
          columns={tones}
        />
      }
    />
  )
}
