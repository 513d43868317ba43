import type { RecommendOverview } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { methodName } from '../../../words/methods.js'

/** How far the measuring is: which list, which method, how many of how many; and its end, if the merchant says so. */
export function Measuring({
  job,
  isBusy,
  onStop,
}: {
  job: NonNullable<RecommendOverview['job']>
  isBusy: boolean
  onStop: () => void
}) {
  const { t } = useTranslation()
  const { placement, method, done, total } = job
  return (
    <p className="progress" role="status">
      <progress value={done} max={total} aria-label={t('methods.measuring')} />
      {t('methods.measuringNow', {
        list: t(`methods.list.${placement}`),
        method: methodName(method),
        at: done + 1,
        total,
      })}{' '}
      <button type="button" className="button small" disabled={isBusy} onClick={onStop}>
        {t('methods.stop')}
      </button>
    </p>
  )
}
