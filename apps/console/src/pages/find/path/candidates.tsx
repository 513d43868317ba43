import type { SearchPath } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMs } from '../../../parts/format.js'

/** How many products each way of looking brought in, and in what time. */
export function Candidates({ candidates, total, steps }: Pick<SearchPath, 'candidates' | 'total' | 'steps'>) {
  const { t } = useTranslation()
  return (
    <dl className="big-facts">
      {candidates.map(({ from, total: found }) => {
        const step = steps.find(({ name }) => name === from)
        return (
          <div key={from}>
            <dt>
              {t(`path.by.${from}`)} {step && <small className="number">{formatMs(step.ms)}</small>}
            </dt>
            <dd className="number">{formatCount(found)}</dd>
          </div>
        )
      })}
      <div className="sum">
        <dt>{t('path.together')}</dt>
        <dd className="number">{formatCount(total)}</dd>
      </div>
    </dl>
  )
}
