import type { SearchAnalytics } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { NextStep } from '../next-step.js'
import { QueryLink } from '../query-link.js'

const SHOWN = 10

/** What was searched for, and what the same person tried next. */
export function Refined({ refined }: { refined: SearchAnalytics['refined'] }) {
  const { t } = useTranslation()
  return (
    <ul className="query-rows refined">
      {refined.slice(0, SHOWN).map(({ from, to, count }) => (
        <li key={`${from}\n${to}`}>
          <span className="from-to">
            <QueryLink query={from} />
            <Icon name="arrow-right" size={14} />
            <span className="hidden-label">{t('search.afterwards')}</span>
            <QueryLink query={to} />
          </span>
          <span className="number">{t('search.times', { count, times: formatCount(count) })}</span>
          <NextStep step="synonym" query={from} to={to} />
        </li>
      ))}
    </ul>
  )
}
