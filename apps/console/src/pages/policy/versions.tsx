import type { PolicyState } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/format.js'
import { ruleName } from '../../words/order-terms.js'

/** Who saved which version, and what it changed, the latest first. */
export function Versions({ history }: { history: PolicyState['history'] }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('policy.versions')}</h2>
      <ol className="policy-versions">
        {history.map(({ version, at, by, changed }) => (
          <li key={version}>
            <span className="row">
              <strong>{t('policy.versionOf', { version })}</strong>
              {changed.map((part) => (
                <span key={part} className="chip">
                  {ruleName(part)}
                </span>
              ))}
            </span>
            <small>{[by, formatTime(at)].join(' · ')}</small>
          </li>
        ))}
        <li>
          <small>{t('policy.first')}</small>
        </li>
      </ol>
    </section>
  )
}
