import type { Settings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { BothLanguages } from './both-languages.js'
import { Section, type SectionProps } from './section.js'

const addresses: readonly Settings['chineseAddress'][] = ['您', '你']

export function VoiceSection({ draft, onChange }: SectionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.voice')} about={t('settings.voiceAbout')}>
      <BothLanguages
        label={t('settings.greeting')}
        value={draft.greeting}
        maxLength={300}
        rows={2}
        onChange={(greeting) => onChange({ greeting })}
      />
      <Field label={t('settings.address')}>
        {(control) => (
          <select
            {...control}
            value={draft.chineseAddress}
            onChange={(event) => onChange({ chineseAddress: event.target.value as Settings['chineseAddress'] })}
          >
            {addresses.map((address) => (
              <option key={address}>{address}</option>
            ))}
          </select>
        )}
      </Field>
      <BothLanguages
        label={t('settings.humanContact')}
        hint={t('settings.humanContactHint')}
        value={draft.humanContact}
        maxLength={300}
        rows={2}
        onChange={(humanContact) => onChange({ humanContact })}
      />
    </Section>
  )
}
