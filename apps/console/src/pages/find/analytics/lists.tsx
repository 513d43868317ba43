import type { QueryList, SearchAnalytics } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPercent } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import type { Span } from '../../../router-find.js'
import { liftInWords } from '../lift-in-words.js'
import { QueryRows } from './query-rows.js'
import { Refined } from './refined.js'

/** What people searched for, by what it stands out for; each list leads to the whole of it. */
export function Lists({ analytics, days }: { analytics: SearchAnalytics; days: Span }) {
  const { t } = useTranslation()
  const { top, rising, withoutResult, withoutClick, refined } = analytics
  return (
    <div className="lists">
      <List list="top" days={days} isEmpty={top.length === 0}>
        <QueryRows
          rows={top}
          step="test"
          amount={(row) => row.searches}
          say={(row) => formatCount(row.searches)}
          aside={(row) => t('search.clickedShare', { share: formatPercent(row.clicked / row.searches) })}
        />
      </List>
      <List list="rising" days={days} isEmpty={rising.length === 0}>
        <QueryRows
          rows={rising}
          step="rule"
          amount={(row) => row.searches - (row.before ?? 0)}
          say={(row) => formatCount(row.searches)}
          aside={liftInWords}
        />
      </List>
      <List list="without-result" days={days} isEmpty={withoutResult.length === 0}>
        <QueryRows
          rows={withoutResult}
          step="synonym"
          tone="accent"
          amount={(row) => row.withoutResult}
          say={(row) => formatCount(row.withoutResult)}
          aside={(row) => t('search.ofSearches', { searches: formatCount(row.searches) })}
        />
      </List>
      <List list="without-click" days={days} isEmpty={withoutClick.length === 0}>
        <QueryRows
          rows={withoutClick}
          step="rule"
          amount={(row) => row.searches - row.clicked}
          say={(row) => formatCount(row.searches - row.clicked)}
          aside={(row) => t('search.ofSearches', { searches: formatCount(row.searches) })}
        />
      </List>
      <List list="refined" days={days} isEmpty={refined.length === 0}>
        <Refined refined={refined} />
      </List>
    </div>
  )
}

function List({
  list,
  days,
  isEmpty,
  children,
}: {
  list: QueryList
  days: Span
  isEmpty: boolean
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <section className={`card list-${list}`}>
      <h2 className="list-head">
        <span>
          {t(`search.list.${list}`)} <small>{t(`search.listAbout.${list}`)}</small>
        </span>
        {!isEmpty && (
          <Link to="/search/queries" search={{ list, days }} className="step-link">
            {t('search.all')}
            <Icon name="chevron-right" size={14} />
          </Link>
        )}
      </h2>
      {isEmpty ? <p className="quiet">{t(`search.listNone.${list}`)}</p> : children}
    </section>
  )
}
