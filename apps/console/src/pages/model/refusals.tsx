import type { LanguageModelReport } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount } from '../../parts/format.js'
import { actName } from '../../words/terms.js'

interface RefusalsProps {
  readonly refusals: LanguageModelReport['refusals']
  readonly kinds: LanguageModelReport['refusalKinds']
}

/** Words of the model that the audit gave up: the reply, what was said instead, and what of it nothing backs. */
export function Refusals({ refusals, kinds }: RefusalsProps) {
  const { t } = useTranslation()
  return (
    <section>
      <h2>{t('model.refusals')}</h2>
      <p className="quiet">{refusals.length === 0 ? t('model.noRefusals') : t('model.refusalsAbout')}</p>
      {kinds.length > 0 && (
        <ul className="chips" aria-label={t('model.ofKinds')}>
          {kinds.map(({ kind, count }) => (
            <li key={kind} className="chip">
              {t(`model.faults.${kind}`, { defaultValue: kind })}: {formatCount(count)}
            </li>
          ))}
        </ul>
      )}
      <ul className="refusals">
        {refusals.map(({ at, language, skill, checked, said, faults }) => (
          <li key={`${at} ${said}`}>
            <p className="quiet">
              {formatAgo(at)} · {actName(skill)}
            </p>
            <dl lang={language === 'zh' ? 'zh-CN' : 'en'}>
              <div>
                <dt>{t('model.checked')}</dt>
                <dd>{checked}</dd>
              </div>
              <div>
                <dt>{t('model.said')}</dt>
                <dd>{said}</dd>
              </div>
            </dl>
            <p className="refusal-faults">
              {faults.map(({ kind, text }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: faults may repeat, and never change their places
                <span key={place} className="chip bad">
                  {t(`model.faults.${kind}`, { defaultValue: kind })}
                  {text && `: ${text}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
