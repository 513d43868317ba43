import type { VoiceSettings } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../parts/state.js'
import { settingsQuery } from '../../queries.js'
import { useVoiceSetting } from '../../queries-voice.js'

const SWITCHES: readonly (keyof VoiceSettings)[] = ['isOn', 'sendsAtOnce', 'usesBrowser']

/** The settings of speaking; each holds at once. */
export function Switches() {
  const { t } = useTranslation()
  const { data } = useQuery(settingsQuery)
  const change = useVoiceSetting()
  if (!data) return null
  const shown = { ...data.voice, ...(change.isPending ? change.variables : {}) }
  return (
    <section aria-label={t('voice.settings')}>
      <h2>{t('voice.settings')}</h2>
      {SWITCHES.map((name) => (
        <label key={name} className="check-field">
          <input
            type="checkbox"
            checked={shown[name]}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ [name]: event.target.checked })}
          />
          {t(`voice.${name}`)}
        </label>
      ))}
      {change.error && <Failure problem={change.error} />}
    </section>
  )
}
