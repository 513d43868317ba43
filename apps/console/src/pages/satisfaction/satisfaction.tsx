import '../../style/satisfaction.css'
import type { SatisfactionReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent, formatScore } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { satisfactionQuery } from '../../queries-satisfaction.js'
import { actName } from '../../words/terms.js'
import { Lowest } from './lowest.js'
import { NpsPlot, RatingPlot } from './plots.js'
import { SummaryTable } from './summary-table.js'
import { ThumbsDown, ThumbTable } from './thumbs.js'

const SPANS = [7, 30, 90] as const

/** How conversations were, and whether the shop would be recommended, over time; whom and what it was about. */
export function SatisfactionPage() {
  const { t } = useTranslation()
  const { days = 30 } = useSearch({ strict: false }) as { days?: number }
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(satisfactionQuery(days))
  return (
    <>
      <PageHead title={t('nav.satisfaction')} about={t('satisfaction.about')}>
        <fieldset className="segments" aria-label={t('satisfaction.span')}>
          {SPANS.map((span) => (
            <button
              key={span}
              type="button"
              aria-pressed={span === days}
              onClick={() => navigate({ to: '/satisfaction', search: { days: span === 30 ? undefined : span } })}
            >
              {t('satisfaction.days', { count: span })}
            </button>
          ))}
        </fieldset>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (data.rating.count + data.nps.count + data.thumbs.length === 0 ? <Nothing /> : <Report report={data} />)}
    </>
  )
}

function Nothing() {
  const { t } = useTranslation()
  return (
    <Empty icon="star" title={t('satisfaction.none')}>
      <p>{t('satisfaction.noneYet')}</p>
    </Empty>
  )
}

function Report({ report }: { report: SatisfactionReport }) {
  const { t } = useTranslation()
  const { days, rating, nps, bySkill, byAgent, lowest, thumbs, thumbsDown } = report
  return (
    <div className="satisfaction">
      <dl className="numbers">
        <Figure label={t('satisfaction.csat')} value={rating.share === null ? '–' : formatPercent(rating.share)}>
          {t('satisfaction.csatMeans')}
        </Figure>
        <Figure label={t('satisfaction.mean')} value={rating.mean === null ? '–' : formatScore(rating.mean)}>
          {t('satisfaction.ratings', { count: rating.count, shown: formatCount(rating.count) })}
        </Figure>
        <Figure label={t('satisfaction.nps')} value={nps.score === null ? '–' : String(nps.score)}>
          {nps.score === null
            ? t('satisfaction.npsOff')
            : t('satisfaction.npsOf', { promoters: nps.promoters, detractors: nps.detractors, count: nps.count })}
        </Figure>
      </dl>
      <section className="card">
        <RatingPlot days={days} />
      </section>
      {nps.count > 0 && (
        <section className="card">
          <NpsPlot days={days} />
        </section>
      )}
      <div className="satisfaction-lists">
        <SummaryTable
          title={t('satisfaction.bySkill')}
          name={t('satisfaction.skill')}
          rows={bySkill.map((row) => ({ ...row, name: actName(row.skill) }))}
        />
        <SummaryTable
          title={t('satisfaction.byAgent')}
          name={t('satisfaction.agent')}
          rows={byAgent.map((row) => ({ ...row, name: row.agent ?? t('satisfaction.assistant') }))}
        />
        <ThumbTable rows={thumbs} />
      </div>
      <Lowest rows={lowest} />
      <ThumbsDown rows={thumbsDown} />
    </div>
  )
}

function Figure({ label, value, children }: { label: string; value: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd className="aside">{children}</dd>
    </div>
  )
}
