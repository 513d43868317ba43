import type { RankerRecord } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { MeasuresBeside, verdictOf } from '../measures-beside.js'

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
  return (
    <figure className="measured">
      <figcaption>
        <h3>{t(`rankers.verdict.${verdictOf(difference)}`)}</h3>
        <p className="quiet">{t('rankers.measuredOn', { count: own.queries, queries: formatCount(own.queries) })}</p>
      </figcaption>
      <MeasuresBeside
        measures={[
          { name, value: own.ndcg10, isOwn: true },
          { name: t(isLive ? 'rankers.liveBefore' : 'rankers.liveThen'), value: live.ndcg10, isOwn: false },
        ]}
        difference={difference}
      />
      <small>{t('rankers.mrr', { own: own.mrr10.mean.toFixed(3), live: live.mrr10.mean.toFixed(3) })}</small>
    </figure>
  )
}
