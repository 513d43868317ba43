import type { FlowReport } from '@elmo-chat/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Failure } from '../../parts/state.js'
import { flowsQuery, rewordFlow } from '../../queries-flows.js'
import { currentLanguage } from '../../words/index.js'

const LANGUAGES = ['en', 'zh'] as const

/** What a flow says, each of it to be changed in both languages and put back. */
export function FlowWords({ flow }: { flow: FlowReport }) {
  const { t } = useTranslation()
  if (flow.words.length === 0) return null
  return (
    <>
      <h2>{t('flows.words')}</h2>
      <p className="quiet">
        {t('flows.wordsAbout')} {flow.slots.map((slot) => `{${slot}}`).join(' ')}
      </p>
      <ul className="flow-words">
        {flow.words.map((line) => (
          <Line key={`${line.at} ${line.words.en} ${line.words.zh}`} flow={flow} line={line} />
        ))}
      </ul>
    </>
  )
}

function Line({ flow, line }: { flow: FlowReport; line: FlowReport['words'][number] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const [draft, setDraft] = useState(line.words)
  const save = useMutation({
    mutationFn: (words: typeof draft | null) => rewordFlow(flow.name, line.at, words),
    onSuccess: (report) => queries.setQueryData(flowsQuery.queryKey, report),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <li>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {line.words[currentLanguage()]}
      </button>
      {line.shipped && <span className="chip">{t('flows.ownWords')}</span>}
      {isOpen && (
        <form onSubmit={submit}>
          {LANGUAGES.map((language) => (
            <Field key={language} label={language === 'zh' ? '中文' : 'English'}>
              {(control) => (
                <textarea
                  {...control}
                  required
                  rows={2}
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  maxLength={400}
                  value={draft[language]}
                  onChange={({ target }) => setDraft({ ...draft, [language]: target.value })}
                />
              )}
            </Field>
          ))}
          {line.shipped && (
            <p className="quiet">{t('flows.shippedWords', { words: line.shipped[currentLanguage()] })}</p>
          )}
          {save.error && <Failure title={t('flows.wordsNotKept')} problem={save.error} />}
          <div className="flow-words-acts">
            <button type="submit" className="button primary" disabled={save.isPending}>
              {t('flows.saveWords')}
            </button>
            {line.shipped && (
              <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate(null)}>
                {t('flows.putBack')}
              </button>
            )}
          </div>
        </form>
      )}
    </li>
  )
}
