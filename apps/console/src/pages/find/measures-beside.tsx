import { useTranslation } from 'react-i18next'
import { axisOf, type Interval, IntervalInWords, Whisker } from '../../parts/interval.js'

/** Whether a difference is sure: its interval lies on one side of zero. */
export const verdictOf = ({ low, high }: Interval) => (low > 0 ? 'better' : high < 0 ? 'worse' : 'unclear')

/** Measures of rankers on one axis, and below them what one is ahead of the other. */
export function MeasuresBeside({
  measures,
  difference,
}: {
  measures: readonly { readonly name: string; readonly value: Interval; readonly isOwn: boolean }[]
  difference: Interval
}) {
  const { t } = useTranslation()
  const axis = axisOf(measures.map(({ value }) => value))
  return (
    <dl className="whiskers">
      {measures.map(({ name, value, isOwn }) => (
        <div key={String(isOwn)}>
          <dt className="one-line" title={name}>
            {name}
          </dt>
          <dd>
            <Whisker value={value} axis={axis} tone={isOwn ? 'own' : ''} />
            <IntervalInWords value={value} />
          </dd>
        </div>
      ))}
      <div className="difference">
        <dt className="one-line">{t('compare.difference')}</dt>
        <dd>
          <Whisker value={difference} axis={axisOf([difference], true)} tone={verdictOf(difference)} beside={0} />
          <IntervalInWords value={difference} isDifference />
        </dd>
      </div>
    </dl>
  )
}
