import type { Relaxation } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { fieldName } from '../words/terms.js'

/** What of a wish was given up to find something. */
export function RelaxedChips({ relaxed }: { relaxed: readonly Relaxation[] }) {
  const { t } = useTranslation()
  if (relaxed.length === 0) return null
  const inWords = ({ field, from, to }: Relaxation) => {
    if (to !== null) return t('conversation.relaxed', { field: fieldName(field), from, to })
    return t(field === 'words' ? 'conversation.notAllWords' : 'conversation.dropped', { field: fieldName(field), from })
  }
  return (
    <p className="chips">
      {relaxed.map((one) => (
        <span key={one.field + one.from} className="chip warn">
          {inWords(one)}
        </span>
      ))}
    </p>
  )
}
