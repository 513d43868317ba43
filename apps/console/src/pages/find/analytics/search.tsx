import type { SearchAnalytics } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../../parts/state.js'
import { analyticsQuery } from '../../../queries-find.js'
import type { Span } from '../../../router-find.js'
import { DayPlot } from './day-plot.js'
import { Lists } from './lists.js'
import { Spans } from './spans.js'
import { Totals } from './totals.js'

const USUAL_SPAN = 28

/** How searching goes: the totals beside those of the same time before, day by day, and what people searched for. */
export function SearchPage() {
  const { t } = useTranslation()
  const { days = USUAL_SPAN, language = '' } = useSearch({ from: '/shell/find/search' })
  const navigate = useNavigate()
  const show = (wanted: { days: Span; language: string }) =>
    navigate({
      to: '/search',
      search: { days: wanted.days, ...(wanted.language && { language: wanted.language as 'en' | 'zh' }) },
      replace: true,
    })
  const { data, error, refetch, isPlaceholderData } = useQuery(analyticsQuery(days, language))
  return (
    <>
      <PageHead
        title={t('nav.search')}
        about={data && t('search.about', { from: formatDate(data.from), to: formatDate(data.to) })}
      >
        <select
          value={language}
          aria-label={t('search.language')}
          onChange={(event) => show({ days, language: event.target.value })}
        >
          <option value="">{t('search.bothLanguages')}</option>
          <option value="en">English</option>
          <option value="zh">中文</option>
        </select>
        <Spans days={days} onChange={(span) => show({ days: span, language })} />
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? (
        <div className={isPlaceholderData ? 'analytics stale' : 'analytics'} aria-busy={isPlaceholderData}>
          <Analytics analytics={data} />
        </div>
      ) : (
        !error && <Skeleton rows={9} />
      )}
    </>
  )
}

function Analytics({ analytics }: { analytics: SearchAnalytics }) {
  const { now, before, daily, days } = analytics
  if (now.searches === 0 && before.searches === 0) return <NothingYet />
  return (
    <>
      <Totals now={now} before={before} />
      <section className="card">
        <DayPlot daily={daily} />
      </section>
      <Lists analytics={analytics} days={days as Span} />
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  return (
    <Empty icon="search" title={t('search.none')}>
      <p>{t('search.noneYet')}</p>
      <p className="row">
        <a className="button primary" href="/" target="_blank" rel="noopener">
          <Icon name="external" size={16} />
          {t('nav.openShop')}
        </a>
        <Link className="button" to="/search/path">
          {t('search.tryPath')}
        </Link>
      </p>
    </Empty>
  )
}
