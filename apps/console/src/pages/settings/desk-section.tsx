import type { DeskSettings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import type { DeskProblems } from './desk-problems.js'
import { Hours } from './hours.js'
import { Section } from './section.js'

export interface DeskSectionProps {
  readonly desk: DeskSettings
  readonly problems: DeskProblems
  readonly onChange: (part: Partial<DeskSettings>) => void
}

const rules: readonly DeskSettings['handOver'][] = ['offer', 'at-once', 'never']

/** Whether people can be waited for, what leads to them unasked, and when they are there. */
export function DeskSection({ desk, problems, onChange }: DeskSectionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.desk')} about={t('settings.deskAbout')}>
      <label className="check-field">
        <input type="checkbox" checked={desk.isOn} onChange={(event) => onChange({ isOn: event.target.checked })} />
        {t('settings.deskOn')}
      </label>
      <Field label={t('settings.handOver')} hint={t('settings.handOverHint')}>
        {(control) => (
          <select
            {...control}
            value={desk.handOver}
            onChange={(event) => onChange({ handOver: event.target.value as DeskSettings['handOver'] })}
          >
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {t(`settings.handOverRule.${rule}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Hours hours={desk.hours} problems={problems} onChange={(hours) => onChange({ hours })} />
    </Section>
  )
}
