import type { RuleDraft } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../parts/field.js'
import { fromLocal, toLocal } from './local-time.js'

/** From when until when the rule holds, and whether at all. */
export function Schedule({
  draft: { enabled, startsAt, endsAt },
  problem,
  onChange,
}: {
  draft: RuleDraft
  problem?: string
  onChange: (part: Partial<RuleDraft>) => void
}) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('rules.schedule')}</h2>
      <div className="fields two">
        <Field label={t('rules.startsAt')} hint={t('rules.startsHint')}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={toLocal(startsAt)}
              onChange={(event) => onChange({ startsAt: fromLocal(event.target.value) })}
            />
          )}
        </Field>
        <Field label={t('rules.endsAt')} hint={t('rules.endsHint')} problem={problem}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={toLocal(endsAt)}
              onChange={(event) => onChange({ endsAt: fromLocal(event.target.value) })}
            />
          )}
        </Field>
      </div>
      <label className="check-field">
        <input type="checkbox" checked={enabled} onChange={(event) => onChange({ enabled: event.target.checked })} />
        {t('rules.enabled')}
      </label>
    </section>
  )
}
