import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Section, type SectionProps } from './section.js'

const USUAL = 3
const MOST = 100

/** What customers are asked when a conversation is over. */
export function FeedbackSection({ draft: { feedback }, onChange }: SectionProps) {
  const { t } = useTranslation()
  const { rating, npsAfter } = feedback
  return (
    <Section title={t('settings.feedback')} about={t('settings.feedbackAbout')}>
      <label className="check-field">
        <input
          type="checkbox"
          checked={rating}
          onChange={(event) => onChange({ feedback: { ...feedback, rating: event.target.checked } })}
        />
        {t('settings.rating')}
      </label>
      <label className="check-field">
        <input
          type="checkbox"
          checked={npsAfter !== null}
          onChange={(event) => onChange({ feedback: { ...feedback, npsAfter: event.target.checked ? USUAL : null } })}
        />
        {t('settings.nps')}
      </label>
      {npsAfter !== null && (
        <Field label={t('settings.npsAfter')} hint={t('settings.npsAfterHint')}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={1}
              max={MOST}
              value={npsAfter}
              onChange={(event) => {
                const after = Math.min(MOST, Math.max(1, Math.round(Number(event.target.value)) || 1))
                onChange({ feedback: { ...feedback, npsAfter: after } })
              }}
            />
          )}
        </Field>
      )}
    </Section>
  )
}
