import type { LanguageModelReport } from '@elmo-chat/protocol'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount } from '../../parts/format.js'
import { actName } from '../../words/terms.js'

interface RefusalsProps {
  readonly refusals: LanguageModelReport['refusals']
  readonly kinds: LanguageModelReport['refusalKinds']
}

/** Words of the model that the audit gave up: the reply, what was said instead, and what of it nothing backs. */
export function Refusals({ refusals, kinds }: RefusalsProps) {
  const { t, i18n } = useTranslation()
  const own = i18n.language.startsWith('zh') ? 'zh' : 'en'
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
              {faults.map(({ kind, text, name }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: faults may repeat, and never change their places
                <span key={place} className="chip bad">
                  {t(`model.faults.${kind}`, { defaultValue: kind })}
                  {text && `: ${name?.[own] ?? faultText(t, kind, text)}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The text of a fault in words where it is a term of ours; else it is the model's own word. */
function faultText(t: TFunction, kind: string, text: string): string {
  if (kind === 'moderation') return t(`model.harms.${text}`, { defaultValue: text })
  // What is left out is a statement or a concept, and a concept's id never names a statement.
  if (kind === 'statement' || kind === 'missing') return t(`model.statements.${text}`, { defaultValue: text })
  return text
}
