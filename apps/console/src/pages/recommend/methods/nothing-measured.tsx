import type { RecommendOverview } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Empty } from '../../../parts/state.js'
import { Simulation } from '../simulation.js'

/** Fewer interactions teach nothing. */
const FEWEST = 20

/** Before anything was measured: what is needed for it, and how far the shop is. */
export function NothingMeasured({
  overview: { log },
  isBusy,
  onMeasure,
}: {
  overview: RecommendOverview
  isBusy: boolean
  onMeasure: () => void
}) {
  const { t } = useTranslation()
  return (
    <Empty icon="heart" title={t('methods.nothing')}>
      <p>{t('methods.nothingYet', { fewest: FEWEST })}</p>
      <p>{t('methods.soFar', { count: log.interactions, interactions: formatCount(log.interactions) })}</p>
      {log.interactions >= FEWEST && !isBusy && (
        <button type="button" className="button primary" onClick={onMeasure}>
          <Icon name="refresh" size={16} />
          {t('methods.measureFirst')}
        </button>
      )}
      <Simulation />
    </Empty>
  )
}
