import { useTranslation } from 'react-i18next'
import type { Span } from '../../../router-find.js'

const spans: readonly Span[] = [7, 28, 90]

/** How many days are looked at. */
export function Spans({ days, onChange }: { days: Span; onChange: (days: Span) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className="segments" aria-label={t('search.span')}>
      {spans.map((span) => (
        <button key={span} type="button" aria-pressed={span === days} onClick={() => onChange(span)}>
          {t('search.days', { count: span })}
        </button>
      ))}
    </fieldset>
  )
}
