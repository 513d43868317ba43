import type { Relaxation } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { RelaxedChips } from '../../../parts/relaxed-chips.js'

/** Stands where a list stops to answer: what follows only comes near, and what of the wish it does not hold. */
export function NearHead({
  hasAnswers,
  count,
  relaxed,
}: {
  hasAnswers: boolean
  count: number
  relaxed: readonly Relaxation[]
}) {
  const { t } = useTranslation()
  return (
    <div className="near-head">
      <Icon name="info" size={16} />
      <h3>{t(hasAnswers ? 'path.nearBehind' : 'path.nearOnly', { count, near: formatCount(count) })}</h3>
      <RelaxedChips relaxed={relaxed} />
    </div>
  )
}
