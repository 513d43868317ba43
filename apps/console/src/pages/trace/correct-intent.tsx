import type { IntentCorrection } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Icon } from '../../parts/icon.js'
import { detailOf } from '../../parts/state.js'
import { correctionsQuery } from '../../queries-find.js'
import { intentGroups } from '../../words/intents.js'
import { intentName } from '../../words/terms.js'

/** "He meant …": tells the model what a message was about, when it took it for something else. */
export function CorrectIntent({ text, language }: { text: string; language: 'en' | 'zh' }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [intent, setIntent] = useState('')
  const correct = useMutation({
    mutationFn: () => call<IntentCorrection>('corrections', { method: 'POST', json: { text, language, intent } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: correctionsQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct.mutate()
  }
  if (correct.data)
    return (
      <p className="corrected" role="status">
        <Icon name="check" size={16} />
        <span>{t('trace.corrected', { intent: intentName(correct.data.intent) })}</span>
        <Link to="/corrections">{t('trace.allCorrections')}</Link>
      </p>
    )
  return (
    <details className="correct">
      <summary>{t('trace.meant')}</summary>
      <form className="with-button" onSubmit={submit}>
        <select value={intent} aria-label={t('trace.meantIntent')} onChange={(event) => setIntent(event.target.value)}>
          <option value="" disabled>
            {t('trace.choose')}
          </option>
          {intentGroups.map(({ group, intents }) => (
            <optgroup key={group} label={t(`trace.intentGroup.${group}`)}>
              {intents.map((one) => (
                <option key={one} value={one}>
                  {intentName(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className="button" disabled={!intent || correct.isPending}>
          {t('trace.correct')}
        </button>
      </form>
      {correct.error && (
        <p className="field-problem" role="alert">
          {t('trace.notCorrected')} {detailOf(correct.error)}
        </p>
      )}
    </details>
  )
}
