import type { IconName } from '@elmo-chat/look'
import { Link, type LinkProps } from '@tanstack/react-router'
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
export function Failure({ problem, title, onRetry }: { problem: Error; title?: string; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="notice bad" role="alert">
      <Icon name="alert" />
      <div>
        <strong>{title ?? t('state.failed')}</strong>
        <p>{detailOf(problem)}</p>
      </div>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="refresh" size={16} />
          {t('state.retry')}
        </button>
      )}
    </div>
  )
}

/** What the server has no more, or never had: not a failure to be tried again. */
export const isMissing = (problem: Error | null) => problem instanceof ApiProblem && problem.status === 404

export function detailOf(problem: Error): string {
  return problem instanceof ApiProblem ? problem.detail[currentLanguage()] : problem.message
}

/** An empty page says what to do first. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={22} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

export function Missing({ title, to, back }: { title: string; to: LinkProps['to']; back: string }) {
  return (
    <Empty icon="search" title={title}>
      <Link className="button" to={to}>
        {back}
      </Link>
    </Empty>
  )
}
