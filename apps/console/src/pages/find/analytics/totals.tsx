import type { SearchTotals } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent, formatUsual } from '../../../parts/format.js'

/** The numbers of these days, each beside the same number of days before. */
export function Totals({ now, before }: { now: SearchTotals; before: SearchTotals }) {
  const { t } = useTranslation()
  return (
    <dl className="numbers">
      <Total
        label={t('search.searches')}
        now={now.searches}
        before={before.searches}
        say={formatCount}
        more={(change) => t('search.byPercent', { percent: formatCount(Math.round(change * 100)) })}
        isRelative
      />
      <Total
        label={
          <Link to="/search/queries" search={{ list: 'without-result' }}>
            {t('search.withoutResult')}
          </Link>
        }
        now={shareOf(now.withoutResult, now.searches)}
        before={shareOf(before.withoutResult, before.searches)}
        say={formatPercent}
        more={(change) => t('search.byPoints', { points: pointsOf(change) })}
        lessIsBetter
      />
      <Total
        label={t('search.clickThrough')}
        now={shareOf(now.clicked, now.searches)}
        before={shareOf(before.clicked, before.searches)}
        say={formatPercent}
        more={(change) => t('search.byPoints', { points: pointsOf(change) })}
      />
      <Total
        label={t('search.clickRank')}
        now={now.clickRank}
        before={before.clickRank}
        say={(rank) => formatUsual(rank)}
        more={(change) => formatUsual(change)}
        lessIsBetter
      />
      <Total
        label={
          <Link to="/search/queries" search={{ list: 'refined' }}>
            {t('search.refined')}
          </Link>
        }
        now={shareOf(now.refined, now.searches)}
        before={shareOf(before.refined, before.searches)}
        say={formatPercent}
        more={(change) => t('search.byPoints', { points: pointsOf(change) })}
        lessIsBetter
      />
    </dl>
  )
}

/** A number; null where there is nothing to count it from. `more` says how much a change is, without its direction. */
function Total({
  label,
  now,
  before,
  say,
  more,
  isRelative = false,
  lessIsBetter = false,
}: {
  label: ReactNode
  now: number | null
  before: number | null
  say: (value: number) => string
  more: (change: number) => string
  isRelative?: boolean
  lessIsBetter?: boolean
}) {
  const { t } = useTranslation()
  const change = now === null || before === null || (isRelative && before === 0) ? null : now - before
  const size = change === null ? '' : more(Math.abs(isRelative ? change / (before ?? 1) : change))
  const isSame = change === null || size === more(0)
  return (
    <div>
      <dt>{label}</dt>
      <dd>{now === null ? '–' : say(now)}</dd>
      <dd className="aside">
        {change === null || before === null ? (
          t('search.noBefore')
        ) : (
          <>
            {t('search.before', { before: say(before) })}
            <span className={isSame ? '' : change > 0 === lessIsBetter ? 'bad' : 'good'}>
              {isSame ? t('search.same') : t(change > 0 ? 'search.up' : 'search.down', { size })}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}

const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const pointsOf = (change: number) => formatUsual(change * 100)
