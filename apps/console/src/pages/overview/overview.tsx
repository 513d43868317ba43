import type { Overview } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { overviewQuery } from '../../queries.js'
import { Asked } from './asked.js'
import { Attention } from './attention.js'
import { Feelings } from './feelings.js'
import { HourPlot } from './hour-plot.js'
import { Numbers } from './numbers.js'
import { Unmet } from './unmet.js'

/** One screen: what needs the merchant now, and how today goes against a usual such day. */
export function OverviewPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(overviewQuery)
  return (
    <>
      <PageHead title={t('nav.overview')} about={t('overview.about')} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Today overview={data} /> : !error && <Skeleton rows={9} />}
    </>
  )
}

function Today({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const { messages, asked, unmet, feelings, hourly, attention } = overview
  const isNew = messages.today === 0 && messages.usual === 0
  return (
    <div className="overview">
      <Attention attention={attention} />
      {isNew && <FirstSteps hasProducts={overview.products > 0} />}
      <Numbers overview={overview} />
      <section className="card two-thirds">
        <HourPlot hours={hourly} />
      </section>
      <section className="card">
        <h2>{t('overview.feelings')}</h2>
        <Feelings feelings={feelings} />
      </section>
      <section className="card two-thirds">
        <h2>
          {t('overview.asked')} <small>{t('overview.week')}</small>
        </h2>
        {asked.length === 0 ? <p className="quiet">{t('overview.nothingAsked')}</p> : <Asked asked={asked} />}
      </section>
      <section className="card">
        <h2>
          {t('overview.unmet')} <small>{t('overview.week')}</small>
        </h2>
        {unmet.length === 0 ? <p className="quiet">{t('overview.allMet')}</p> : <Unmet unmet={unmet} />}
      </section>
    </div>
  )
}

function FirstSteps({ hasProducts }: { hasProducts: boolean }) {
  const { t } = useTranslation()
  return (
    <Empty icon="chat" title={t('overview.nothingYet')}>
      <p>{t(hasProducts ? 'overview.firstSteps' : 'overview.importFirst')}</p>
      <p className="row">
        <a className={hasProducts ? 'button primary' : 'button'} href="/" target="_blank" rel="noopener">
          <Icon name="external" size={16} />
          {t('nav.openShop')}
        </a>
        <Link className={hasProducts ? 'button' : 'button primary'} to="/imports">
          <Icon name="upload" size={16} />
          {t('imports.new')}
        </Link>
      </p>
    </Empty>
  )
}
