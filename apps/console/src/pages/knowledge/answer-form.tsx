import type { UnansweredQuestion } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { Field } from '../../parts/field.js'
import { Failure } from '../../parts/state.js'

const LANGUAGES = ['en', 'zh'] as const

/** Writes an answer to a question in both languages; `path` is where it is sent. */
export function AnswerForm({
  question,
  draft = '',
  path = 'knowledge/answers',
  onSaved,
}: {
  question: Pick<UnansweredQuestion, 'text' | 'language'>
  draft?: string
  path?: string
  onSaved: () => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [asked, setAsked] = useState({ en: '', zh: '', [question.language]: question.text })
  const [answer, setAnswer] = useState({ en: '', zh: '', [question.language]: draft })
  const isComplete = LANGUAGES.some((language) => asked[language].trim() !== '' && answer[language].trim() !== '')
  const save = useMutation({
    mutationFn: () => call(path, { method: 'POST', json: { question: filled(asked), answer: filled(answer) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['knowledge'] })
      onSaved()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="answer-form" onSubmit={submit}>
      {[question.language, ...LANGUAGES.filter((one) => one !== question.language)].map((language) => (
        <fieldset key={language}>
          <legend>{language === 'zh' ? '中文' : 'English'}</legend>
          <Field label={t('questions.question')}>
            {(control) => (
              <input
                {...control}
                value={asked[language]}
                maxLength={300}
                onChange={({ target }) => setAsked({ ...asked, [language]: target.value })}
              />
            )}
          </Field>
          <Field label={t('questions.answer')}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                value={answer[language]}
                maxLength={4_000}
                onChange={({ target }) => setAnswer({ ...answer, [language]: target.value })}
              />
            )}
          </Field>
        </fieldset>
      ))}
      {save.error && <Failure title={t('questions.notSaved')} problem={save.error} />}
      <button type="submit" className="button primary" disabled={!isComplete || save.isPending}>
        {t('questions.save')}
      </button>
    </form>
  )
}

const filled = (words: { en: string; zh: string }) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))
