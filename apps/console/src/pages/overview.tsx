import type { Overview } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatMs } from '../parts/format.js'
import { HourPlot } from '../parts/hour-plot.js'
import { PageHead } from '../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { overviewQuery } from '../queries.js'

/** One screen: what needs the merchant now, and how today goes against a usual such day. */
export function OverviewPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(overviewQuery)
  return (
    <>
      <PageHead title={t('nav.overview')} about={t('overview.about')} />
      {error ? <Failure problem={error} onRetry={refetch} /> : data ? <Today overview={data} /> : <Skeleton rows={8} />}
    </>
  )
}

function Today({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const { conversations, messages, withoutResult, turnMs, products, sources, asked, unmet, feelings, hourly } = overview
  const isNew = messages.today === 0 && messages.usual === 0
  return (
    <div className="overview">
      <Attention overview={overview} />
      {isNew && (
        <Empty icon="chat" title={t('overview.nothingYet')}>
          <p>{t('overview.firstSteps')}</p>
          <p className="row">
            <a className="button primary" href="/" target="_blank" rel="noopener">
              {t('nav.openShop')}
            </a>
            <Link className="button" to="/imports">
              {t('imports.new')}
            </Link>
          </p>
        </Empty>
      )}
      <dl className="numbers">
        <Compared label={t('nav.conversations')} {...conversations} />
        <Compared label={t('overview.messages')} {...messages} />
        <Compared label={t('overview.withoutResult')} {...withoutResult} fewerIsBetter />
        <div>
          <dt>{t('overview.turn')}</dt>
          <dd>{formatMs(turnMs.p50)}</dd>
          <small>{t('overview.slowest', { ms: formatMs(turnMs.p99) })}</small>
        </div>
        <div>
          <dt>{t('overview.products')}</dt>
          <dd>{formatCount(products)}</dd>
          <small>{sources.map(({ name, importedAt }) => `${name}, ${formatAgo(importedAt)}`).join(' · ')}</small>
        </div>
      </dl>
      <section className="card wide">
        <h2>{t('overview.byHour')}</h2>
        <HourPlot hours={hourly} />
      </section>
      <section className="card">
        <h2>{t('overview.asked')}</h2>
        {asked.length === 0 ? <p className="quiet">{t('state.none')}</p> : <Asked asked={asked} />}
      </section>
      <section className="card">
        <h2>{t('overview.unmet')}</h2>
        {unmet.length === 0 ? (
          <p className="quiet">{t('overview.allMet')}</p>
        ) : (
          <ul className="lines">
            {unmet.map(({ text, count, conversationId }) => (
              <li key={text}>
                <Link to="/conversations/$id" params={{ id: conversationId }}>
                  {text}
                </Link>
                <span className="number">{formatCount(count)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card">
        <h2>{t('overview.feelings')}</h2>
        <Feelings feelings={feelings} />
      </section>
    </div>
  )
}

function Attention({ overview: { attention } }: { overview: Overview }) {
  const { t } = useTranslation()
  const open = attention.filter(({ count }) => count > 0)
  if (open.length === 0) return null
  return (
    <ul className="attention">
      {open.map(({ kind, count, link }) => (
        <li key={kind}>
          <Link to={link.replace(/^\/console/, '') || '/'} className="chip warn">
            {t(`overview.attention.${kind}`, { count })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Compared({
  label,
  today,
  usual,
  fewerIsBetter,
}: {
  label: string
  today: number
  usual: number
  fewerIsBetter?: boolean
}) {
  const { t } = useTranslation()
  const change = usual > 0 ? Math.round(((today - usual) / usual) * 100) : null
  const tone = change === null || change === 0 ? '' : change > 0 === !fewerIsBetter ? 'good' : 'bad'
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatCount(today)}</dd>
      <small className={tone}>
        {change === null
          ? t('overview.noUsual')
          : t(change < 0 ? 'overview.less' : 'overview.more', { percent: Math.abs(change) })}
      </small>
    </div>
  )
}

function Asked({ asked }: { asked: Overview['asked'] }) {
  const most = Math.max(...asked.map(({ count }) => count))
  return (
    <ul className="bars">
      {asked.map(({ field, value, label, count }) => (
        <li key={`${field} ${value}`}>
          <Link to="/conversations" search={{ q: label }}>
            {label}
          </Link>
          <meter value={count} max={most} aria-label={label} />
          <span className="number">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function Feelings({ feelings }: { feelings: Overview['feelings'] }) {
  const { t } = useTranslation()
  const total = feelings.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <p className="quiet">{t('state.none')}</p>
  return (
    <ul className="bars">
      {feelings.map(({ mood, count }) => (
        <li key={mood}>
          <span>{t(`mood.${mood}`)}</span>
          <meter value={count} max={total} className={mood} aria-label={t(`mood.${mood}`)} />
          <span className="number">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}
