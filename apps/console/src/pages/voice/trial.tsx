import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { formatMs, formatPercent } from '../../parts/format.js'
import { Failure } from '../../parts/state.js'
import { useVoiceTrial } from '../../queries-voice.js'

/** A recording of the merchant's own, and what the recogniser makes of it. */
export function Trial({ languages }: { languages: readonly ('en' | 'zh')[] }) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState(languages[0]!)
  const trial = useVoiceTrial()
  const listen = (recording: File | undefined) => {
    if (recording) trial.mutate({ recording, language })
  }
  return (
    <section className="voice-trial" aria-label={t('voice.try')}>
      <h2>{t('voice.try')}</h2>
      <p className="quiet">{t('voice.tryAbout')}</p>
      <div className="voice-fields">
        <Field label={t('voice.spoken')}>
          {(control) => (
            <select {...control} value={language} onChange={(event) => setLanguage(event.target.value as 'en' | 'zh')}>
              {languages.map((one) => (
                <option key={one} value={one}>
                  {t(`voice.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('voice.recording')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept="audio/wav,audio/x-wav,.wav"
              disabled={trial.isPending}
              onChange={(event) => {
                listen(event.target.files?.[0])
                // The same recording may be tried again.
                event.target.value = ''
              }}
            />
          )}
        </Field>
      </div>
      {trial.error && <Failure problem={trial.error} />}
      <div role="status">
        {trial.isPending && <p className="quiet">{t('voice.listening')}</p>}
        {trial.data && <Result {...trial.data} />}
      </div>
    </section>
  )
}

function Result({ spoken, raw, ms }: NonNullable<ReturnType<typeof useVoiceTrial>['data']>) {
  const { t } = useTranslation()
  const { text, confidence, alternatives } = spoken
  if (text === '') return <p>{t('voice.nothing')}</p>
  const facts = [
    ['understood', text],
    ['raw', raw],
    ['alternatives', alternatives.join(' / ')],
    ['confidence', confidence === null ? '' : formatPercent(confidence)],
    ['took', formatMs(ms)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(
        ([key, value]) =>
          value !== '' && (
            <div key={key}>
              <dt>{t(`voice.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
