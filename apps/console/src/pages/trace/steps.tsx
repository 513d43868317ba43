import type { TurnTrace } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatMs } from '../../parts/format.js'

/** Where the turn's time went: one bar for the whole, the steps' times in words below it. */
export function Steps({ steps }: { steps: TurnTrace['steps'] }) {
  const { t } = useTranslation()
  const total = steps.reduce((sum, { ms }) => sum + ms, 0)
  return (
    <div className="steps">
      <p className="quiet">{t('trace.took', { ms: formatMs(total) })}</p>
      <div className="share-bar" aria-hidden="true">
        {steps.map(({ name, ms }) => (
          <span key={name} className={name} style={{ flexGrow: ms }} />
        ))}
      </div>
      <ul className="legend">
        {steps.map(({ name, ms }) => (
          <li key={name}>
            <span className={`dot ${name}`} />
            {t(`trace.step.${name}`)} <span className="number quiet">{formatMs(ms)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
