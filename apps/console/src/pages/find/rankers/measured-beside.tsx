import type { RankerRecord } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { axisOf, IntervalInWords, Whisker } from '../interval.js'

/** How good the ranker's lists are beside those of the one that was live: dots with their intervals on one axis. */
export function MeasuredBeside({
  measured: { own, live, difference },
  name,
  isLive,
}: {
  measured: NonNullable<RankerRecord['measured']>
  name: string
  isLive: boolean
}) {
  const { t } = useTranslation()
  const axis = axisOf([own.ndcg10, live.ndcg10])
  const verdict = difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'unclear'
  return (
    <figure className="measured">
      <figcaption>
        <h3>{t(`rankers.verdict.${verdict}`)}</h3>
        <p className="quiet">{t('rankers.measuredOn', { count: own.queries, queries: formatCount(own.queries) })}</p>
      </figcaption>
      <dl className="whiskers">
        <div>
          <dt className="one-line">{name}</dt>
          <dd>
            <Whisker value={own.ndcg10} axis={axis} tone="own" />
            <IntervalInWords value={own.ndcg10} />
          </dd>
        </div>
        <div>
          <dt className="one-line">{t(isLive ? 'rankers.liveBefore' : 'rankers.liveThen')}</dt>
          <dd>
            <Whisker value={live.ndcg10} axis={axis} />
            <IntervalInWords value={live.ndcg10} />
          </dd>
        </div>
        <div className="difference">
          <dt className="one-line">{t('rankers.difference')}</dt>
          <dd>
            <Whisker value={difference} axis={axisOf([difference], true)} tone={verdict} hasZero />
            <IntervalInWords value={difference} isDifference />
          </dd>
        </div>
      </dl>
      <small>{t('rankers.mrr', { own: own.mrr10.mean.toFixed(3), live: live.mrr10.mean.toFixed(3) })}</small>
    </figure>
  )
}
