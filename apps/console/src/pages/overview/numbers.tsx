import type { Overview } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatMs, formatUsual } from '../../parts/format.js'

/** Today's numbers, each with the usual one beside it and the difference in words. */
export function Numbers({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const { conversations, messages, withoutResult, turnMs, products, sources } = overview
  return (
    <dl className="numbers">
      <Compared label={t('nav.conversations')} {...conversations} />
      <Compared label={t('overview.messages')} {...messages} />
      <Compared label={t('overview.withoutResult')} {...withoutResult} fewerIsBetter />
      <div>
        <dt>{t('overview.turn')}</dt>
        <dd>{turnMs.p50 > 0 ? formatMs(turnMs.p50) : '–'}</dd>
        <dd className="aside">
          {turnMs.p50 > 0 ? t('overview.slowest', { ms: formatMs(turnMs.p99) }) : t('overview.notMeasured')}
        </dd>
      </div>
      <div>
        <dt>{t('overview.products')}</dt>
        <dd>
          <Link to="/catalog">{formatCount(products)}</Link>
        </dd>
        <dd className="aside">
          {sources.length === 0
            ? t('overview.noSources')
            : sources.slice(0, 3).map(({ name, products: count, importedAt }) => (
                <Link key={name} to="/catalog" search={{ source: name }} title={formatAgo(importedAt)}>
                  {name} {formatCount(count)}
                </Link>
              ))}
        </dd>
      </div>
    </dl>
  )
}

function Compared({
  label,
  today,
  usual,
  fewerIsBetter = false,
}: {
  label: string
  today: number
  usual: number
  fewerIsBetter?: boolean
}) {
  const { t } = useTranslation()
  const change = usual > 0 ? Math.round(((today - usual) / usual) * 100) : null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatCount(today)}</dd>
      <dd className="aside">
        {change === null ? (
          t('overview.noUsual')
        ) : (
          <>
            {t('overview.usually', { usual: formatUsual(usual) })}
            <span className={change === 0 ? '' : change > 0 === fewerIsBetter ? 'bad' : 'good'}>
              {change === 0
                ? t('overview.same')
                : t(change < 0 ? 'overview.less' : 'overview.more', { percent: formatCount(Math.abs(change)) })}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}
