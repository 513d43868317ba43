import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Section, type SectionProps } from './section.js'

const MOST = 3
const STEP = 0.1

/** What lists that nobody searched for may be made of. */
export function RecommendSection({ draft: { recommend }, onChange }: SectionProps) {
  const { t } = useTranslation()
  const { personal, marginWeight } = recommend
  return (
    <Section title={t('settings.recommend')} about={t('settings.recommendAbout')}>
      <label className="check-field">
        <input
          type="checkbox"
          checked={personal}
          onChange={(event) => onChange({ recommend: { ...recommend, personal: event.target.checked } })}
        />
        {t('settings.personal')}
      </label>
      {personal && (
        <Field label={t('settings.marginWeight')} hint={t('settings.marginWeightHint')}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={0}
              max={MOST}
              step={STEP}
              value={marginWeight}
              onChange={(event) => {
                const weight = Math.min(MOST, Math.max(0, Number(event.target.value) || 0))
                onChange({ recommend: { ...recommend, marginWeight: weight } })
              }}
            />
          )}
        </Field>
      )}
    </Section>
  )
}
