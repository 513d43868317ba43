import type { IconName } from '@elmo-chat/look'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.js'
import { currentLanguage } from '../words/index.js'
import { Icon } from './icon.js'

/** The shape of what will come, while it is on its way. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div className="skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className="skeleton-row" />
      ))}
    </div>
  )
}

/** Says what went wrong in the reader's language, and lets them try again. */
export function Failure({ problem, onRetry }: { problem: Error; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="notice bad" role="alert">
      <Icon name="alert" />
      <div>
        <strong>{t('state.failed')}</strong>
        <p>{detailOf(problem)}</p>
      </div>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  )
}

export function detailOf(problem: Error): string {
  return problem instanceof ApiProblem ? problem.detail[currentLanguage()] : problem.message
}

/** An empty page says what to do first. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size={28} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
