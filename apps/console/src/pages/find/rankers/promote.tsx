import type { RankerRecord } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../parts/confirm.js'
import { formatDifference } from '../../../parts/format.js'
import { rankerName } from '../ranker-name.js'

/** Puts a ranker in charge: with the evidence, and against it only after saying so. */
export function Promote({
  ranker,
  isBusy,
  onPromote,
}: {
  ranker: RankerRecord
  isBusy: boolean
  onPromote: (force: boolean) => void
}) {
  const { t } = useTranslation()
  const { state, measured } = ranker
  const name = rankerName(ranker)
  const wins = state === 'candidate' && measured !== null && measured.difference.low > 0
  const evidence =
    measured &&
    t('rankers.evidence', {
      mean: formatDifference(measured.difference.mean),
      low: formatDifference(measured.difference.low),
      high: formatDifference(measured.difference.high),
    })
  return (
    <Confirm
      className={wins ? 'button small primary' : 'button small'}
      label={t('rankers.promoteOf', { name })}
      title={t('rankers.promoteTitle', { name })}
      text={[evidence ?? t('rankers.noEvidence'), t(wins ? 'rankers.promoteText' : 'rankers.forceText')].join(' ')}
      action={t(wins ? 'rankers.promote' : 'rankers.force')}
      isDanger={!wins}
      isDisabled={isBusy}
      onConfirm={() => onPromote(!wins)}
    >
      {t('rankers.promote')}
    </Confirm>
  )
}
