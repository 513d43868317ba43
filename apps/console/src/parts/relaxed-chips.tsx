import type { Relaxation } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { fieldName } from '../words/terms.js'

/** What of a wish was given up to find something. */
export function RelaxedChips({ relaxed }: { relaxed: readonly Relaxation[] }) {
  const { t } = useTranslation()
  if (relaxed.length === 0) return null
  return (
    <p className="chips">
      {relaxed.map(({ field, from, to }) => (
        <span key={field + from} className="chip warn">
          {t(to === null ? 'conversation.dropped' : 'conversation.relaxed', { field: fieldName(field), from, to })}
        </span>
      ))}
    </p>
  )
}
