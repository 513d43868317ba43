import type { Overview } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatShare } from '../../parts/format.js'

/** How messages felt today: one bar for the whole, the numbers in words below it. */
export function Feelings({ feelings }: { feelings: Overview['feelings'] }) {
  const { t } = useTranslation()
  const total = feelings.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <p className="quiet">{t('overview.noFeelings')}</p>
  return (
    <>
      <div className="share-bar" aria-hidden="true">
        {feelings.map(({ mood, count }) => (
          <span key={mood} className={mood} style={{ flexGrow: count }} hidden={count === 0} />
        ))}
      </div>
      <ul className="lines">
        {feelings.map(({ mood, count }) => (
          <li key={mood}>
            <span className={`dot ${mood}`} />
            {t(`mood.${mood}`)}
            <span className="number">
              {formatCount(count)} <small>{formatShare(count / total)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
