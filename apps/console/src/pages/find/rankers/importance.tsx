import type { RankerRecord } from '@elmo-chat/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../parts/bar.js'
import { formatPercent } from '../../../parts/format.js'
import { featureName } from '../../../words/reasons.js'

const SHOWN = 6

/** What the ranker looks at: how much each feature moves its scores, the most first. */
export function Importance({ importance }: Pick<RankerRecord, 'importance'>) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? importance : importance.slice(0, SHOWN)
  return (
    <figure className="importance">
      <figcaption>
        <h3>
          {t('rankers.looksAt', {
            feature: featureName(importance[0].feature),
            share: formatPercent(importance[0].share),
          })}
        </h3>
        <p className="quiet">{t('rankers.importance')}</p>
      </figcaption>
      <ul className="bars">
        {shown.map(({ feature, share }) => (
          <li key={feature}>
            <span className="one-line" title={feature}>
              {featureName(feature)}
            </span>
            <Bar share={share / importance[0].share} />
            <span className="number">{formatPercent(share)}</span>
          </li>
        ))}
      </ul>
      {importance.length > SHOWN && (
        <button type="button" className="button small ghost" onClick={() => setAll(!isAll)}>
          {t(isAll ? 'rankers.fewer' : 'rankers.allFeatures', { count: importance.length })}
        </button>
      )}
    </figure>
  )
}
